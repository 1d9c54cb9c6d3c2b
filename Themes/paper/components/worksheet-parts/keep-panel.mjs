// Keeping a map for oneself: what that means, the words, the words once more, the file.

import { button, element } from './dom.mjs';
import { forgetChoice, forgetPanel } from './forget-panel.mjs';
import { isKeptHere, keepHere } from './on-this-device.mjs';
import { partsOf, wordList, wordPad } from './word-pad.mjs';

/** @typedef {import('./keeping.mjs').Keeping} Keeping */

const FILLED = { class: 'button button-filled' };
const PLAIN = { class: 'button button-plain' };

/**
 * The choice on the last step.
 * @param {Keeping} keeping
 * @returns {HTMLElement}
 */
export function keepChoice(keeping) {
  const { words } = keeping.session;
  if (!keeping.isOffered) return forgetChoice(keeping);
  return element('section', { class: 'choice', 'aria-labelledby': 'keep' }, [
    element('h2', { id: 'keep' }, [words.say('keep-title')]),
    element('p', { class: 'soft' }, [words.say('keep-lead')]),
    element('div', { class: 'row-of-buttons' }, [
      button('keep-begin', [words.say('keep-begin')], () => keeping.begin('about')),
      forgetChoice(keeping),
    ]),
  ]);
}

/** @param {Keeping} keeping @returns {(HTMLElement | null)[]} */
export function keepPanel(keeping) {
  const { phase } = keeping;
  const { say, text, heading, problem, back } = partsOf(keeping);
  const row = (/** @type {HTMLElement[]} */ ...buttons) =>
    element('div', { class: 'row-of-buttons' }, buttons);
  if (phase === 'about') {
    return [
      heading('keep-title'), problem,
      element('ul', { role: 'list', class: 'card-facts' },
        [1, 2, 3, 4].map((fact) => element('li', {}, [say(`keep-fact-${fact}`)]))),
      row(button('words', [say('keep-words')], () => keeping.showWords(), FILLED), back),
    ];
  }
  if (phase === 'words') {
    return [
      heading('keep-words-title'), text('keep-words-lead'), wordList(keeping, keeping.words),
      text('keep-words-safe'), text('keep-words-strength', 'soft'),
      row(
        button('check', [say('keep-check')], () => keeping.check(), FILLED),
        button('others', [say('keep-others')], () => keeping.drawOthers(), PLAIN), back),
    ];
  }
  if (phase === 'check') {
    return [
      heading('keep-check-title'), problem || text('keep-check-lead'), ...wordPad(keeping),
      button('words', [say('keep-look-again')], () => keeping.showWords(), PLAIN),
    ];
  }
  if (phase === 'locking') return [heading('keep-locking')];
  if (phase === 'forget' || phase === 'forgotten') return forgetPanel(keeping);
  const isKept = phase !== 'ready';
  const file = button('save-private', [say(phase === 'kept' ? 'save-again' : 'keep-save')],
    () => keeping.save(), isKept ? PLAIN : FILLED);
  return [
    heading(`keep-${phase}`), problem, text(`keep-${phase}-lead`),
    phase === 'held' ? text('keep-held-lost') : null,
    isKept ? text('keep-asked') : null,
    row(file, isKept ? button('close', [say('done')], () => keeping.close(), FILLED) : back),
    phase === 'held' || keeping.tools.device === undefined ? null : onThisDevice(keeping),
  ];
}

/**
 * The other place for the copy.
 * @param {Keeping} keeping
 */
function onThisDevice(keeping) {
  const { say, text } = partsOf(keeping);
  return element('section', { class: 'choice', 'aria-labelledby': 'here' }, [
    element('h2', { id: 'here' }, [say('keep-here-title')]),
    text('keep-here-only'),
    text(isKeptHere(keeping) ? 'keep-here-again' : 'keep-here-long', 'soft'),
    button('keep-here', [say('keep-here')], () => keepHere(keeping)),
  ]);
}
