// Lines on the map, under the tokens: how people get on, and from where someone is to where they
// would be.

import { drawing } from '../worksheet-parts/dom.mjs';

/**
 * @typedef {import('./model.mjs').CircleMap} CircleMap
 * @typedef {import('./placement.mjs').Place} Place
 * @typedef {ReadonlyMap<number, Place>} Places
 */

/** @param {CircleMap} map @param {Places} places @returns {SVGElement[]} */
export function linkLines(map, places) {
  return map.links.flatMap(({ a, b, kind }) => {
    const [from, to] = [places.get(a), places.get(b)];
    if (from === undefined || to === undefined) return [];
    const d = kind === 'difficult' ? zigzag(from, to) : `M${from.x} ${from.y}L${to.x} ${to.y}`;
    return [drawing('path', { class: `link link-${kind}`, d })];
  });
}

/**
 * From each place that would change to the new one, ending at the token's edge.
 * @param {Places} now @param {Places} wished
 * @returns {SVGElement[]}
 */
export function wishLines(now, wished) {
  return [...wished].flatMap(([id, to]) => {
    const from = now.get(id);
    if (from === undefined) return [];
    const long = Math.hypot(to.x - from.x, to.y - from.y);
    if (long < to.r) return [];
    const part = (long - to.r - 2) / long;
    const end = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
    return [
      drawing('circle', { class: 'wish-from', cx: from.x, cy: from.y, r: 4 }),
      drawing('path', { class: 'wish-line', d: `M${from.x} ${from.y}L${end.x} ${end.y}` }),
    ];
  });
}

/**
 * A line that says "difficult" on grey paper too.
 * @param {{x: number, y: number}} from @param {{x: number, y: number}} to
 */
function zigzag(from, to) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const long = Math.hypot(dx, dy);
  const turns = Math.max(2, Math.round(long / 9));
  const points = Array.from({ length: turns - 1 }, (_, index) => {
    const part = (index + 1) / turns;
    const aside = index % 2 === 0 ? 3.5 : -3.5;
    const x = from.x + dx * part - (dy / long) * aside;
    const y = from.y + dy * part + (dx / long) * aside;
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  return `M${[`${from.x} ${from.y}`, ...points, `${to.x} ${to.y}`].join('L')}`;
}
