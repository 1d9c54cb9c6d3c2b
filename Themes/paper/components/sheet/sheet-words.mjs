// Sentences about a sheet, from the theme's strings and the labels of its vocabularies.

import { Sayings } from '../worksheet-parts/sayings.mjs';
import { dayInWords } from './date-words.mjs';
import { isOfSeveral } from './definition.mjs';
import { endsInTurn, endsOfLink, lookOfLink, wordBeside } from './map-links.mjs';
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

  /**
   * @param {Part} part @param {Code} row @param {Values} values
   * @returns {string} "A, teal circle"; "Park"
   */
  row(part, row, values) {
    const { definition } = this;
    if (part.kind === 'map') return this.link(part, row.code, values);
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

  /**
   * Who or what is at one end of a link: "A, teal circle"; "1, park".
   * @param {import('./map-links.mjs').End} end
   * @param {Values} values
   * @returns {string}
   */
  end(end, values) {
    const word = end.isPerson ? '' : wordBeside(this.definition, end, values);
    return word === '' ? this.row(end.part, end.row, values)
      : this.say('person-letter', { letter: end.row.label, look: this.inside(word) });
  }

  /**
   * @param {Part} part @param {string} link @param {Values} values
   * @returns {string} "A, teal circle to 1, park"
   */
  link(part, link, values) {
    const { isThere, isBack } = lookOfLink(this.definition, part, link, values);
    const [first, second] = endsInTurn(this.definition, part, link, values)
      .map((end) => this.end(end, values));
    const key = isThere && isBack ? 'link-both' : isThere || isBack ? 'link-there' : 'link-name';
    return this.say(key, { first, second });
  }

  /** @param {Slot} slot @param {string} code a word; of a link, with its two ends */
  word({ part, row, vocabulary }, code) {
    const label = this.definition.label(vocabulary, code);
    if (part.kind !== 'map' || row === undefined) return label;
    const [first, second] = endsOfLink(this.definition, part, row.code) || [];
    return first === undefined || second === undefined ? label
      : label.replace('{first}', first.row.label).replace('{second}', second.row.label);
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
  codes(slot, codes) {
    const { kind, part } = slot;
    if (kind === 'note') return codes.join(' ');
    if (kind === 'dates') {
      return codes.map((code) => dayInWords(this, dayFrom(code) || 0)).join(', ');
    }
    if (kind === 'people') return codes.map((code) => code.toUpperCase()).join(', ');
    if (kind === 'map') return codes.map((code) => this.linkByLetters(part, code)).join('; ');
    return codes.map((code) => this.word(slot, code)).join('; ');
  }

  /** @param {Part} part @param {string} link "A and 1" */
  linkByLetters(part, link) {
    const [first, second] = (endsOfLink(this.definition, part, link) || [])
      .map((end) => end.row.label);
    return this.say('link-name', { first, second });
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
