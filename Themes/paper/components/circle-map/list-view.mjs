// The list that is the map: each person a row, with the same operations. It carries the words that
// a crowded map has no room for.

import { button, element } from '../worksheet-parts/dom.mjs';
import { meRow } from './me-panel.mjs';
import { tokenPicture } from './token-picture.mjs';
import { whoPicture } from './pictures.mjs';

/**
 * @typedef {import('./session.mjs').Session} Session
 * @typedef {import('./model.mjs').Person} Person
 */

/** @param {Session} session @returns {HTMLElement | null} */
export function listOfPeople(session) {
  const { map, words, definition } = session;
  const isMade = session.step.kind === 'map';
  if (map.people.length === 0 && !isMade) return null;
  const rings = definition.rings;
  const rows = rings.flatMap((ring) =>
    map.people
      .filter((person) => person.values.ring === ring)
      .map((person) => listRow(session, person, rings.indexOf(ring))),
  );
  return element('section', { class: 'listed', 'aria-labelledby': 'listed' }, [
    element('h2', { id: 'listed' }, [words.say('list-title')]),
    element('ul', { role: 'list', class: 'rows', translate: 'no' }, [
      isMade ? meRow(session) : null, ...rows,
    ]),
    isMade && !session.isBare ? clearAll(session) : null,
  ]);
}

/**
 * Nothing is asked first: undo brings it all back.
 * @param {Session} session
 */
function clearAll(session) {
  const clear = () => {
    session.focus = 'heading';
    session.clear();
  };
  return button('clear', [session.words.say('clear')], clear, {
    class: 'button button-plain aside',
  });
}

/** @param {Session} session @param {Person} person @param {number} ring */
function listRow(session, person, ring) {
  const { words, definition } = session;
  const { id } = person;
  const name = words.person(person);
  const last = definition.rings.length - 1;
  const step = (/** @type {number} */ by, /** @type {boolean} */ can) => {
    const key = by < 0 ? 'nearer' : 'further';
    const press = () => session.moveBy(id, by);
    const label = words.say(key, { person: name });
    return button(`${key}:${id}`, [words.say(`${key}-short`)], press, {
      class: 'button button-plain row-step', 'aria-label': label,
      'aria-disabled': can ? false : 'true',
    });
  };
  const about = element('span', { class: 'row-words' }, [
    element('b', {}, [words.who(person), whoPicture(definition, person.values.who)]),
    element('span', { class: 'soft' }, [definition.fieldLabel('ring', person.values.ring)]),
  ]);
  const open = button(`row:${id}`, [tokenPicture(person.values), about], () => session.select(id), {
    class: 'button row-open', 'aria-label': words.say('change', { person: name }),
    'aria-current': session.selected === id ? 'true' : false,
  });
  return element('li', { class: 'row', 'data-row': id }, [
    open, element('span', { class: 'row-steps' }, [step(-1, ring > 0), step(1, ring < last)]),
  ]);
}
