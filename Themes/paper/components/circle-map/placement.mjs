// Where everyone stands, worked out from the map alone: same map, same width, same places. There
// is no force layout: nobody drifts because someone else was added.
//
// Whoever was placed first chooses first, at the angle they have or the nearest free one. While
// there is room, tokens stand in the middle of their band and leave each other's words alone. When
// a ring is full its tokens stand in exact slots, then in lanes from the ring's edge inwards, then
// all tokens are a size smaller; words that no longer fit are left to the list.

import { apart, boxMeetsDisc, discsMeet, isRimShown, pointAt } from './geometry.mjs';
import { rimDiscs, wordDiscs } from './geometry.mjs';
import { placeLabel, wrapLabel } from './labels.mjs';
import { roomFor, slotsIn } from './rooms.mjs';
import { sectorsFor, toScreen } from './sectors.mjs';

/**
 * @typedef {import('./geometry.mjs').Geometry} Geometry
 * @typedef {import('./geometry.mjs').Disc} Disc
 * @typedef {import('./labels.mjs').Label} Label
 * @typedef {import('./labels.mjs').Measure} Measure
 * @typedef {{id: number, ring: number, side: number, angle: number, chosen: boolean,
 *   turn: number, text: string}} Guest
 * @typedef {{x: number, y: number, r: number, hit: number, angle: number,
 *   label: Label | null}} Place
 * @typedef {import('./rooms.mjs').Room} Room
 * @typedef {import('./sectors.mjs').Sector} Sector
 * @typedef {{places: Map<number, Place>, sectors: Sector[]}} Arrangement
 */

/** Between two tokens, in pixels, as long as there is room. */
const GAP = 3;
const SIZES = [1, 0.88, 0.78, 0.68, 0.6, 0.52, 0.45, 0.39, 0.33];

/**
 * @param {readonly Guest[]} guests
 * @param {Geometry} geometry
 * @param {{rings: readonly number[], sides: readonly number[]}} wordWidths of the rings' and the
 *   sides' words
 * @param {Measure} measure the width of a person's word
 * @returns {Arrangement}
 */
export function arrange(guests, geometry, wordWidths, measure) {
  const sides = wordWidths.sides.length;
  const words = wordWidths.rings.flatMap((width, ring) => wordDiscs(geometry, ring, width));
  words.push({ x: geometry.centre, y: geometry.centre, r: geometry.me + 2 });
  const inTurn = [...guests].sort((a, b) => a.turn - b.turn);
  for (const scale of SIZES) {
    const found = roomFor(guests, sides, { geometry, words, size: geometry.token * scale });
    if (found === null) continue;
    const room = { ...found, edge: sideWords(found, wordWidths.sides) };
    const seated = inTurn.map((guest) => {
      return { ...guest, angle: toScreen(room.sectors, guest.angle) };
    });
    const places = arrangeLoosely(seated, room, measure) || arrangeInSlots(seated, room, measure);
    if (places) return { places: withHits(places), sectors: room.sectors };
  }
  return { places: new Map(), sectors: sectorsFor(sides, () => []) || [] };
}

/** @param {Room} room @param {readonly number[]} widths @returns {Disc[]} */
function sideWords({ geometry, sectors }, widths) {
  return widths.flatMap((width, side) =>
    (isRimShown(geometry, sectors[side], width) ? rimDiscs(geometry, sectors[side], width) : []));
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
  const { geometry, words, edge, size } = room;
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
    const angle = guest.angle + (turn % 2 === 0 ? away : -away);
    if (!isInside(room.sectors, guest.side, angle)) continue;
    for (const radius of room.lanes[guest.ring]) {
      const disc = { ...pointAt(geometry, radius, angle), r: size / 2 };
      const wide = { ...disc, r: disc.r + GAP };
      if (words.some((word) => discsMeet(word, { ...disc, r: disc.r + 1 }))) continue;
      if (taken.some((other) => discsMeet(other, wide))) continue;
      const place = { ...disc, hit: disc.r, angle: (angle + 360) % 360, label: null };
      if (boxes.some((box) => boxMeetsDisc(box, disc))) {
        overAWord = overAWord || place;
        continue;
      }
      const discs = [...words, ...edge, ...taken.map(berth)];
      const label = placeLabel(disc, wrapped, geometry, discs, boxes);
      if (label && away <= reach) return { ...place, label };
      wordless = wordless || place;
    }
  }
  return wordless || overAWord;
}

/**
 * Whether an angle is on a side; where there is one side, all are.
 * @param {readonly Sector[]} sectors @param {number} side @param {number} angle
 */
function isInside(sectors, side, angle) {
  return sectors.length === 1 || (angle >= sectors[side].from && angle <= sectors[side].to);
}

/**
 * Everyone in the free slot nearest to their angle.
 * @param {readonly Guest[]} guests @param {Room} room @param {Measure} measure
 * @returns {Map<number, Place>}
 */
function arrangeInSlots(guests, room, measure) {
  const free = room.lanes.map((_, ring) =>
    room.sectors.map((sector) => slotsIn(sector, room, ring)));
  /** @type {Map<number, Place>} */
  const places = new Map();
  for (const guest of guests) {
    const slots = free[guest.ring][guest.side];
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
    const discs = [...room.words, ...room.edge, ...others.map(berth)];
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
