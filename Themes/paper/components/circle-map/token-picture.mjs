// A person's colour and shape, as drawn on the map, in the list and on buttons.

import { drawing } from './dom.mjs';
import { markOf, middleOf, outlineOf } from './shapes.mjs';

/** @typedef {Readonly<Record<string, string>>} Values */

/**
 * The outline and the mark, in a disc of radius 1.
 * @param {Values} values
 * @returns {SVGElement}
 */
export function tokenLook(values) {
  const outline = drawing('path', { class: 'outline', d: outlineOf(values.shape) });
  const mark = drawing('path', { class: 'mark', d: markOf(values.colour) });
  mark.setAttribute('transform', `translate(0 ${middleOf(values.shape)})`);
  outline.style.fill = `var(--colour-${values.colour})`;
  mark.style.fill = `var(--mark-${values.colour})`;
  return drawing('g', { class: 'look' }, [outline, mark]);
}

/** @param {Values} values @returns {SVGElement} */
export function tokenPicture(values) {
  const box = { class: 'token-picture', viewBox: '-1.1 -1.1 2.2 2.2', 'aria-hidden': 'true' };
  return drawing('svg', box, [tokenLook(values)]);
}
