// The framework's three domains as the sides of a triangle round the group: a mark for each theme,
// which fills when something was said of it. A strength is a disc, a need a diamond, a gap an empty
// ring with a stroke through it, not known a dot.

import { drawing, element } from '../worksheet-parts/dom.mjs';
import { textAt } from './values.mjs';

/**
 * @typedef {import('./session.mjs').SheetSession} SheetSession
 * @typedef {import('./definition.mjs').Part} Part
 * @typedef {import('./definition.mjs').Section} Section
 */

const CORNERS = [[150, 24], [278, 232], [22, 232]];
/** @type {Record<string, string>} each in a disc of radius 9 */
const MARKS = {
  strength: 'M-9 0A9 9 0 1 0 9 0A9 9 0 1 0-9 0Z',
  need: 'M0-10L10 0L0 10L-10 0Z',
  gap: 'M-8 0A8 8 0 1 0 8 0A8 8 0 1 0-8 0ZM-5.5 5.5L5.5-5.5',
  open: 'M-7 0A7 7 0 1 0 7 0A7 7 0 1 0-7 0Z',
};

/**
 * @param {SheetSession} session
 * @param {Part[]} parts one for each side
 * @param {string} column what is said of a theme
 * @param {Section | null} section the side that is being filled in
 */
export function triangle(session, parts, column, section) {
  const { definition, words, values } = session;
  const marks = parts.slice(0, 3).flatMap((part, side) => {
    const rows = definition.rows(part, values);
    const [from, to] = [CORNERS[side], CORNERS[(side + 1) % 3]];
    return rows.map((row, place) => {
      const share = (place + 1) / (rows.length + 1);
      const x = Math.round(from[0] + (to[0] - from[0]) * share);
      const y = Math.round(from[1] + (to[1] - from[1]) * share);
      const said = textAt(values, `${part.id}/${row.code}/${column}`);
      return drawing('path', {
        class: `mark mark-${MARKS[said] ? said : said === '' ? 'open' : 'unknown'}`,
        d: MARKS[said] || MARKS.open, transform: `translate(${x} ${y})`,
      });
    });
  });
  const sides = parts.slice(0, 3).map((part, side) => {
    const [from, to] = [CORNERS[side], CORNERS[(side + 1) % 3]];
    const isNow = section !== null && section.parts.includes(part);
    return drawing('path', {
      class: `side${isNow ? ' is-now' : ''}`, d: `M${from.join(' ')}L${to.join(' ')}`,
    });
  });
  const all = parts.flatMap((part) => definition.rows(part, values).map((row) =>
    textAt(values, `${part.id}/${row.code}/${column}`)));
  const done = all.filter((said) => said !== '').length;
  const key = ['strength', 'need', 'gap'].map((code) => element('li', {}, [
    drawing('svg', { viewBox: '-12 -12 24 24', class: 'key', 'aria-hidden': 'true' }, [
      drawing('path', { class: `mark mark-${code}`, d: MARKS[code] }),
    ]),
    words.say(`triangle-${code}`, { count: all.filter((said) => said === code).length }),
  ]));
  return element('figure', { class: 'figure triangle-figure' }, [
    drawing('svg', { class: 'triangle', viewBox: '0 0 300 252', 'aria-hidden': 'true' },
      [...sides, ...marks]),
    element('figcaption', {}, [
      element('p', {}, [words.say('triangle-done', { done, count: all.length })]),
      element('ul', { role: 'list', class: 'key-list' }, key),
    ]),
  ]);
}
