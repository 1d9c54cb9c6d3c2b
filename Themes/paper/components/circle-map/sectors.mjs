// The sides as parts of the circle on the screen. They are equally wide until one is crowded: then
// it grows into the room that others do not need, and everybody keeps their place within their
// side. Angles in the map are those of equal sides; angles on the screen are of these sectors.

/**
 * @typedef {{from: number, to: number}} Sector degrees, clockwise from the top
 */

/** The least that a side shrinks to. */
const LEAST = 16;

/**
 * @param {number} count how many sides; 0 and 1 make one sector
 * @param {(sectors: Sector[]) => number[]} lacking the places of sectors that are too narrow
 * @returns {Sector[] | null} null when not all fit round
 */
export function sectorsFor(count, lacking) {
  const needed = Array.from({ length: Math.max(1, count) }, () => 0);
  for (;;) {
    const widths = shared(needed);
    if (widths === null) return null;
    const sectors = sectorsOf(widths);
    const narrow = lacking(sectors);
    if (narrow.length === 0) return sectors;
    for (const place of narrow) needed[place] = widths[place] + 3;
  }
}

/**
 * Equal parts of the circle, but none below what it needs.
 * @param {readonly number[]} needed
 * @returns {number[] | null}
 */
function shared(needed) {
  const fixed = new Set();
  for (;;) {
    const taken = needed.reduce((sum, width, place) => sum + (fixed.has(place) ? width : 0), 0);
    const part = (360 - taken) / (needed.length - fixed.size);
    if (fixed.size === needed.length) return taken <= 360 ? widen(needed, 360 - taken) : null;
    if (part < LEAST) return null;
    const larger = needed.findIndex((width, place) => !fixed.has(place) && width > part);
    if (larger < 0) return needed.map((width, place) => (fixed.has(place) ? width : part));
    fixed.add(larger);
  }
}

/** @param {readonly number[]} widths @param {number} rest */
function widen(widths, rest) {
  return widths.map((width) => width + rest / widths.length);
}

/** @param {readonly number[]} widths @returns {Sector[]} */
function sectorsOf(widths) {
  let from = 0;
  return widths.map((width) => {
    const sector = { from, to: from + width };
    from += width;
    return sector;
  });
}

/**
 * Where an angle of the map is on the screen.
 * @param {readonly Sector[]} sectors @param {number} angle
 */
export function toScreen(sectors, angle) {
  const equal = 360 / sectors.length;
  const place = Math.min(sectors.length - 1, Math.floor((((angle % 360) + 360) % 360) / equal));
  const { from, to } = sectors[place];
  return from + ((angle - place * equal) / equal) * (to - from);
}

/**
 * Where an angle on the screen is in the map: whole degrees, and never over a side's edge.
 * @param {readonly Sector[]} sectors @param {number} angle
 */
export function toMap(sectors, angle) {
  const equal = 360 / sectors.length;
  const found = sectors.findIndex(({ to }) => angle < to);
  const place = found < 0 ? sectors.length - 1 : found;
  const { from, to } = sectors[place];
  const inside = ((angle - from) / (to - from)) * equal;
  const [least, most] = [Math.ceil(place * equal), Math.ceil((place + 1) * equal) - 1];
  return Math.min(most, Math.max(least, Math.round(place * equal + inside)));
}
