// What a private copy of a sheet holds once it is unlocked, as text in one form, and what of
// another sheet's copy fills this one. Both are read as if a stranger wrote them: codes of this
// sheet's own vocabularies, and notes where it has notes.

import { plainValues } from './values.mjs';

/**
 * @typedef {import('./definition.mjs').SheetDefinition} SheetDefinition
 * @typedef {import('./definition.mjs').Values} Values
 * @typedef {import('./definition.mjs').Fill} Fill
 * @typedef {{values: Values, leftOut: readonly string[]}} Sheet
 */

/** @param {SheetDefinition} definition @param {Sheet} sheet @returns {string} */
export function privateText(definition, sheet) {
  return textOf(definition, definition.worksheet.version, sheet);
}

/**
 * The sheet; null when anything in the text is not what this worksheet could have made.
 * @param {SheetDefinition} definition
 * @param {string} text
 * @returns {Sheet | null}
 */
export function privateSheet(definition, text) {
  try {
    const { vocabulary, sheet, leftOut } = JSON.parse(text);
    const { version } = definition.worksheet;
    const isKnown = Number.isInteger(vocabulary) && vocabulary >= 1 && vocabulary <= version;
    const made = { values: sheet, leftOut };
    return isKnown && textOf(definition, vocabulary, made) === text
      ? { values: plainValues(definition, sheet), leftOut } : null;
  } catch (_) {
    return null;
  }
}

/** @param {SheetDefinition} definition @param {number} vocabulary @param {Sheet} sheet */
function textOf(definition, vocabulary, { values, leftOut }) {
  const { worksheet } = definition;
  const known = definition.parts.flatMap((part) => [
    part.id, ...definition.everyRow(part).map((row) => `${part.id}-${row.code}`),
  ]);
  return JSON.stringify({
    worksheet: worksheet.id, vocabulary, sheet: plainValues(definition, values),
    leftOut: known.filter((key) => leftOut.includes(key)),
  });
}

/**
 * The values with what another sheet's copy fills; null where that sheet fills nothing here.
 * @param {SheetDefinition} definition
 * @param {Values} values
 * @param {string} text
 * @returns {Values | null}
 */
export function filledFrom(definition, values, text) {
  /** @type {{worksheet?: unknown, sheet?: Record<string, unknown>}} */
  let other;
  try {
    other = JSON.parse(text);
  } catch (_) {
    return null;
  }
  const { worksheet, sheet } = Object(other);
  const fills = definition.worksheet.fills.filter((fill) => fill.from === worksheet);
  if (fills.length === 0 || typeof sheet !== 'object' || sheet === null) return null;
  /** @type {Record<string, unknown>} */
  const filled = { ...values };
  for (const fill of fills) Object.assign(filled, copied(fill, sheet, filled));
  return plainValues(definition, filled);
}

/**
 * The keys of one part of the other sheet as they are called here; or, where a column decides, the
 * rows that it holds as the codes of one list.
 * @param {Fill} fill
 * @param {Readonly<Record<string, unknown>>} sheet
 * @param {Readonly<Record<string, unknown>>} filled
 */
function copied(fill, sheet, filled) {
  const prefix = `${fill.of}/`;
  const own = Object.entries(sheet).filter(([key]) => key === fill.of || key.startsWith(prefix));
  if (fill.column === undefined) {
    return Object.fromEntries(own.map(([key, value]) =>
      [fill.part + key.slice(fill.of.length), value]));
  }
  const rows = own.flatMap(([key, value]) => {
    const [, row, column] = key.split('/');
    return column === fill.column && fill.codes.includes(String(value)) ? [row] : [];
  });
  const before = filled[fill.part];
  return { [fill.part]: [...(Array.isArray(before) ? before : []), ...rows] };
}
