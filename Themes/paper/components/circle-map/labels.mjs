// Where a person's word stands: under the token; else above it or beside it; else nowhere, and the
// list carries it. A word never touches a token, another word, a ring's word or "me".

import { boxMeetsDisc, boxesMeet } from './geometry.mjs';

/**
 * @typedef {import('./geometry.mjs').Geometry} Geometry
 * @typedef {import('./geometry.mjs').Disc} Disc
 * @typedef {import('./geometry.mjs').Box} Box
 * @typedef {{lines: string[], width: number}} Wrapped
 * @typedef {{lines: string[], box: Box}} Label
 * @typedef {(text: string) => number} Measure
 */

/**
 * One line, or two when the word is wide, split where the wider line is narrowest.
 * @param {string} text
 * @param {number} most
 * @param {Measure} measure
 * @returns {Wrapped}
 */
export function wrapLabel(text, most, measure) {
  const words = text.split(' ');
  /** @type {Wrapped} */
  let best = { lines: [text], width: measure(text) };
  if (best.width <= most) return best;
  for (let split = 1; split < words.length; split += 1) {
    const lines = [words.slice(0, split).join(' '), words.slice(split).join(' ')];
    const width = Math.max(...lines.map(measure));
    if (width < best.width) best = { lines, width };
  }
  return best;
}

/**
 * The boxes that a word could fill, best first. Near an edge the box slides inwards.
 * @param {Disc} token
 * @param {Wrapped} wrapped
 * @param {Geometry} geometry
 * @returns {Box[]}
 */
function labelBoxes(token, wrapped, geometry) {
  const width = wrapped.width + 4;
  const height = wrapped.lines.length * geometry.line;
  const most = geometry.width - width - 1;
  const across = Math.min(most, Math.max(1, token.x - width / 2));
  const boxes = [
    { x: across, y: token.y + token.r + 1, width, height },
    { x: across, y: token.y - token.r - 2 - height, width, height },
    { x: token.x + token.r + 5, y: token.y - height / 2, width, height },
    { x: token.x - token.r - 5 - width, y: token.y - height / 2, width, height },
  ];
  // A box that slid so far that it no longer belongs to its token is no place for the word.
  return boxes.filter(
    (box) =>
      box.x >= 0 &&
      box.x + width <= geometry.width &&
      box.y >= 0 &&
      box.y + height <= geometry.width &&
      Math.abs(box.x + width / 2 - token.x) <= width / 2 + token.r + 6,
  );
}

/**
 * @param {Disc} token
 * @param {Wrapped} wrapped
 * @param {Geometry} geometry
 * @param {readonly Disc[]} discs tokens, ring words and "me"
 * @param {readonly Box[]} boxes the words placed before
 * @returns {Label | null}
 */
export function placeLabel(token, wrapped, geometry, discs, boxes) {
  const found = labelBoxes(token, wrapped, geometry).find(
    (box) =>
      !discs.some((disc) => boxMeetsDisc(box, disc)) &&
      !boxes.some((other) => boxesMeet(box, other)),
  );
  return found ? { lines: wrapped.lines, box: found } : null;
}
