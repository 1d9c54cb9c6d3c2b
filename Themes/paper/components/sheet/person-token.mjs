// A person's colour and shape, as on the circle map.

import { drawing } from '../worksheet-parts/dom.mjs';
import { markOf, middleOf, outlineOf } from '../worksheet-parts/shapes.mjs';

/** @param {Readonly<Record<string, string>>} look */
export function personToken({ colour, shape }) {
  const outline = drawing('path', { class: 'outline', d: outlineOf(shape) });
  const mark = drawing('path', { d: markOf(colour) });
  mark.setAttribute('transform', `translate(0 ${middleOf(shape)})`);
  outline.style.fill = `var(--colour-${colour})`;
  mark.style.fill = `var(--mark-${colour})`;
  const box = { class: 'person-token', viewBox: '-1.1 -1.1 2.2 2.2', 'aria-hidden': 'true' };
  return drawing('svg', box, [outline, mark]);
}
