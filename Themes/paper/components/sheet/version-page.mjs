// A version of a sheet for certain readers, as a page to print: what is for them, in plain words
// and without a form. It is made when it is printed, and gone after.

import { element } from '../worksheet-parts/dom.mjs';
import { periodOf } from '../worksheet-parts/shared-file.mjs';
import { isOfSeveral } from './definition.mjs';
import { listAt, textAt } from './values.mjs';

/**
 * @typedef {import('./session.mjs').SheetSession} SheetSession
 * @typedef {import('./definition.mjs').Version} Version
 * @typedef {import('./definition.mjs').VersionPart} VersionPart
 * @typedef {{title: string, lines: string[]}} Told
 */

/**
 * What a version would say of the sheet as it is; nothing of a part without anything said.
 * @param {SheetSession} session
 * @param {Version} version
 * @returns {Told[]}
 */
export function toldBy(session, version) {
  return version.parts.map((told) => ({ title: told.title, lines: linesOf(session, told) }))
    .filter(({ lines }) => lines.length > 0);
}

/**
 * @param {SheetSession} session
 * @param {Version} version
 * @param {Date} today
 * @returns {HTMLElement[]}
 */
export function versionPage(session, version, today) {
  const { words } = session;
  const { year, quarter } = periodOf(today);
  return [
    element('h1', {}, [version.title]),
    element('p', { class: 'lead' }, [version.lead]),
    ...toldBy(session, version).map(({ title, lines }) => element('section', {}, [
      element('h2', {}, [title]),
      element('ul', {}, lines.map((line) => element('li', {}, [line]))),
    ])),
    ...(version.end === undefined ? [] : [element('p', {}, [version.end])]),
    element('p', { class: 'soft small' }, [
      words.say('version-when', { months: words.say(`months-${quarter}`), year }),
    ]),
  ];
}

/** @param {SheetSession} session @param {VersionPart} told @returns {string[]} */
function linesOf({ definition, values, words }, { part: id, columns, codes }) {
  const part = definition.part(id);
  if (part === undefined || part.kind === 'map') return [];
  const labels = (/** @type {string} */ key, /** @type {boolean} */ isList,
    /** @type {string | undefined} */ vocabulary) => {
    const said = isList ? listAt(values, key) : [textAt(values, key)];
    return said.filter((code) => code !== '' && (codes === undefined || codes.includes(code)))
      .map((code) => definition.label(vocabulary, code));
  };
  if (part.kind !== 'table') return labels(id, isOfSeveral(part.kind), part.vocabulary);
  const own = part.columns || [];
  const shown = columns === undefined ? own
    : columns.flatMap((column) => own.filter((other) => other.id === column));
  return definition.rows(part, values).flatMap((row) => {
    const said = shown.flatMap((column) => labels(
      `${id}/${row.code}/${column.id}`, isOfSeveral(column.kind), column.vocabulary));
    if (said.length === 0) return [];
    const isNumbered = part.rows === undefined && part.rowsOf === undefined;
    if (isNumbered) return [words.inTurn(...said)];
    const name = words.row(part, row, values);
    // Where one code alone is told, the heading says it.
    if (codes !== undefined && codes.length === 1) return [name];
    return [words.say('version-row', { row: name, said: said.join('; ') })];
  });
}
