// Where everyone stands, worked out from the map alone: same map, same width, same places. There
// is no force layout: nobody drifts because someone else was added.
//
// Whoever was placed first chooses first, at the angle they have or the nearest free one. While
// there is room, tokens stand in the middle of their band and leave each other's words alone. When
// a ring is full its tokens stand in exact slots, then in lanes from the ring's edge inwards, then
// all tokens are a size smaller; words that no longer fit are left to the list.

import { apart, boxMeetsDisc, discsMeet, pointAt, wordDiscs } from './geometry.mjs';
import { placeLabel, wrapLabel } from './labels.mjs';

/**
 * @typedef {import('./geometry.mjs').Geometry} Geometry
 * @typedef {import('./geometry.mjs').Disc} Disc
 * @typedef {import('./labels.mjs').Label} Label
 * @typedef {import('./labels.mjs').Measure} Measure
 * @typedef {{id: number, ring: number, angle: number, chosen: boolean, turn: number,
 *   text: string}} Guest
 * @typedef {{x: number, y: number, r: number, hit: number, angle: number,
 *   label: Label | null}} Place
 * @typedef {{radius: number, angle: number}} Slot
 * @typedef {{geometry: Geometry, words: Disc[], size: number, lanes: number[][]}} Room
 */

const GAP = 3;
const SIZES = [1, 0.88, 0.78, 0.68, 0.6, 0.52, 0.45, 0.39, 0.33];

/**
 * @param {readonly Guest[]} guests
 * @param {Geometry} geometry
 * @param {readonly number[]} wordWidths the width of each ring's word
 * @param {Measure} measure the width of a person's word
 * @returns {Map<number, Place>}
 */
export function arrange(guests, geometry, wordWidths, measure) {
  const words = wordWidths.flatMap((width, ring) => wordDiscs(geometry, ring, width));
  words.push({ x: geometry.centre, y: geometry.centre, r: geometry.me + 2 });
  const inTurn = [...guests].sort((a, b) => a.turn - b.turn);
  for (const scale of SIZES) {
    const size = geometry.token * scale;
    const lanes = geometry.radii.map((_, ring) => {
      const wanted = guests.filter((guest) => guest.ring === ring).length;
      return lanesFor(ring, wanted, { geometry, words, size, lanes: [] });
    });
    if (lanes.some((found) => found === null)) continue;
    const room = { geometry, words, size, lanes: lanes.map((found) => found || []) };
    const places = arrangeLoosely(inTurn, room, measure) || arrangeInSlots(inTurn, room, measure);
    if (places) return withHits(places);
  }
  return new Map();
}

/**
 * The radii to stand on: the middle of the band if it holds everyone, else lanes from the edge.
 * @param {number} ring @param {number} wanted @param {Room} room
 * @returns {number[] | null} null when the ring is too small for so many
 */
function lanesFor(ring, wanted, room) {
  const { radii, me } = room.geometry;
  const inner = ring === 0 ? me + 2 : radii[ring - 1];
  const outer = radii[ring];
  const pitch = room.size + GAP;
  const choices = [[(inner + outer) / 2]];
  /** @type {number[]} */
  let lanes = [];
  for (let lane = outer - pitch / 2; lane >= inner + pitch / 2; lane -= pitch) {
    lanes = [...lanes, lane];
    choices.push(lanes);
  }
  const found = choices.find((choice) => slotsOn(choice, room).length >= wanted);
  return found || null;
}

/**
 * Exact slots on some lanes, none on a ring's word.
 * @param {number[]} lanes @param {Room} room
 * @returns {Slot[]}
 */
function slotsOn(lanes, room) {
  return lanes.flatMap((radius) => {
    const first = firstFreeAngle(radius, room);
    const pitch = (room.size + GAP) / 2 / radius;
    if (first > 150 || pitch >= 1) return [{ radius, angle: 180 }];
    const step = (2 * Math.asin(pitch) * 180) / Math.PI;
    const span = 360 - 2 * first;
    const count = first === 0 ? Math.floor(360 / step) : Math.floor(span / step) + 1;
    const apartBy = first === 0 ? 360 / count : span / Math.max(1, count - 1);
    return Array.from({ length: count }, (_, index) => ({
      radius,
      angle: count === 1 ? 180 : first + index * apartBy,
    }));
  });
}

/**
 * How many degrees from the top the words end.
 * @param {number} radius @param {Room} room
 */
function firstFreeAngle(radius, room) {
  for (let angle = 0; angle < 180; angle += 1) {
    const disc = { ...pointAt(room.geometry, radius, angle), r: room.size / 2 + 1 };
    if (!room.words.some((word) => discsMeet(word, disc))) return angle;
  }
  return 180;
}

/**
 * Everyone as near to their own angle as leaves all words readable.
 * @param {readonly Guest[]} guests @param {Room} room @param {Measure} measure
 * @returns {Map<number, Place> | null} null when somebody found no place at all
 */
function arrangeLoosely(guests, room, measure) {
  /** @type {Map<number, Place>} */
  const places = new Map();
  for (const guest of guests) {
    const place = looseSeat(guest, room, places, measure);
    if (place === null) return null;
    for (const other of places.values()) {
      if (other.label && boxMeetsDisc(other.label.box, place)) other.label = null;
    }
    places.set(guest.id, place);
  }
  addMissingLabels(guests, room, places, measure);
  return places;
}

/**
 * @param {Guest} guest @param {Room} room @param {Map<number, Place>} places
 * @param {Measure} measure
 * @returns {Place | null}
 */
function looseSeat(guest, room, places, measure) {
  const { geometry, words, size } = room;
  const wrapped = wrapLabel(guest.text, geometry.labelWidth, measure);
  const reach = guest.chosen ? 16 : 180;
  const taken = [...places.values()];
  const boxes = taken.flatMap((place) => (place.label ? [place.label.box] : []));
  /** @type {Place | null} */
  let wordless = null;
  /** @type {Place | null} */
  let overAWord = null;
  for (let turn = 0; turn < 360 / 4; turn += 1) {
    const away = Math.ceil(turn / 2) * 4;
    const angle = (guest.angle + (turn % 2 === 0 ? away : -away) + 360) % 360;
    for (const radius of room.lanes[guest.ring]) {
      const disc = { ...pointAt(geometry, radius, angle), r: size / 2 };
      const wide = { ...disc, r: disc.r + GAP };
      if (words.some((word) => discsMeet(word, { ...disc, r: disc.r + 1 }))) continue;
      if (taken.some((other) => discsMeet(other, wide))) continue;
      const place = { ...disc, hit: disc.r, angle, label: null };
      if (boxes.some((box) => boxMeetsDisc(box, disc))) {
        overAWord = overAWord || place;
        continue;
      }
      const label = placeLabel(disc, wrapped, geometry, [...words, ...taken.map(berth)], boxes);
      if (label && away <= reach) return { ...place, label };
      wordless = wordless || place;
    }
  }
  return wordless || overAWord;
}

/**
 * Everyone in the free slot nearest to their angle.
 * @param {readonly Guest[]} guests @param {Room} room @param {Measure} measure
 * @returns {Map<number, Place>}
 */
function arrangeInSlots(guests, room, measure) {
  const free = room.lanes.map((lanes) => slotsOn(lanes, room));
  /** @type {Map<number, Place>} */
  const places = new Map();
  for (const guest of guests) {
    const slots = free[guest.ring];
    slots.sort((a, b) => apart(a.angle, guest.angle) - apart(b.angle, guest.angle));
    const slot = slots.shift();
    if (slot === undefined) continue;
    const r = room.size / 2;
    const point = pointAt(room.geometry, slot.radius, slot.angle);
    places.set(guest.id, { ...point, r, hit: r, angle: slot.angle, label: null });
  }
  addMissingLabels(guests, room, places, measure);
  return places;
}

/**
 * @param {readonly Guest[]} guests @param {Room} room @param {Map<number, Place>} places
 * @param {Measure} measure
 */
function addMissingLabels(guests, room, places, measure) {
  for (const guest of guests) {
    const place = places.get(guest.id);
    if (place === undefined || place.label !== null) continue;
    const others = [...places.values()].filter((other) => other !== place);
    const boxes = others.flatMap((other) => (other.label ? [other.label.box] : []));
    const wrapped = wrapLabel(guest.text, room.geometry.labelWidth, measure);
    const discs = [...room.words, ...others.map(berth)];
    place.label = placeLabel(place, wrapped, room.geometry, discs, boxes);
  }
}

/**
 * A word keeps clear of other tokens, so that it is plain whose it is.
 * @param {Place} place
 * @returns {Disc}
 */
function berth(place) {
  return { x: place.x, y: place.y, r: place.r + 4 };
}

/**
 * A finger needs 44 px, where a neighbour leaves that.
 * @param {Map<number, Place>} places
 */
function withHits(places) {
  for (const [id, place] of places) {
    let hit = 22;
    for (const [other, neighbour] of places) {
      if (other === id) continue;
      hit = Math.min(hit, Math.hypot(place.x - neighbour.x, place.y - neighbour.y) / 2);
    }
    place.hit = Math.max(place.r, hit);
  }
  return places;
}
