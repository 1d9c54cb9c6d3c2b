// What is filled in, and how it changes. Each change makes new values, so that undo is a step back.

import { isOfSeveral } from './definition.mjs';
import { endsOf, linksAmong } from './map-links.mjs';
import { calendarDay, dayFrom, dayText } from './working-days.mjs';

/**
 * @typedef {import('./definition.mjs').SheetDefinition} SheetDefinition
 * @typedef {import('./definition.mjs').Part} Part
 * @typedef {import('./definition.mjs').Values} Values
 */

/** In characters: a note is a few sentences. The field in the page says the same. */
export const LONGEST_NOTE = 1000;
/** What a person looks like, and the vocabulary of each. */
const LOOKS = [['colour', 'colours'], ['shape', 'shapes']];

/** @param {Values} values @param {string} key @returns {readonly string[]} */
export function listAt(values, key) {
  const found = values[key];
  return Array.isArray(found) ? found : [];
}

/** @param {Values} values @param {string} key @returns {string} */
export function textAt(values, key) {
  const found = values[key];
  return typeof found === 'string' ? found : '';
}

/**
 * With one code; the same code again takes it back.
 * @param {Values} values @param {string} key @param {string} code @returns {Values}
 */
export function withCode(values, key, code) {
  return values[key] === code ? without(values, key) : { ...values, [key]: code };
}

/**
 * With a code more in a list, or one less.
 * @param {Values} values @param {string} key @param {string} code @returns {Values}
 */
export function withToggled(values, key, code) {
  const before = listAt(values, key);
  const codes = before.includes(code) ? before.filter((one) => one !== code) : [...before, code];
  return codes.length === 0 ? without(values, key) : { ...values, [key]: codes };
}

/**
 * With a note as it can be kept: no sign but letters and line breaks.
 * @param {Values} values @param {string} key @param {string} text @returns {Values}
 */
export function withNote(values, key, text) {
  const note = plainNote(text);
  return note === '' ? without(values, key) : { ...values, [key]: note };
}

/** @param {Values} values @param {string} key @returns {Values} */
export function without(values, key) {
  const { [key]: _, ...others } = values;
  return others;
}

/**
 * With one more row: the first free letter or number. A person gets the next look.
 * @param {SheetDefinition} definition @param {Values} values @param {Part} part
 * @returns {{values: Values, row: string | null}} no row where there is room for no more
 */
export function withRow(definition, values, part) {
  const there = listAt(values, part.id);
  const next = definition.everyRow(part).find((row) => !there.includes(row.code));
  if (next === undefined) return { values, row: null };
  const changed = { ...values, [part.id]: [...there, next.code] };
  if (part.kind === 'people') {
    const place = definition.everyRow(part).findIndex((row) => row.code === next.code);
    for (const [name, vocabulary] of LOOKS) {
      const codes = definition.codes(vocabulary);
      if (codes.length > 0) {
        changed[`${part.id}/${next.code}/${name}`] = codes[place % codes.length].code;
      }
    }
  }
  return { values: changed, row: next.code };
}

/**
 * Without a row, and without all that was said in it, here and in tables that follow it.
 * @param {SheetDefinition} definition @param {Values} values @param {Part} part
 * @param {string} row @returns {Values}
 */
export function withoutRow(definition, values, part, row) {
  const rest = listAt(values, part.id).filter((code) => code !== row);
  const changed = rest.length === 0 ? without(values, part.id) : { ...values, [part.id]: rest };
  return plainValues(definition, changed);
}

/**
 * @param {Values} values
 * @param {string} part
 * @param {string} row
 * @returns {Record<string, string>}
 */
export function lookOf(values, part, row) {
  return {
    colour: textAt(values, `${part}/${row}/colour`),
    shape: textAt(values, `${part}/${row}/shape`),
  };
}

/**
 * The values in one order, with nothing in them but what this sheet can hold: codes of its own
 * vocabularies, days where it has days, and notes where it has notes. What belongs to no row that
 * is there is left away.
 * @param {SheetDefinition} definition
 * @param {Readonly<Record<string, unknown>>} values
 * @returns {Values}
 */
export function plainValues(definition, values) {
  /** @type {Record<string, string | string[]>} */
  const plain = {};
  for (const part of definition.parts) {
    const hasRows = part.kind === 'people'
      || (part.kind === 'table' && part.rows === undefined && part.rowsOf === undefined);
    if (hasRows) keepCodes(plain, part.id, definition.everyRow(part), values[part.id]);
    // A link goes with either of its ends.
    if (part.kind === 'map') {
      keepCodes(plain, part.id, linksAmong(endsOf(definition, part, plain)), values[part.id]);
    }
    if (part.kind === 'people') {
      for (const row of listAt(plain, part.id)) {
        for (const [name, vocabulary] of LOOKS) {
          const key = `${part.id}/${row}/${name}`;
          keepCode(plain, key, definition.codes(vocabulary), values[key]);
        }
      }
      continue;
    }
    const rows = part.rows === undefined ? definition.rows(part, plain) : definition.everyRow(part);
    for (const { key, kind, vocabulary } of definition.slotsOf(part, rows)) {
      if (kind === 'map') continue;
      const value = values[key];
      const codes = definition.codes(vocabulary);
      if (kind === 'note') {
        const note = typeof value === 'string' ? plainNote(value) : '';
        if (note !== '') plain[key] = note;
      } else if (kind === 'dates') keepDay(plain, key, definition.years, value);
      else if (isOfSeveral(kind)) keepCodes(plain, key, codes, value);
      else keepCode(plain, key, codes, value);
    }
  }
  return plain;
}

/**
 * @param {Record<string, string | string[]>} plain @param {string} key
 * @param {{first: number, last: number}} years @param {unknown} value
 */
function keepDay(plain, key, { first, last }, value) {
  const day = dayFrom(value);
  if (day === null) return;
  const { year } = calendarDay(day);
  if (year >= first && year <= last) plain[key] = dayText(day);
}

/** @param {string} text */
function plainNote(text) {
  const plain = text.replace(/\r\n?/g, '\n')
    // Signs that no one types, and the marks by which text runs the other way unseen.
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, ' ');
  return plain.trim() === '' ? '' : plain.slice(0, LONGEST_NOTE);
}

/**
 * @param {Record<string, string | string[]>} plain @param {string} key
 * @param {readonly {code: string}[]} codes @param {unknown} value
 */
function keepCode(plain, key, codes, value) {
  const found = codes.find((entry) => entry.code === value);
  if (found !== undefined) plain[key] = found.code;
}

/**
 * @param {Record<string, string | string[]>} plain @param {string} key
 * @param {readonly {code: string}[]} codes @param {unknown} value
 */
function keepCodes(plain, key, codes, value) {
  const picked = Array.isArray(value) ? value : [];
  const found = codes.map((entry) => entry.code).filter((code) => picked.includes(code));
  if (found.length > 0) plain[key] = found;
}
