// Sentences about a sheet, from the theme's strings and the labels of its vocabularies.

import { Sayings } from '../worksheet-parts/sayings.mjs';
import { dayInWords } from './date-words.mjs';
import { isOfSeveral } from './definition.mjs';
import { listAt, lookOf, textAt } from './values.mjs';
import { dayFrom } from './working-days.mjs';

/**
 * @typedef {import('./definition.mjs').SheetDefinition} SheetDefinition
 * @typedef {import('./definition.mjs').Slot} Slot
 * @typedef {import('./definition.mjs').Part} Part
 * @typedef {import('./definition.mjs').Code} Code
 * @typedef {import('./definition.mjs').Values} Values
 */

/** The words of a sheet. */
export class SheetWords extends Sayings {
  /** @param {Record<string, string>} strings @param {SheetDefinition} definition */
  constructor(strings, definition) {
    super(strings);
    this.definition = definition;
  }

  /** @param {Part} part @param {Code} row @param {Values} values "A, teal circle"; "Park" */
  row(part, row, values) {
    const { definition } = this;
    const other = part.kind === 'people' ? part : definition.part(part.rowsOf || '');
    if (other !== undefined && other.kind === 'people') {
      const look = this.look(lookOf(values, other.id, row.code));
      return this.say('person-letter', { letter: row.label, look });
    }
    if (part.rows === undefined && part.rowsOf === undefined) {
      return this.say('row-number', { number: row.label });
    }
    return row.label;
  }

  /** @param {Slot} slot @param {Values} values "Identity: What you see", a step's
   *   own name, or the part's text */
  slot({ part, row, column }, values) {
    if (row === undefined) return part.text;
    if (column === undefined) return row.label;
    return this.inTurn(this.row(part, row, values), column.label);
  }

  /** @param {Record<string, string>} look "teal circle" */
  look({ colour, shape }) {
    return this.say('look', {
      colour: this.inside(this.definition.label('colours', colour)),
      shape: this.inside(this.definition.label('shapes', shape)),
    });
  }

  /** @param {Slot} slot @param {readonly string[]} codes */
  codes({ kind, vocabulary }, codes) {
    if (kind === 'note') return codes.join(' ');
    if (kind === 'dates') {
      return codes.map((code) => dayInWords(this, dayFrom(code) || 0)).join(', ');
    }
    if (kind === 'people') return codes.map((code) => code.toUpperCase()).join(', ');
    return codes.map((code) => this.definition.label(vocabulary, code)).join('; ');
  }

  /**
   * What is said in a slot.
   * @param {Slot} slot
   * @param {Values} values
   */
  value(slot, values) {
    const { key, kind } = slot;
    const text = textAt(values, key);
    return this.codes(slot, isOfSeveral(kind) ? listAt(values, key) : text === '' ? [] : [text]);
  }
}
