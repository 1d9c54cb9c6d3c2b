// The lines of a map: each leads from one token to another and keeps clear of those between, and of
// their words where it can. Of a few curves the first that is clear of every place where somebody
// could stand is taken, so that a line stays as it is when somebody is added.

import { wordsOf } from './map-layout.mjs';

/**
 * @typedef {import('./map-layout.mjs').Point} Point
 * @typedef {import('./map-layout.mjs').Form} Form
 * @typedef {readonly [Point, Point, Point, Point]} Curve a cubic one: its ends and what draws it
 */

const BENDS = [0, 0.1, -0.1, 0.2, -0.2, 0.3, -0.3, 0.42, -0.42];
const PULLS = [0.25, 0.45, 0.65, 0.85];
const STEPS = 40;
/** @type {Map<string, Curve>} what was found: it is the same each time a map is drawn */
const FOUND = new Map();

/** @param {Curve} curve @param {number} at from 0 to 1 @returns {Point} */
export function pointAt([a, b, c, d], at) {
  const left = 1 - at;
  const along = (/** @type {0 | 1} */ axis) => left ** 3 * a[axis] + 3 * left ** 2 * at * b[axis]
    + 3 * left * at ** 2 * c[axis] + at ** 3 * d[axis];
  return [along(0), along(1)];
}

/** @param {Point} one @param {Point} other */
function distance(one, other) {
  return Math.hypot(one[0] - other[0], one[1] - other[1]);
}

/** @param {Point} from @param {Point} to @param {number} share @returns {Point} */
function between(from, to, share) {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

/** @param {Point} from @param {Point} to @param {Form} form @returns {Curve[]} */
function candidates(from, to, form) {
  const middle = /** @type {Point} */ ([form.width / 2, form.height / 2]);
  const [across, down] = [to[0] - from[0], to[1] - from[1]];
  const bent = BENDS.map((bend) => {
    const aside = (/** @type {number} */ share) => {
      const [x, y] = between(from, to, share);
      return /** @type {Point} */ ([x - down * bend, y + across * bend]);
    };
    return /** @type {Curve} */ ([from, aside(1 / 3), aside(2 / 3), to]);
  });
  const pulled = PULLS.flatMap((pull) => [[pull, pull], [pull, 0.1], [0.1, pull]])
    .map(([first, second]) => /** @type {Curve} */ (
      [from, between(from, middle, first), between(to, middle, second), to]));
  return [...bent, ...pulled];
}

/**
 * How far a curve stays from everybody but its own two ends.
 * @param {Curve} curve @param {Form} form
 */
export function clearance(curve, form) {
  const [from, , , to] = curve;
  const others = [...form.people, ...form.places].filter((place) => place !== from && place !== to);
  let least = Infinity;
  for (let step = 1; step < STEPS; step += 1) {
    const point = pointAt(curve, step / STEPS);
    for (const other of others) least = Math.min(least, distance(point, other));
  }
  return least;
}

/** @param {Curve} curve @param {Form} form @returns {boolean} whether all of it can be seen */
export function isInside(curve, { width, height }) {
  return Array.from({ length: STEPS - 1 }, (_, step) => pointAt(curve, (step + 1) / STEPS))
    .every(([x, y]) => x > 4 && x < width - 4 && y > 4 && y < height - 4);
}

/**
 * How many steps of a curve lie on words beside anybody: its two ends' as well.
 * @param {Curve} curve @param {Form} form
 */
export function onWords(curve, form) {
  const boxes = [...form.people, ...form.places].map((place) => wordsOf(form, place));
  return Array.from({ length: STEPS - 1 }, (_, step) => pointAt(curve, (step + 1) / STEPS))
    .filter(([x, y]) => boxes.some((box) =>
      x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height)).length;
}

/**
 * @param {Form} form @param {Point} from @param {Point} to two of its places
 * @returns {Curve} from middle to middle
 */
export function curveBetween(form, from, to) {
  const key = [form.width, ...from, ...to].join(' ');
  const known = FOUND.get(key);
  if (known !== undefined) return known;
  const inside = candidates(from, to, form).filter((curve) => isInside(curve, form));
  const found = inside.map((curve) => ({
    curve, clear: clearance(curve, form), words: onWords(curve, form),
  }));
  const clear = found.filter((one) => one.clear >= form.radius + 4.5);
  const { curve } = clear.reduce((best, one) => (one.words < best.words ? one : best), clear[0]);
  FOUND.set(key, curve);
  return curve;
}

/**
 * The part of a curve that is seen, as a path: from the edge of one token to the edge of the other.
 * @param {Curve} curve @param {number} start how far from its first end @param {number} finish
 */
export function pathOf(curve, start, finish) {
  const [, , , d] = curve;
  const [from, to] = [crossing(curve, curve[0], start), 1 - crossing(reversed(curve), d, finish)];
  const [a, b, c, e] = cut(curve, from, to).map(rounded);
  return `M${a}C${b} ${c} ${e}`;
}

/**
 * The head of an arrow whose tip is so far from a curve's last end, as a path.
 * @param {Curve} curve @param {number} gap @param {number} size
 */
export function headOf(curve, gap, size) {
  const [, , , end] = curve;
  const back = reversed(curve);
  const tip = pointAt(back, crossing(back, end, gap));
  const foot = pointAt(back, crossing(back, end, gap + size));
  const length = distance(tip, foot) || 1;
  const aside = [((foot[1] - tip[1]) / length) * size * 0.55,
    ((tip[0] - foot[0]) / length) * size * 0.55];
  const corners = [tip, [foot[0] + aside[0], foot[1] + aside[1]],
    [foot[0] - aside[0], foot[1] - aside[1]]];
  return `M${corners.map((corner) => rounded(/** @type {Point} */ (corner))).join('L')}Z`;
}

/** @param {Curve} curve @returns {Curve} */
export function reversed([a, b, c, d]) {
  return [d, c, b, a];
}

/** @param {Curve} curve @param {Point} end @param {number} gap where it is so far from its end */
function crossing(curve, end, gap) {
  let [near, far] = [0, 0.5];
  for (let step = 0; step < 20; step += 1) {
    const half = (near + far) / 2;
    if (distance(pointAt(curve, half), end) < gap) near = half;
    else far = half;
  }
  return far;
}

/** @param {Curve} curve @param {number} from @param {number} to @returns {Curve} */
function cut(curve, from, to) {
  const rest = half(curve, from)[1];
  return half(rest, (to - from) / (1 - from))[0];
}

/** @param {Curve} curve @param {number} at @returns {[Curve, Curve]} */
function half([a, b, c, d], at) {
  const [ab, bc, cd] = [between(a, b, at), between(b, c, at), between(c, d, at)];
  const [abc, bcd] = [between(ab, bc, at), between(bc, cd, at)];
  const middle = between(abc, bcd, at);
  return [[a, ab, abc, middle], [middle, bcd, cd, d]];
}

/** @param {Point} point */
function rounded([across, down]) {
  return `${Math.round(across * 10) / 10} ${Math.round(down * 10) / 10}`;
}
