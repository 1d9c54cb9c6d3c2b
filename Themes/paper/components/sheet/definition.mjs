// What a sheet's definition says, looked up by code. Every place that can be filled in is a slot
// with a key: `part`; `part/row/column` in a table or of a link on a map; or `part/step` of days.

import { everyEnd, linksAmong } from './map-links.mjs';
import { START, WorkingDays } from './working-days.mjs';

/**
 * @typedef {{code: string, label: string, meaning?: string, group?: string, help?: boolean,
 *   gap?: boolean, picture?: string, retired?: boolean}} Code
 * @typedef {'choice' | 'several' | 'scale' | 'checklist' | 'people' | 'table' | 'dates' | 'map'
 *   | 'note'} Kind
 * @typedef {{id: string, label: string, kind: Kind, vocabulary?: string, share?: boolean,
 *   needed?: boolean}} Column
 * @typedef {{id: string, kind: Kind, text: string, hint?: string, vocabulary?: string,
 *   share?: boolean, needed?: boolean, help?: boolean, rows?: string, rowsOf?: string,
 *   most?: number, columns?: Column[], start?: string,
 *   steps?: import('./latest-days.mjs').Step[], between?: string[], dated?: string[]}} Part
 * @typedef {{id: string, title: string, lead?: string, parts: Part[]}} Section
 * @typedef {{part: string, from: string, of: string, column?: string, codes: string[]}} Fill
 * @typedef {{title: string, lead: string, facts: {title: string, text: string}[],
 *   start: string}} Card
 * @typedef {{title: string, lead: string, why: string, whoReads: string, until: string,
 *   factsTitle: string, notShared: string, noIsFine: string, changeMind: string, save: string,
 *   saved: string}} ShareWords
 * @typedef {{kind: 'triangle' | 'week', column: string, tone?: string}} Figure
 * @typedef {{part: string, title: string, columns?: string[], codes?: string[]}} VersionPart
 * @typedef {{id: string, label: string, title: string, lead: string, parts: VersionPart[],
 *   end?: string}} Version
 * @typedef {{id: string, version: number, title: string, card: Card, sections: Section[],
 *   fills: Fill[], versions?: Version[], figure?: Figure, share?: ShareWords,
 *   keep?: import('../worksheet-parts/keeping.mjs').KeptWords}} Worksheet
 * @typedef {{worksheet: Worksheet, vocabularies: Record<string, Code[]>,
 *   bankHolidays?: import('./working-days.mjs').BankHolidays,
 *   strings: Record<string, string>}} SheetData
 * @typedef {Readonly<Record<string, string | readonly string[]>>} Values what is filled in, by key:
 *   a code, a note or a day (`2026-03-14`), or a list of codes
 * @typedef {{key: string, part: Part, row?: Code, column?: Column, kind: Kind,
 *   vocabulary: string}} Slot
 */

/** The most people where a part does not say; each has a letter. */
const MOST_PEOPLE = 12;
/** Of a sheet that has no days. */
const NO_HOLIDAYS = { area: '', firstYear: 2000, lastYear: 2099, days: [] };

/** A sheet with its vocabularies at hand. */
export class SheetDefinition {
  /** @param {SheetData} data */
  constructor(data) {
    this.worksheet = data.worksheet;
    this.vocabularies = data.vocabularies;
    this.parts = data.worksheet.sections.flatMap((section) => section.parts);
    this.working = new WorkingDays(data.bankHolidays || NO_HOLIDAYS);
  }

  /** Whether anything in it is free text. */
  get hasNotes() {
    return this.parts.some(({ kind, columns = [] }) =>
      kind === 'note' || columns.some((column) => column.kind === 'note'));
  }

  /** @param {string | undefined} vocabulary @returns {Code[]} */
  codes(vocabulary) {
    return this.vocabularies[vocabulary || ''] || [];
  }

  /** The years that a day is picked from: a count may go beyond the last one that is known. */
  get years() {
    return { first: this.working.firstYear, last: this.working.lastYear + 1 };
  }

  /** @param {string} id @returns {Part | undefined} */
  part(id) {
    return this.parts.find((part) => part.id === id);
  }

  /** @param {string | undefined} vocabulary @param {string} code */
  label(vocabulary, code) {
    const found = this.codes(vocabulary).find((entry) => entry.code === code);
    return found ? found.label : code;
  }

  /**
   * Every row that a part can have: letters, numbers or words.
   * @param {Part} part
   * @returns {Code[]}
   */
  everyRow(part) {
    if (part.kind === 'people') {
      return Array.from({ length: part.most || MOST_PEOPLE }, (_, place) => ({
        code: String.fromCharCode(97 + place), label: String.fromCharCode(65 + place),
      }));
    }
    if (part.kind === 'map') return linksAmong(everyEnd(this, part));
    if (part.rows !== undefined) return this.codes(part.rows);
    if (part.rowsOf === undefined) {
      return Array.from({ length: part.most || 0 }, (_, place) => ({
        code: String(place + 1), label: String(place + 1),
      }));
    }
    const other = this.part(part.rowsOf);
    if (other === undefined) return [];
    return other.kind === 'people' ? this.everyRow(other) : this.codes(other.vocabulary);
  }

  /**
   * The rows that there are now.
   * @param {Part} part
   * @param {Values} values
   * @returns {Code[]}
   */
  rows(part, values) {
    if (part.rows !== undefined) return this.codes(part.rows).filter((row) => !row.retired);
    const there = values[part.rowsOf === undefined ? part.id : part.rowsOf] || [];
    return this.everyRow(part).filter((row) => there.includes(row.code));
  }

  /**
   * Everything that can be filled in now, in its order.
   * @param {Values} values
   * @returns {Slot[]}
   */
  slots(values) {
    return this.parts.flatMap((part) => this.slotsOf(part, this.rows(part, values)));
  }

  /** @param {Part} part @param {Code[]} rows @returns {Slot[]} */
  slotsOf(part, rows) {
    const { id, kind, vocabulary = '' } = part;
    if (kind === 'dates') {
      return [{ id: START, label: part.start || '' }, ...part.steps || []].map((step) => ({
        key: `${id}/${step.id}`, part, row: { code: step.id, label: step.label }, kind, vocabulary,
      }));
    }
    /** @type {Slot[]} of a map, which links it has is something that is filled in, too */
    const whole = kind === 'table' ? [] : [{ key: id, part, kind, vocabulary }];
    if (kind !== 'table' && kind !== 'map') return whole;
    return whole.concat(rows.flatMap((row) => (part.columns || []).map((column) => ({
      key: `${id}/${row.code}/${column.id}`, part, row, column, kind: column.kind,
      vocabulary: column.vocabulary || '',
    }))));
  }
}

/** @param {Code[]} codes what is offered: a retired code is still understood, and not offered */
export function offered(codes) {
  return codes.filter((code) => !code.retired);
}

/** @param {Kind} kind */
export function isOfSeveral(kind) {
  return kind === 'several' || kind === 'checklist' || kind === 'people' || kind === 'map';
}
