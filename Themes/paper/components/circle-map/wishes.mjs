// The second layer of the map: where people would be if it were as the young person would like.

import { sideAt } from './sides.mjs';

/**
 * @typedef {import('./definition.mjs').Definition} Definition
 * @typedef {import('./model.mjs').CircleMap} CircleMap
 * @typedef {import('./model.mjs').Person} Person
 */

/**
 * How someone's place would change, as a code; undefined where nothing was said.
 * @param {Definition} definition
 * @param {Person} person
 * @returns {'same' | 'closer' | 'further' | 'off-the-map' | undefined}
 */
export function wishCode(definition, person) {
  const { wish, values } = person;
  if (wish === null) return undefined;
  if (wish.ring === null) return 'off-the-map';
  const { rings } = definition;
  const by = rings.indexOf(wish.ring) - rings.indexOf(values.ring);
  if (by === 0) return 'same';
  return by < 0 ? 'closer' : 'further';
}

/**
 * The map as it would be: everyone where they are wished to be. Whoever would not be on it stays
 * where they are, to be shown as such.
 * @param {readonly string[]} sides
 * @param {CircleMap} map
 * @returns {CircleMap}
 */
export function wishedMap(sides, map) {
  const people = map.people.map((person) => {
    const { wish } = person;
    if (wish === null || wish.ring === null) return person;
    const side = sideAt(sides, wish.angle);
    const values = { ...person.values, ring: wish.ring, ...(side === undefined ? {} : { side }) };
    return { ...person, values, angle: wish.angle };
  });
  return { ...map, people };
}
