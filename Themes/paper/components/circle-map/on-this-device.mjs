// Keeping the locked copy on this device instead of in a file, opening it, and forgetting all.

import { bareOf, fileOfBare, readLocked } from './private-copy.mjs';

/** @typedef {import('./keeping.mjs').Keeping} Keeping */

/** @param {Keeping} keeping */
export function isKeptHere(keeping) {
  return keptHere(keeping) !== null;
}

/** @param {Keeping} keeping */
export function keepHere(keeping) {
  if (keeping.file === '') return;
  if (!keeping.tools.device.keep(bareOf(keeping.file))) {
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
  const { session } = keeping;
  const isGone = keeping.tools.device.forget();
  keeping.forget();
  session.wipe();
  session.saved = false;
  session.savedBefore = false;
  keeping.show('forgotten', isGone ? '' : 'forget-failed');
}

/** @param {Keeping} keeping */
function keptHere(keeping) {
  return readLocked(fileOfBare(keeping.tools.device.read()));
}
