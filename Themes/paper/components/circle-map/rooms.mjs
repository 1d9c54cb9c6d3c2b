// Where there is room for everybody: the lanes of each ring, how wide each side is on the screen,
// and exact slots in them.

import { discsMeet, pointAt } from './geometry.mjs';
import { sectorsFor } from './sectors.mjs';

/**
 * @typedef {import('./geometry.mjs').Geometry} Geometry
 * @typedef {import('./geometry.mjs').Disc} Disc
 * @typedef {import('./placement.mjs').Guest} Guest
 * @typedef {import('./sectors.mjs').Sector} Sector
 * @typedef {{radius: number, angle: number}} Slot
 * @typedef {{geometry: Geometry, words: Disc[], edge: Disc[], size: number,
 *   lanes: number[][], sectors: Sector[]}} Room `edge`: the sides' words, which only words avoid
 */

/** The least between two tokens, in pixels: rather closer together than smaller. */
const LEAST_GAP = 1;
/** From a ring's edge, outside which the sides' words stand. */
const EDGE = 1.5;

/**
 * The lanes of each ring and the width of each side that have room for everyone: as few lanes and
 * as equal sides as will do.
 * @param {readonly Guest[]} guests
 * @param {number} sides
 * @param {{geometry: Geometry, words: Disc[], size: number}} about
 * @returns {Room | null} null when tokens of this size do not fit
 */
export function roomFor(guests, sides, about) {
  const { radii } = about.geometry;
  const counts = radii.map((_, ring) =>
    guests.reduce((count, guest) => {
      if (guest.ring === ring) count[guest.side] += 1;
      return count;
    }, Array(Math.max(1, sides)).fill(0)));
  const choices = radii.map((_, ring) => laneChoices(ring, about));
  const most = Math.max(...choices.map((choice) => choice.length));
  for (let few = 0; few < most; few += 1) {
    const lanes = choices.map((choice, ring) => {
      const wanted = counts[ring].reduce((sum, count) => sum + count, 0);
      const whole = [{ from: 0, to: 360 }];
      const enough = choice.findIndex((radii) => {
        const round = { ...about, edge: [], lanes: [radii], sectors: whole };
        return slotsIn(whole[0], round, 0).length >= wanted;
      });
      return enough < 0 ? null : choice[Math.min(choice.length - 1, enough + few)];
    });
    if (lanes.includes(null)) return null;
    const room = { ...about, edge: [], lanes: lanes.map((found) => found || []), sectors: [] };
    const sectors = sectorsFor(sides, (tried) => tried.flatMap((sector, side) => {
      const fits = counts.every((count, ring) =>
        count[side] === 0 || slotsIn(sector, room, ring).length >= count[side]);
      return fits ? [] : [side];
    }));
    if (sectors !== null) return { ...room, sectors };
  }
  return null;
}

/**
 * The radii to stand on: the middle of the band, or lanes from the edge inwards, one to many.
 * @param {number} ring @param {{geometry: Geometry, size: number}} about
 * @returns {number[][]}
 */
function laneChoices(ring, { geometry, size }) {
  const { radii, me } = geometry;
  const inner = ring === 0 ? me + 2 : radii[ring - 1];
  const outer = radii[ring];
  const pitch = size + LEAST_GAP;
  const choices = [[(inner + outer) / 2]];
  /** @type {number[]} */
  let lanes = [];
  for (let lane = outer - EDGE - size / 2; lane >= inner + pitch / 2; lane -= pitch) {
    lanes = [...lanes, lane];
    choices.push(lanes);
  }
  return choices;
}

/**
 * Exact slots in one sector of a ring, none over the sector's edges or on a ring's word.
 * @param {Sector} sector @param {Room} room @param {number} ring
 * @returns {Slot[]}
 */
export function slotsIn(sector, room, ring) {
  return room.lanes[ring].flatMap((radius) => {
    const pitch = (room.size + LEAST_GAP) / 2 / radius;
    if (pitch >= 1) return [];
    const step = (2 * Math.asin(pitch) * 180) / Math.PI;
    let [first, last] = [sector.from + step / 2, sector.to - step / 2];
    while (first <= last && isOnAWord(radius, first, room)) first += 1;
    while (last >= first && isOnAWord(radius, last, room)) last -= 1;
    if (first > last) return [];
    const count = Math.floor((last - first) / step) + 1;
    const apartBy = (last - first) / Math.max(1, count - 1);
    return Array.from({ length: count }, (_, index) => ({
      radius, angle: count === 1 ? (first + last) / 2 : first + index * apartBy,
    }));
  });
}

/** @param {number} radius @param {number} angle @param {Room} room */
function isOnAWord(radius, angle, room) {
  const disc = { ...pointAt(room.geometry, radius, angle), r: room.size / 2 + 1 };
  return room.words.some((word) => discsMeet(word, disc));
}
