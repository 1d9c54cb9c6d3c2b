// A person's colour and shape, as drawn on the map, in the list and on buttons.

import { drawing } from '../worksheet-parts/dom.mjs';
import { pictureOf } from './pictures.mjs';
import { markOf, middleOf, outlineOf } from '../worksheet-parts/shapes.mjs';

/** @typedef {Readonly<Record<string, string>>} Values */

/**
 * The outline and the mark, in a disc of radius 1; with the picture that was picked for someone as
 * a badge at its lower right.
 * @param {Values} values
 * @returns {SVGElement}
 */
export function tokenLook(values) {
  const outline = drawing('path', { class: 'outline', d: outlineOf(values.shape) });
  const mark = drawing('path', { class: 'mark', d: markOf(values.colour) });
  mark.setAttribute('transform', `translate(0 ${middleOf(values.shape)})`);
  outline.style.fill = `var(--colour-${values.colour})`;
  mark.style.fill = `var(--mark-${values.colour})`;
  return drawing('g', { class: 'look' }, [outline, mark, values.mood ? badge(values.mood) : null]);
}

/** @param {string} mood */
function badge(mood) {
  const picture = pictureOf(mood);
  picture.setAttribute('transform', 'scale(.8)');
  return drawing('g', { class: 'badge', transform: 'translate(.62 .62) scale(.5)' }, [
    drawing('circle', { r: 1 }), picture,
  ]);
}

/**
 * The same beside words, which say the mood where there is one: it would be too small here.
 * @param {Values} values
 * @returns {SVGElement}
 */
export function tokenPicture(values) {
  const box = { class: 'token-picture', viewBox: '-1.1 -1.1 2.2 2.2', 'aria-hidden': 'true' };
  const { mood: _, ...look } = values;
  return drawing('svg', box, [tokenLook(look)]);
}
