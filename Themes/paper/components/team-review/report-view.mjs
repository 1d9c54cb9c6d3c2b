// What became of the files, for whoever chose them: never a name, and never what a file says.

import { element } from '../worksheet-parts/dom.mjs';

/** @typedef {import('./report.mjs').Report} Report */

/** As many as the command line shows. */
const MOST_SHOWN = 20;

/**
 * @param {Report} report
 * @param {Record<string, string>} strings
 * @returns {HTMLElement[]}
 */
export function reportParts(report, strings) {
  const said = (/** @type {string} */ key, /** @type {number} */ count) => (
    count === 0 ? null : element('p', {}, [filled(
      strings[count === 1 ? `${key}-one` : `${key}-many`], { count, of: report.documents })]));
  const parts = [
    said('left-out', report.rejected), report.leftOut.length > 0 ? table(report, strings) : null,
    said('more-left-out', Math.max(report.rejected - MOST_SHOWN, 0)),
    said('twice', report.again), said('passed-over', report.passedOver),
  ];
  return parts.flatMap((part) => (part === null ? [] : [part]));
}

/** @param {Report} report @param {Record<string, string>} strings */
function table(report, strings) {
  const head = ['column-place', 'column-byte', 'column-why'].map((key) => (
    element('th', { scope: 'col' }, [strings[key]])));
  const rows = report.leftOut.slice(0, MOST_SHOWN).map(({ place, byte, code, sentence }) => (
    element('tr', {}, [
      element('th', { scope: 'row' }, [String(place)]),
      element('td', {}, [byte]),
      element('td', {}, [`${sentence} `, element('code', {}, [code])]),
    ])));
  return element('div', { class: 'scrolls', tabindex: 0, role: 'region',
    'aria-label': strings['left-out-table'] }, [
    element('table', { class: 'review-left-out' }, [
      element('caption', {}, [strings['place-means']]),
      element('thead', {}, [element('tr', {}, head)]),
      element('tbody', {}, rows),
    ]),
  ]);
}

/** @param {string} words @param {Record<string, string | number>} values */
export function filled(words, values) {
  return words.replace(/\{([a-z]+)\}/g, (_, name) => String(values[name]));
}
