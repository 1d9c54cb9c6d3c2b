// Words to tap, group by group, and those that were tapped. Nothing is typed.

import { button, element } from './dom.mjs';
import { PASS_WORDS } from './pass-words.mjs';

/** @typedef {import('./keeping.mjs').Keeping} Keeping */

/**
 * What both panels are made of.
 * @param {Keeping} keeping
 */
export function partsOf(keeping) {
  const say = (/** @type {string} */ key) => keeping.session.words.say(key);
  const text = (/** @type {string} */ key, type = '') => element('p', { class: type }, [say(key)]);
  const heading = (/** @type {string} */ key) =>
    element('h1', { tabindex: -1, 'data-key': 'heading' }, [say(key)]);
  const problem = keeping.problem === '' ? null : text(keeping.problem, 'saved');
  const back = button('close', [say('keep-not-now')], () => keeping.close(), {
    class: 'button button-plain',
  });
  return { say, text, heading, problem, back };
}

/** @param {Keeping} keeping @returns {HTMLElement[]} */
export function wordPad(keeping) {
  const { groups, session: { words } } = keeping;
  const shown = groups[keeping.group] || groups[0];
  return [
    wordList(keeping, keeping.tapped),
    element('div', { class: 'pad', role: 'group', 'aria-label': words.say('pad-groups') },
      groups.map((group, place) =>
        button(`group:${place}`, [group.title], () => keeping.look(place), {
          class: 'button', 'aria-pressed': String(group === shown),
        }))),
    // As they were shown: a word that is translated is another word, and it would be sent away.
    element('div', {
      class: 'pad words', role: 'group', 'aria-label': shown.title, translate: 'no',
    },
      shown.words.map(([code, label]) => button(`word:${code}`, [label], () => keeping.tap(code)))),
    button('take-back', [words.say('pad-back')], () => keeping.takeBack(), {
      class: 'button button-plain', 'aria-disabled': String(keeping.tapped.length === 0),
    }),
  ];
}

/**
 * The words in their order, with a place for each.
 * @param {Keeping} keeping
 * @param {readonly string[]} codes
 */
export function wordList(keeping, codes) {
  const labels = new Map(keeping.groups.flatMap((group) => group.words));
  const places = Array.from({ length: PASS_WORDS }, (_, place) =>
    element('li', {}, [
      element('span', { class: 'soft' }, [`${place + 1} `]),
      element('b', {}, [labels.get(codes[place]) || '…']),
    ]));
  return element('ol', { role: 'list', class: 'pass-words', translate: 'no' }, places);
}
