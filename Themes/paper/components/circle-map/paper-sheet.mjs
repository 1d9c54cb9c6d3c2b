// What is printed with the map: everyone on it in words, since a crowded map has no room for all
// the words and grey paper has no colours, each with the short code by which they can be keyed in.

import { element } from '../worksheet-parts/dom.mjs';
import { shortCode } from './paper-codes.mjs';
import { tokenPicture } from './token-picture.mjs';

/**
 * @typedef {import('./session.mjs').Session} Session
 * @typedef {import('./model.mjs').Person} Person
 * @typedef {{values: Person['values'], words: string, code: string}} PaperRow
 */

/**
 * Everyone in words, ring by ring, for a print and for a picture.
 * @param {Session} session @param {boolean} withMore
 * @returns {{title: string, rows: PaperRow[]}[]}
 */
export function paperRows(session, withMore) {
  const { definition, map, words } = session;
  return definition.fieldCodes('ring').map((ring) => ({
    title: ring.label,
    rows: map.people.filter(({ values }) => values.ring === ring.code).map((person) => ({
      values: person.values,
      words: words.onSide(person),
      code: shortCode(definition, person, withMore),
    })),
  })).filter(({ rows }) => rows.length > 0);
}

/**
 * @param {Session} session @param {import('./paper-choices.mjs').PaperChoices} choices
 * @returns {HTMLElement[]}
 */
export function paperList(session, choices) {
  const rings = paperRows(session, choices.isShowingMore).map(({ title, rows }) =>
    element('section', {}, [
      element('h2', {}, [title]),
      element('ul', { role: 'list' }, rows.map(({ values, words, code }) => element('li', {}, [
        tokenPicture(values), element('span', {}, [words]),
        element('b', { class: 'short', translate: 'no' }, [code]),
      ]))),
    ]));
  const season = choices.showsSeason
    ? [element('p', { class: 'season' }, [choices.season])] : [];
  const size = sizeFor(paperRows(session, choices.isShowingMore));
  return [...season, element('div', { class: `paper-rings ${size}` }, rings)];
}

/** How wide a column is in each size of type, in its ems, and how many lines two columns have. */
const SIZES = [
  { size: 'few', ems: 22.5, lines: 32 }, { size: 'many', ems: 26.5, lines: 44 },
  { size: 'more', ems: 29, lines: 96 },
];

/**
 * The largest type in which everything stands on one sheet: with much said of many people it is
 * small, and so is the map.
 * @param {{title: string, rows: PaperRow[]}[]} rings
 */
export function sizeFor(rings) {
  const found = SIZES.find(({ ems, lines }) => lines >= rings.reduce((sum, { rows }) =>
    rows.reduce((all, row) => all + Math.ceil(emsOf(row) / ems), sum), 0));
  return found === undefined ? 'most' : found.size;
}

/**
 * A letter is less than half an em wide, a sign of a code more.
 * @param {PaperRow} row
 */
function emsOf({ words, code }) {
  return words.length * 0.46 + code.length * 0.6;
}
