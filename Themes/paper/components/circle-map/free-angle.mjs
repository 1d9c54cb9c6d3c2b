// Angles for people who were not put anywhere by hand.

import { apart } from './geometry.mjs';

/**
 * The angle in a ring that is furthest from everyone, so that a map grows evenly on all sides. The
 * top, where the ring's word is, is never offered.
 * @param {readonly {ring: number, angle: number}[]} others
 * @param {number} ring
 * @param {readonly number[]} radii
 * @returns {number}
 */
export function roomiestAngle(others, ring, radii) {
  const middle = (/** @type {number} */ index) =>
    ((radii[index - 1] || 0) + radii[index]) / 2 / radii[radii.length - 1];
  const at = (/** @type {number} */ index, /** @type {number} */ angle) => {
    const turn = (angle * Math.PI) / 180;
    // Words are wide and low, so two people need more room side by side than one above the other.
    return { x: (middle(index) * Math.sin(turn)) / 1.3, y: middle(index) * Math.cos(turn) };
  };
  let best = { angle: 0, room: -1 };
  for (let step = 0; step < 24; step += 1) {
    const angle = Math.round((60 + step * 137.5) % 360);
    if (apart(angle, 0) < 34) continue;
    const here = at(ring, angle);
    const room = others.reduce((least, other) => {
      const there = at(other.ring, other.angle);
      return Math.min(least, Math.hypot(here.x - there.x, here.y - there.y));
    }, 9);
    if (room > best.room + 0.001) best = { angle, room };
  }
  return best.angle;
}
