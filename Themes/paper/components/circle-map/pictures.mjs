// Small line drawings on one grid of 24 by 24: what someone is, how it is, and a few signs. A line
// has the colour of the words beside it, so that a drawing is as readable as they are.

import { MOOD_DRAWINGS } from './mood-drawings.mjs';
import { WHO_DRAWINGS } from './who-drawings.mjs';
import { drawing } from '../worksheet-parts/dom.mjs';

/** @type {Record<string, string>} */
const SIGNS = {
  'open-row': 'M9 5l7 7-7 7',
  tick: 'M5 12.5l4.5 4.5L19 7.5',
};

/** @param {string} name @returns {string} its lines as a path; empty where there is none */
function linesOf(name) {
  return SIGNS[name] || MOOD_DRAWINGS[name] || WHO_DRAWINGS[name] || '';
}

/**
 * A drawing in a disc of radius 1, for the map.
 * @param {string} name
 * @returns {SVGElement}
 */
export function pictureOf(name) {
  const lines = drawing('path', { d: linesOf(name), transform: 'scale(.068) translate(-12 -12)' });
  return drawing('g', { class: 'picture-lines' }, [lines]);
}

/**
 * A drawing beside words. It says nothing that they do not.
 * @param {string} name
 * @param {string} [kind]
 * @returns {SVGElement}
 */
export function pictureBox(name, kind = 'small-picture') {
  const box = { class: `picture-lines ${kind}`, viewBox: '0 0 24 24', 'aria-hidden': 'true' };
  return drawing('svg', box, [drawing('path', { d: linesOf(name) })]);
}

/**
 * The drawing for who someone is; none where their word has none.
 * @param {import('./definition.mjs').Definition} definition
 * @param {string} who
 */
export function whoPicture(definition, who) {
  const { picture = who } = definition.fieldCode('who', who) || {};
  return linesOf(picture) ? pictureBox(picture) : null;
}
