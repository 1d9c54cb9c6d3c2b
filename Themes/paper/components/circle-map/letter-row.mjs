// The whole list of descriptors by first letters, without anything to type into: a row of letters,
// of which only those are there that a word begins with. A letter key does the same, as long as the
// focus is in the list.

import { button, element } from '../worksheet-parts/dom.mjs';
import { lettersOf } from './definition.mjs';

/**
 * @typedef {import('./session.mjs').Session} Session
 * @typedef {import('./definition.mjs').Code} Code
 */

/** @param {Session} session @param {Code[]} codes */
export function letterRow(session, codes) {
  const letters = [...new Set(codes.flatMap(lettersOf))]
    .sort((a, b) => a.localeCompare(b, session.definition.language));
  const one = (/** @type {string | null} */ letter, /** @type {string} */ words) =>
    button(`letter:${letter || 'all'}`, [words], () => {
      session.focus = `letter:${letter || 'all'}`;
      session.showLetter(letter);
    }, {
      class: letter === null ? 'letter all' : 'letter',
      translate: letter === null ? false : 'no',
      'aria-pressed': String(letter === session.letter),
    });
  const all = one(null, session.words.say('letters-all'));
  return element('div', {
    class: 'letters', role: 'group', 'aria-label': session.words.say('letters'),
  }, [all, ...letters.map((letter) => one(letter, letter))]);
}

/** @param {Code[]} codes @param {string | null} letter */
export function withLetter(codes, letter) {
  return letter === null ? codes : codes.filter((code) => lettersOf(code).includes(letter));
}

/** @param {Session} session @param {Code[]} codes @returns {(event: Event) => void} */
export function letterKeys(session, codes) {
  return (event) => {
    if (!(event instanceof KeyboardEvent)) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const letter = event.key.toUpperCase();
    if (withLetter(codes, letter).length === 0) return;
    event.preventDefault();
    session.focus = 'first-who';
    session.showLetter(letter);
  };
}
