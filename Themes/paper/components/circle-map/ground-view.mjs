// What people stand on: bands, ring words, the sides with their words round the edge, and "me".

import { drawing } from '../worksheet-parts/dom.mjs';
import { isRimShown, pointAt, wordRadius } from './geometry.mjs';
import { pictureOf } from './pictures.mjs';

/**
 * @typedef {import('./map-layout.mjs').MapLayout} MapLayout
 * @typedef {import('./words.mjs').Words} Words
 * @typedef {import('./sectors.mjs').Sector} Sector
 */

/**
 * Bands and ring words.
 * @param {MapLayout} layout @param {Words} words
 * @returns {SVGElement[]}
 */
export function bandsAndWords({ geometry, definition }, words) {
  const { centre, radii } = geometry;
  const bands = radii.map((r, ring) => {
    const where = { cx: centre, cy: centre, r, 'data-band': ring };
    const band = drawing('circle', { class: 'band', ...where });
    band.style.fill = `var(--band-${Math.min(3, ring + 1)})`;
    return band;
  });
  const arcs = definition.rings.map((ring, index) => {
    const r = wordRadius(geometry, index);
    const d = `M${centre - r} ${centre}A${r} ${r} 0 0 1 ${centre + r} ${centre}`;
    const label = definition.fieldLabel('ring', ring);
    return wordOnArc(`ring-word-${index}`, d, label, geometry.wordFont, 'ring-word');
  });
  return [...bands.reverse(), ...arcs];
}

/**
 * "Me", with the young person's own picture where they picked one.
 * @param {MapLayout} layout @param {Words} words @param {string | null} mood
 * @returns {SVGElement[]}
 */
export function meOf({ geometry }, words, mood) {
  const { centre, me: r } = geometry;
  const ground = drawing('circle', { cx: centre, cy: centre, r });
  const word = (/** @type {number} */ down, /** @type {number} */ size) => {
    const text = drawing('text', { x: centre, y: centre + r * down }, [words.say('me')]);
    text.style.fontSize = `${r * size}px`;
    return text;
  };
  if (mood === null) return [ground, word(0.2, 0.62)];
  const picture = pictureOf(mood);
  const scale = `translate(${centre} ${centre - r * 0.2}) scale(${r * 0.66})`;
  picture.setAttribute('transform', scale);
  return [ground, picture, word(0.8, 0.42)];
}

/**
 * The lines between the sides, and each side's word where there is room for it.
 * @param {MapLayout} layout @param {readonly Sector[]} sectors
 * @returns {SVGElement[]}
 */
export function sidesOf(layout, sectors) {
  const { geometry, definition } = layout;
  if (sectors.length < 2) return [];
  const outer = geometry.radii[geometry.radii.length - 1];
  const lines = sectors.map(({ from }) => {
    const [start, end] = [pointAt(geometry, geometry.me, from), pointAt(geometry, outer, from)];
    return drawing('line', { class: 'side-line', x1: start.x, y1: start.y, x2: end.x, y2: end.y });
  });
  if (layout.strip > 0) return [...lines, ...wordsOutside(layout, sectors)];
  const words = sectors.flatMap(({ from, to }, place) => {
    const side = definition.sides[place];
    const label = definition.fieldLabel('side', side);
    if (!isRimShown(geometry, { from, to }, layout.wordWidth('side', side))) return [];
    return [wordOnArc(`side-word-${place}`, rimArc(geometry, outer, from, to), label,
      geometry.wordFont, 'side-word')];
  });
  return [...lines, ...words];
}

/** Where a word stands outside a narrow map: from which angle on, and how. */
const OUTSIDE = [
  { from: 0, x: 1, anchor: 'end', isBelow: false },
  { from: 90, x: 1, anchor: 'end', isBelow: true },
  { from: 160, x: 0.5, anchor: 'middle', isBelow: true },
  { from: 200, x: 0, anchor: 'start', isBelow: true },
  { from: 270, x: 0, anchor: 'start', isBelow: false },
];

/**
 * The sides' words above and below the map, each at the corner next to its side.
 * @param {MapLayout} layout @param {readonly Sector[]} sectors
 * @returns {SVGElement[]}
 */
function wordsOutside(layout, sectors) {
  const { geometry, definition, strip } = layout;
  let next = 0;
  /** @type {{spot: typeof OUTSIDE[0], side: string}[]} */
  const words = sectors.flatMap(({ from, to }, place) => {
    // The spot at its side, but each in turn and one for all, however wide one side has grown.
    const nearest = OUTSIDE.filter((one) => one.from <= (from + to) / 2).length - 1;
    const last = OUTSIDE.length - (sectors.length - place);
    const spot = OUTSIDE[Math.min(last, Math.max(next, nearest))];
    if (spot === undefined) return [];
    next = OUTSIDE.indexOf(spot) + 1;
    return [{ spot, side: definition.sides[place] }];
  });
  return words.map(({ spot, side }) => {
    const y = spot.isBelow ? geometry.width + strip * 0.8 : strip * -0.25;
    const text = drawing('text', { class: 'side-word', x: geometry.width * spot.x, y }, [
      definition.fieldLabel('side', side),
    ]);
    text.style.textAnchor = spot.anchor;
    text.style.fontSize = `${geometry.wordFont * roomFor(layout, words, spot.isBelow)}px`;
    return text;
  });
}

/**
 * How much smaller the words above or below the map must be to stand beside each other: the middle
 * one has as much room as its wider neighbour leaves on both sides.
 * @param {MapLayout} layout
 * @param {readonly {spot: typeof OUTSIDE[0], side: string}[]} words
 * @param {boolean} isBelow
 */
function roomFor(layout, words, isBelow) {
  const row = words.filter(({ spot }) => spot.isBelow === isBelow);
  const width = (/** @type {{side: string}} */ { side }) => layout.wordWidth('side', side) + 6;
  const middle = row.filter(({ spot }) => spot.x === 0.5).map(width);
  const outer = Math.max(0, ...row.filter(({ spot }) => spot.x !== 0.5).map(width));
  const needed = 2 * outer + (middle[0] || 0);
  return Math.min(1, layout.geometry.width / needed);
}

/**
 * An arc just outside the map, so directed that a word on it stands upright.
 * @param {import('./geometry.mjs').Geometry} geometry
 * @param {number} outer @param {number} from @param {number} to
 */
function rimArc(geometry, outer, from, to) {
  const middle = (from + to) / 2;
  const isBelow = middle > 90 && middle < 270;
  const r = outer + geometry.wordFont * (isBelow ? 1.02 : 0.3);
  const [start, end] = [pointAt(geometry, r, from), pointAt(geometry, r, to)];
  const [a, b] = isBelow ? [end, start] : [start, end];
  const large = to - from > 180 ? 1 : 0;
  return `M${a.x} ${a.y}A${r} ${r} 0 ${large} ${isBelow ? 0 : 1} ${b.x} ${b.y}`;
}

/**
 * @param {string} id @param {string} d @param {string} label @param {number} size
 * @param {string} kind
 */
function wordOnArc(id, d, label, size, kind) {
  const along = drawing('textPath', { href: `#${id}`, startOffset: '50%' }, [label]);
  const text = drawing('text', { class: kind }, [along]);
  text.style.fontSize = `${size}px`;
  return drawing('g', {}, [drawing('path', { id, d, class: 'arc' }), text]);
}
