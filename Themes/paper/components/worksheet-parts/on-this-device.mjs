// Keeping the locked copy on this device instead of in a file, opening it, and forgetting all.

import { bareOf, fileOfBare, readLocked } from './private-copy.mjs';

/** @typedef {import('./keeping.mjs').Keeping} Keeping */

/** @param {Keeping} keeping */
export function isKeptHere(keeping) {
  return keptHere(keeping) !== null;
}

/** @param {Keeping} keeping */
export function keepHere(keeping) {
  const { device } = keeping.tools;
  if (keeping.file === '' || device === undefined) return;
  if (!device.keep(bareOf(keeping.file))) {
    keeping.show(keeping.phase, 'keep-blocked');
    return;
  }
  keeping.session.savedBefore = true;
  keeping.show('held');
}

/** @param {Keeping} keeping */
export function openHere(keeping) {
  keeping.locked = keptHere(keeping);
  keeping.tapped = [];
  if (keeping.locked === null) keeping.show('choose', 'open-damaged');
  else keeping.show('unlock');
}

/**
 * The map, its history, the words and what is kept here: all but what was saved as a file.
 * @param {Keeping} keeping
 */
export function forgetAll(keeping) {
  const { session, tools: { device } } = keeping;
  const isGone = device === undefined || device.forget();
  keeping.forget();
  session.wipe();
  session.saved = false;
  session.savedBefore = false;
  keeping.show('forgotten', isGone ? '' : 'forget-failed');
}

/** @param {Keeping} keeping */
function keptHere(keeping) {
  const { device } = keeping.tools;
  return device === undefined ? null : readLocked(fileOfBare(device.read()));
}
