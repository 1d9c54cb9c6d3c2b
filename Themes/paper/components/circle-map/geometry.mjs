// The rings as lengths. Angles are degrees, clockwise from the top; lengths are in the map's own
// pixels, with 0, 0 at its top left corner.
//
// The inner ring is where most people go, and equal steps would give it a ninth of the room. Equal
// areas would make the outer ring too thin for a token. So each radius is three parts the equal
// area one and one part the equal step one.

/**
 * @typedef {{x: number, y: number}} Point
 * @typedef {{x: number, y: number, r: number}} Disc
 * @typedef {{x: number, y: number, width: number, height: number}} Box
 * @typedef {{width: number, centre: number, radii: number[], me: number, token: number,
 *   font: number, line: number, wordFont: number, labelWidth: number, rim: number}} Geometry
 */

/** @param {number} count @param {number} outer @returns {number[]} from the middle outwards */
export function ringRadii(count, outer) {
  return Array.from({ length: count }, (_, index) => {
    const part = (index + 1) / count;
    return (outer * (3 * Math.sqrt(part) + part)) / 4;
  });
}

/** @param {number} least @param {number} value @param {number} most */
function between(least, value, most) {
  return Math.min(most, Math.max(least, value));
}

/**
 * @param {number} width the side of the square that the map is drawn in
 * @param {number} ringCount
 * @param {number} [textScale] how much larger than usual the reader's text is
 * @param {boolean} [hasRim] whether words stand round the map's edge
 * @returns {Geometry}
 */
export function geometryOf(width, ringCount, textScale = 1, hasRim = false) {
  const font = between(11.5, 9 + width / 125, 14) * textScale;
  const wordFont = between(11, 8.5 + width / 140, 13) * textScale;
  const rim = hasRim ? wordFont * 1.25 : between(3, width / 60, 10);
  return {
    width,
    centre: width / 2,
    rim,
    radii: ringRadii(ringCount, width / 2 - rim - (hasRim ? 1 : 0)),
    me: between(17, width * 0.046, 30),
    token: between(32, width * 0.08, 48),
    font,
    line: font * 1.2,
    wordFont,
    labelWidth: font * (width < 480 ? 7 : 9),
  };
}

/** @param {Geometry} geometry @param {number} radius @param {number} angle @returns {Point} */
export function pointAt(geometry, radius, angle) {
  const turn = (angle * Math.PI) / 180;
  return {
    x: geometry.centre + radius * Math.sin(turn),
    y: geometry.centre - radius * Math.cos(turn),
  };
}

/**
 * Which ring a point is in, and at which angle. Outside the map is the outermost ring: nobody is
 * lost by letting go too far out.
 * @param {Geometry} geometry
 * @param {Point} point
 * @returns {{ring: number, angle: number}}
 */
export function placeAt(geometry, point) {
  const dx = point.x - geometry.centre;
  const dy = point.y - geometry.centre;
  const distance = Math.hypot(dx, dy);
  const found = geometry.radii.findIndex((radius) => distance <= radius);
  const angle = (Math.round((Math.atan2(dx, -dy) * 180) / Math.PI) + 360) % 360;
  return { ring: found < 0 ? geometry.radii.length - 1 : found, angle };
}

/**
 * The arc on which a ring's word stands, just inside the ring's edge.
 * @param {Geometry} geometry @param {number} ring
 */
export function wordRadius(geometry, ring) {
  return geometry.radii[ring] - geometry.wordFont * 1.15;
}

/**
 * A ring's word as a row of discs, so that nothing is put on it.
 * @param {Geometry} geometry
 * @param {number} ring
 * @param {number} wordWidth
 * @returns {Disc[]}
 */
export function wordDiscs(geometry, ring, wordWidth) {
  const middle = wordRadius(geometry, ring) + geometry.wordFont * 0.3;
  const r = geometry.wordFont * 0.75;
  const half = (wordWidth / 2 / middle) * (180 / Math.PI);
  const count = Math.max(2, Math.ceil(wordWidth / r));
  return Array.from({ length: count + 1 }, (_, index) => {
    const point = pointAt(geometry, middle, -half + (2 * half * index) / count);
    return { ...point, r };
  });
}

/**
 * A side's word round the map's edge as a row of discs.
 * @param {Geometry} geometry
 * @param {{from: number, to: number}} sector
 * @param {number} wordWidth
 * @returns {Disc[]}
 */
export function rimDiscs(geometry, { from, to }, wordWidth) {
  const radius = geometry.radii[geometry.radii.length - 1] + geometry.wordFont * 0.65;
  const half = (wordWidth / 2 / radius) * (180 / Math.PI);
  const r = geometry.wordFont * 0.7;
  const count = Math.max(2, Math.ceil(wordWidth / r));
  return Array.from({ length: count + 1 }, (_, index) => {
    const angle = (from + to) / 2 - half + (2 * half * index) / count;
    return { ...pointAt(geometry, radius, angle), r };
  });
}

/**
 * Whether a side's word has room on the map's edge.
 * @param {Geometry} geometry
 * @param {{from: number, to: number}} sector
 * @param {number} wordWidth
 */
export function isRimShown(geometry, { from, to }, wordWidth) {
  const outer = geometry.radii[geometry.radii.length - 1];
  const arc = ((to - from) / 180) * Math.PI * outer;
  return geometry.rim > geometry.wordFont && wordWidth <= arc - 6;
}

/** @param {Disc} a @param {Disc} b */
export function discsMeet(a, b) {
  return Math.hypot(a.x - b.x, a.y - b.y) < a.r + b.r;
}

/** @param {Box} a @param {Box} b */
export function boxesMeet(a, b) {
  return (
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
  );
}

/** @param {Box} box @param {Disc} disc */
export function boxMeetsDisc(box, disc) {
  const dx = disc.x - between(box.x, disc.x, box.x + box.width);
  const dy = disc.y - between(box.y, disc.y, box.y + box.height);
  return Math.hypot(dx, dy) < disc.r;
}

/** @param {number} a @param {number} b degrees between two angles, 0 to 180 */
export function apart(a, b) {
  const turn = Math.abs(a - b) % 360;
  return turn > 180 ? 360 - turn : turn;
}
