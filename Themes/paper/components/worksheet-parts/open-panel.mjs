// Opening a copy that was kept: the file, the words, the map.

import { button, element } from './dom.mjs';
import { isKeptHere, openHere } from './on-this-device.mjs';
import { partsOf, wordPad } from './word-pad.mjs';

/** @typedef {import('./keeping.mjs').Keeping} Keeping */

/**
 * The offer on the card.
 * @param {Keeping} keeping
 * @returns {HTMLElement | null}
 */
export function openChoice(keeping) {
  if (!keeping.isOffered) return null;
  const label = keeping.session.words.say('open-begin');
  return button('open-begin', [label], () => keeping.begin('choose'), {
    class: 'button button-plain',
  });
}

/** @param {Keeping} keeping @returns {(HTMLElement | null)[]} */
export function openPanel(keeping) {
  const { phase, session } = keeping;
  const { say, text, heading, problem, back } = partsOf(keeping);
  if (phase === 'choose') {
    return [
      heading('open-begin'), problem,
      keeping.isBeside || session.isUntouched ? null : text('open-instead', 'saved'),
      isKeptHere(keeping) ? choiceHere(keeping) : null, text('open-lead'),
      element('p', { class: 'file-choice' }, [
        element('label', { for: 'copy-file' }, [say('open-file')]),
        fileInput(keeping),
      ]),
      back,
    ];
  }
  if (phase === 'unlock') {
    return [
      heading('keep-check-title'), problem || text('open-words-lead'), ...wordPad(keeping), back,
    ];
  }
  return [heading('open-opening')];
}

/** @param {Keeping} keeping */
function choiceHere(keeping) {
  const { say, text } = partsOf(keeping);
  return element('section', { class: 'choice' }, [
    text('open-here-lead'),
    button('open-here', [say('open-here')], () => openHere(keeping), {
      class: 'button button-filled',
    }),
  ]);
}

/** @param {Keeping} keeping */
function fileInput(keeping) {
  const input = /** @type {HTMLInputElement} */ (element('input', {
    type: 'file', id: 'copy-file', 'data-key': 'copy-file', accept: '.json,application/json',
    autocomplete: 'off',
  }));
  input.addEventListener('change', () => {
    const file = input.files === null ? undefined : input.files[0];
    keeping.choose(file).finally(() => { input.value = ''; });
  });
  return input;
}
