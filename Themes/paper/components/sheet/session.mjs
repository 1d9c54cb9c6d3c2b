// What somebody is doing on a sheet now: the step, a copy that is opened, a sheet beside this one.
// How what is filled in changes is in editing.mjs.

import { beginHistory } from '../worksheet-parts/history.mjs';
import { changesBetween } from './changes.mjs';
import { EMPTY, SheetEditing } from './editing.mjs';
import { nothingOnMap } from './map-editing.mjs';
import { filledFrom, privateSheet, privateText } from './private-sheet.mjs';

/**
 * @typedef {import('./definition.mjs').SheetDefinition} SheetDefinition
 * @typedef {import('./definition.mjs').Section} Section
 * @typedef {import('./definition.mjs').Slot} Slot
 * @typedef {import('./definition.mjs').Values} Values
 * @typedef {import('./sheet-words.mjs').SheetWords} SheetWords
 * @typedef {{kind: 'card'} | {kind: 'section', section: Section, number: number}
 *   | {kind: 'share'}} Step
 */

/** The way through a sheet, with what is filled in. */
export class SheetSession extends SheetEditing {
  /** @param {SheetDefinition} definition @param {SheetWords} words */
  constructor(definition, words) {
    super(definition, words);
    /** @type {Step[]} */
    this.steps = [
      { kind: 'card' },
      ...definition.worksheet.sections.map((section, place) =>
        (/** @type {Step} */ ({ kind: 'section', section, number: place + 1 }))),
      { kind: 'share' },
    ];
    this.stepIndex = 0;
    /** @type {Values | null} the sheet that is laid beside this one */
    this.beside = null;
  }

  get step() {
    return this.steps[this.stepIndex];
  }

  /**
   * What is different from the sheet beside it; null where there is none.
   * @returns {import('../worksheet-parts/compare-panel.mjs').Difference[] | null}
   */
  get differences() {
    const { beside, definition, words, values } = this;
    return beside && changesBetween(definition, beside, values).map(({ slot, before, now }) => ({
      title: words.slot(slot, { ...beside, ...values }),
      before: words.codes(slot, before),
      now: words.codes(slot, now),
    }));
  }

  /** @param {number} by */
  go(by) {
    this.goTo(this.stepIndex + by);
  }

  /** @param {number} index @param {string} [focus] */
  goTo(index, focus = 'heading') {
    if (index < 0 || index >= this.steps.length) return;
    this.stepIndex = index;
    this.openPerson = null;
    this.onMap = { ...this.onMap, first: '', isListed: false };
    this.typing = '';
    this.focus = focus;
    this.tell('');
  }

  /**
   * To where something is missing.
   * @param {Slot} slot
   */
  goToSlot(slot) {
    const index = this.steps.findIndex((step) =>
      step.kind === 'section' && step.section.parts.includes(slot.part));
    if (slot.part.kind === 'map' && slot.row !== undefined) {
      this.onMap = { ...this.onMap, open: `${slot.part.id}/${slot.row.code}` };
    }
    this.goTo(index, `slot:${slot.key}`);
  }

  get keptWords() {
    return this.definition.worksheet.keep;
  }

  /** Whether nothing would be lost if another sheet took this one's place. */
  get isUntouched() {
    return this.history.behind === null && this.sheet === EMPTY;
  }

  privateText() {
    return privateText(this.definition, this.sheet);
  }

  /** @param {string} text @returns {boolean} whether it held anything for this sheet */
  openPrivate(text) {
    const sheet = privateSheet(this.definition, text);
    if (sheet === null) return this.fillFrom(text);
    this.wipe();
    this.history = beginHistory(sheet);
    this.go(1);
    this.tell(this.words.say('opened'));
    return true;
  }

  /** @param {string} text @returns {boolean} whether it held this sheet, to be laid beside */
  layBeside(text) {
    const sheet = privateSheet(this.definition, text);
    this.beside = sheet && sheet.values;
    const { differences } = this;
    if (differences === null) return false;
    this.focus = 'compared';
    this.tell(this.words.say(differences.length === 0 ? 'compare-same' : 'compare-done'));
    return true;
  }

  /** @param {string} text another sheet's copy */
  fillFrom(text) {
    const values = filledFrom(this.definition, this.values, text);
    if (values === null) return false;
    if (this.stepIndex === 0) this.go(1);
    this.fill(values, this.words.say('did-fill'), this.words.say('filled'));
    return true;
  }

  wipe() {
    this.history = beginHistory(EMPTY);
    this.stepIndex = 0;
    this.typing = '';
    this.openPerson = null;
    this.onMap = nothingOnMap();
    this.beside = null;
    this.saved = false;
    this.said = '';
  }
}
