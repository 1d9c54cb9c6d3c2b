// What is printed with the map: its title and everyone on it in words, since a crowded map has no
// room for all the words and grey paper has no colours.

import { element } from './dom.mjs';
import { tokenPicture } from './token-picture.mjs';

/** @typedef {import('./session.mjs').Session} Session */

/** @param {Session} session @returns {HTMLElement[]} */
export function paperList(session) {
  const { words, map, definition } = session;
  const rows = definition.rings.flatMap((ring) =>
    map.people
      .filter((person) => person.values.ring === ring)
      .map((person) => element('li', {}, [tokenPicture(person.values), words.plainPerson(person)])),
  );
  return [element('ul', { role: 'list' }, rows)];
}
