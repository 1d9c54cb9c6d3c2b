// What is filled in on a sheet, and every change of it. Each change is one step of undo and says in
// words what it did.

import { beginHistory, recordChange, stepBack, stepForward } from '../worksheet-parts/history.mjs';
import { linksLost, nothingOnMap } from './map-editing.mjs';
import { listAt, plainValues, withCode, withNote, without, withoutRow } from './values.mjs';
import { withRow, withToggled } from './values.mjs';

/**
 * @typedef {import('./definition.mjs').SheetDefinition} SheetDefinition
 * @typedef {import('./definition.mjs').Slot} Slot
 * @typedef {import('./definition.mjs').Part} Part
 * @typedef {import('./definition.mjs').Values} Values
 * @typedef {import('./sheet-words.mjs').SheetWords} SheetWords
 * @typedef {import('./private-sheet.mjs').Sheet} Sheet
 */

/** @type {Sheet} */
export const EMPTY = { values: {}, leftOut: [] };

/** A sheet that is being filled in. */
export class SheetEditing {
  /** @param {SheetDefinition} definition @param {SheetWords} words */
  constructor(definition, words) {
    this.definition = definition;
    this.words = words;
    /** @type {import('../worksheet-parts/history.mjs').History<Sheet>} */
    this.history = beginHistory(EMPTY);
    /** The key of the note that is being written: its letters are one step of undo. */
    this.typing = '';
    /** @type {{part: string, row: string} | null} the person, or the step, that is open */
    this.openPerson = null;
    this.onMap = nothingOnMap();
    this.saved = false;
    this.savedBefore = false;
    this.said = '';
    /** @type {string | null} what to focus once drawn: a data-key */
    this.focus = null;
    /** @type {() => void} */
    this.changed = () => {};
    /** @type {() => void} after a letter: the field that is written in must stay */
    this.written = () => {};
    /** @type {number | null} the day on which it is filled in; null where there is no clock */
    this.today = null;
    /** @type {(entries: import('./calendar-file.mjs').CalendarEntry[]) => void} */
    this.saveCalendar = () => {};
    /** @type {() => void} */
    this.print = () => {};
  }

  get sheet() {
    return this.history.map;
  }

  get values() {
    return this.history.map.values;
  }

  /** @param {string} said */
  tell(said) {
    this.said = said;
    this.changed();
  }

  /** @param {Sheet} sheet @param {string} what @param {string} said */
  record(sheet, what, said) {
    this.history = recordChange(this.history, sheet, what);
    this.typing = '';
    this.saved = false;
    this.tell(said);
  }

  /** @param {Values} values @param {string} what @param {string} said */
  fill(values, what, said) {
    this.record({ ...this.sheet, values }, what, said);
  }

  /**
   * Picks a word, or takes it back.
   * @param {Slot} slot
   * @param {string} code
   */
  pick(slot, code) {
    const isMany = slot.kind === 'several' || slot.kind === 'checklist';
    const values = plainValues(this.definition,
      isMany ? withToggled(this.values, slot.key, code) : withCode(this.values, slot.key, code));
    const what = this.words.slot(slot, values);
    const answer = this.words.value(slot, values);
    this.fill(values, what, answer === '' ? this.words.say('said-none', { what })
      : this.words.say('said', { what, answer }));
  }

  /** @param {Slot} slot @param {string} text */
  write(slot, text) {
    this.enter(slot, withNote(this.values, slot.key, text));
  }

  /**
   * Enters a day, or none.
   * @param {Slot} slot @param {string} text `2026-03-14`, or empty @param {string} inWords
   */
  setDay(slot, text, inWords) {
    const values = text === '' ? without(this.values, slot.key)
      : { ...this.values, [slot.key]: text };
    const what = this.words.slot(slot, values);
    this.said = text === '' ? this.words.say('said-none', { what })
      : this.words.say('said', { what, answer: inWords });
    this.enter(slot, values);
  }

  /**
   * What is entered bit by bit in one field is one step of undo.
   * @param {Slot} slot @param {Values} values
   */
  enter(slot, values) {
    if (values[slot.key] === this.values[slot.key]) return;
    const sheet = { ...this.sheet, values };
    if (this.typing === slot.key) this.history = { ...this.history, map: sheet, ahead: null };
    else {
      this.history = recordChange(this.history, sheet, this.words.slot(slot, values));
      this.typing = slot.key;
    }
    this.saved = false;
    this.written();
  }

  /** @param {Part} part */
  addRow(part) {
    const { values, row } = withRow(this.definition, this.values, part);
    if (row === null) {
      this.tell(this.words.say('rows-full'));
      return;
    }
    const entry = { code: row, label: row.toUpperCase() };
    const what = this.words.row(part, entry, values);
    this.openPerson = null;
    this.focus = `row:${part.id}/${row}`;
    this.fill(values, what, this.words.say('row-added', { what }));
  }

  /** @param {Part} part @param {string} row */
  removeRow(part, row) {
    const what = this.words.row(part, { code: row, label: row.toUpperCase() }, this.values);
    this.openPerson = null;
    this.focus = `add:${part.id}`;
    const values = withoutRow(this.definition, this.values, part, row);
    const lost = part.kind === 'map' ? 0 : linksLost(this.definition, this.values, values);
    const said = this.words.say('row-removed', { what });
    this.onMap = { ...this.onMap, first: '' };
    this.fill(values, what, lost === 0 ? said
      : `${said} ${this.words.say('links-lost', { count: lost })}`);
  }

  /**
   * @param {Part} part
   * @param {string} row
   * @param {'colour' | 'shape'} field
   * @param {string} code
   */
  changeLook(part, row, field, code) {
    const values = { ...this.values, [`${part.id}/${row}/${field}`]: code };
    const what = this.words.row(part, { code: row, label: row.toUpperCase() }, values);
    this.fill(values, what, what);
  }

  /** @param {string | null} part @param {string} [row] */
  showLook(part, row = '') {
    this.openPerson = part === null ? null : { part, row };
    this.tell('');
  }

  /**
   * Leaves an answer out of the shared copy, or puts it back.
   * @param {string} id
   * @param {string} what
   */
  leaveOut(id, what) {
    const { leftOut } = this.sheet;
    const isOut = leftOut.includes(id);
    const others = leftOut.filter((one) => one !== id);
    this.record({ ...this.sheet, leftOut: isOut ? others : [...others, id] },
      this.words.say('did-leave-out'),
      this.words.say(isOut ? 'fact-kept' : 'fact-left-out', { title: what }));
  }

  undo() {
    this.travel(stepBack(this.history), 'undone', this.history.behind);
  }

  redo() {
    this.travel(stepForward(this.history), 'redone', this.history.ahead);
  }

  /**
   * @param {import('../worksheet-parts/history.mjs').History<Sheet>} history @param {string} key
   * @param {{what: string} | null} link
   */
  travel(history, key, link) {
    this.history = history;
    this.typing = '';
    this.openPerson = null;
    this.onMap = { ...this.onMap, first: '' };
    if (link !== null) this.saved = false;
    this.tell(link === null ? this.words.say(`${key}-none`)
      : this.words.say(key, { what: link.what }));
  }
}

/**
 * @param {SheetEditing} session
 * @param {Part} part
 * @returns {boolean} whether there is room for more
 */
export function hasRoom(session, part) {
  return listAt(session.values, part.id).length < session.definition.everyRow(part).length;
}
