// Looking it over: parts of the map alone, and questions that lend somebody else's eyes.

import { compareChoice } from '../worksheet-parts/compare-panel.mjs';
import { button, element } from '../worksheet-parts/dom.mjs';
import { tokenPicture } from './token-picture.mjs';

/**
 * @typedef {import('./session.mjs').Session} Session
 * @typedef {import('./model.mjs').Person} Person
 */

/**
 * @param {Session} session
 * @param {import('../worksheet-parts/keeping.mjs').Keeping} keeping
 * @returns {(HTMLElement | null)[]}
 */
export function lookPanel(session, keeping) {
  const { words } = session;
  const { looks } = session.definition.worksheet;
  if (looks === undefined) return [];
  const look = (/** @type {string | null} */ id, /** @type {string} */ label) =>
    button(`look:${id || 'all'}`, [label], () => session.lookAt(id), {
      class: 'button chip', 'aria-pressed': String(session.lookedAt === id),
    });
  return [
    element('h1', { tabindex: -1, 'data-key': 'heading' }, [looks.title]),
    element('p', { class: 'lead soft' }, [looks.lead]),
    element('div', { class: 'chips', role: 'group', 'aria-label': words.say('look-at') }, [
      look(null, words.say('look-all')),
      ...looks.looks.map(({ id, label }) => look(id, label)),
    ]),
    element('section', { 'aria-labelledby': 'views', class: 'listed' }, [
      element('h2', { id: 'views' }, [words.say('look-views')]),
      element('ul', { class: 'views' }, looks.views.map((text) => element('li', {}, [text]))),
      element('p', { class: 'soft small' }, [words.say('look-views-stay')]),
    ]),
    peopleLookedAt(session),
    compareChoice(keeping, session.differences),
  ];
}

/** @param {Session} session */
function peopleLookedAt(session) {
  const { words, map, definition } = session;
  const people = definition.rings.flatMap((ring) => map.people.filter((person) =>
    person.values.ring === ring && isLookedAt(session, person)));
  const rows = people.map((person) => element('li', { class: 'said-row' }, [
    tokenPicture(person.values), element('span', { class: 'row-words' }, [
      element('b', {}, [words.who(person)]),
      element('span', { class: 'soft' }, [definition.fieldLabel('ring', person.values.ring)]),
    ]),
  ]));
  return element('section', { class: 'listed', 'aria-labelledby': 'listed' }, [
    element('h2', { id: 'listed' }, [words.say('list-title')]),
    rows.length > 0 ? element('ul', { role: 'list', class: 'rows', translate: 'no' }, rows)
      : element('p', { class: 'soft' }, [words.say('look-nobody')]),
  ]);
}

/**
 * Whether somebody is in the part of the map that is looked at.
 * @param {Session} session @param {Person} person
 */
export function isLookedAt(session, person) {
  const { definition, lookedAt } = session;
  const { looks = { looks: [] } } = definition.worksheet;
  const found = looks.looks.find(({ id }) => id === lookedAt);
  if (found === undefined || session.step.kind !== 'look') return true;
  if (found.side !== undefined) return person.values.side === found.side;
  if (found.question === undefined) {
    return Boolean((definition.fieldCode('who', person.values.who) || {}).adult);
  }
  const answer = session.map.answers[found.question];
  return answer !== undefined && 'people' in answer && answer.people.includes(person.id);
}
