// Angles for people who were not put anywhere by hand.

import { apart } from './geometry.mjs';

/** Within how many degrees of a side's middle somebody is put. */
const REACH = 30;

/**
 * The angle in a ring that is furthest from everyone, so that a map grows evenly. The top, where
 * the ring's word is, is never offered; with the middle of a side, nothing beyond the side.
 * @param {readonly {ring: number, angle: number}[]} others
 * @param {number} ring
 * @param {readonly number[]} radii
 * @param {number} [middle]
 * @returns {number}
 */
export function roomiestAngle(others, ring, radii, middle) {
  const middleOf = (/** @type {number} */ index) =>
    ((radii[index - 1] || 0) + radii[index]) / 2 / radii[radii.length - 1];
  const at = (/** @type {number} */ index, /** @type {number} */ angle) => {
    const turn = (angle * Math.PI) / 180;
    // Words are wide and low, so two people need more room side by side than one above the other.
    return { x: (middleOf(index) * Math.sin(turn)) / 1.3, y: middleOf(index) * Math.cos(turn) };
  };
  let best = { angle: middle === undefined ? 0 : Math.round(middle), room: -1 };
  for (let step = 0; step < 24; step += 1) {
    const angle = middle === undefined
      ? Math.round((60 + step * 137.5) % 360)
      : Math.round(middle - REACH + ((step * 137.5) % (2 * REACH)));
    if (apart(angle, 0) < (middle === undefined ? 34 : 14)) continue;
    const here = at(ring, angle);
    const room = others.reduce((least, other) => {
      const there = at(other.ring, other.angle);
      return Math.min(least, Math.hypot(here.x - there.x, here.y - there.y));
    }, 9);
    if (room > best.room + 0.001) best = { angle, room };
  }
  return best.angle;
}
