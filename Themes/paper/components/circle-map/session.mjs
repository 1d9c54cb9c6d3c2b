// What a young person is doing now: the step, and what is said. What is open beside the map is in
// opening.mjs; how the map itself changes is in placing.mjs and map-editing.mjs.

import { beginHistory } from '../worksheet-parts/history.mjs';
import { mapChanges } from './map-changes.mjs';
import { Opening } from './opening.mjs';
import { privateMap, privateText } from './private-map.mjs';
import { stepsOf } from './steps.mjs';
import { wishedMap } from './wishes.mjs';

/**
 * @typedef {import('./definition.mjs').Definition} Definition
 * @typedef {import('./words.mjs').Words} Words
 * @typedef {import('./model.mjs').CircleMap} CircleMap
 * @typedef {import('./steps.mjs').Step} Step
 * @typedef {import('./map-editing.mjs').Layout} Layout
 */

/** The way through a worksheet, with the map that is made on it. */
export class Session extends Opening {
  /** @param {Definition} definition @param {Words} words @param {Layout} layout */
  constructor(definition, words, layout) {
    super(definition, words, layout);
    this.steps = stepsOf(definition.worksheet);
    this.stepIndex = 0;
    /** @type {number | null} the step that Back leads to after steps were passed over */
    this.cameFrom = null;
    /** Whether a worker sits here too: then questions are for talking, and take no answer. */
    this.together = false;
    /** The last map of which the second layer was asked for, and that layer. */
    this.wished = { of: this.map, map: this.map };
    /** @type {string | null} the part of the map that is looked at */
    this.lookedAt = null;
    /** @type {CircleMap | null} the map that is laid beside this one */
    this.beside = null;
    this.saved = false;
    this.savedBefore = false;
    this.said = '';
    /** @type {() => void} */
    this.changed = () => {};
    /** @type {(said: string) => void} says something while nothing has changed yet */
    this.hint = () => {};
  }

  /** @returns {Step} */
  get step() {
    return this.steps[this.stepIndex];
  }

  /** The layer of the map that this step shows. */
  get shownMap() {
    const { map, wished, step } = this;
    if (step.kind !== 'wish') return map;
    if (wished.of !== map) this.wished = { of: map, map: wishedMap(this.definition.sides, map) };
    return this.wished.map;
  }

  get keptWords() {
    return this.definition.worksheet.keep;
  }

  get isUntouched() {
    return this.history.behind === null && this.map.people.length === 0;
  }

  privateText() {
    return privateText(this.definition, this.map);
  }

  /** @param {string} text @returns {boolean} whether it held a map for this page */
  openPrivate(text) {
    const map = privateMap(this.definition, text);
    if (map === null) return false;
    this.wipe();
    this.history = beginHistory(map);
    this.saved = false;
    this.go(1);
    this.tell(this.words.say('opened'));
    return true;
  }

  /** @param {string} text @returns {boolean} whether it held a map, to be laid beside this one */
  layBeside(text) {
    this.beside = privateMap(this.definition, text);
    const { differences } = this;
    if (differences === null) return false;
    this.focus = 'compared';
    this.tell(this.words.say(differences.length === 0 ? 'compare-same' : 'compare-done'));
    return true;
  }

  /**
   * What is different from the map beside this one; null where there is none.
   * @returns {import('../worksheet-parts/compare-panel.mjs').Difference[] | null}
   */
  get differences() {
    const { beside, words } = this;
    return beside && mapChanges(words, this.shown(beside), this.copied);
  }

  /** What a copy can say. */
  get copied() {
    return this.shown(this.map);
  }

  /** @param {CircleMap} map without its answers while a worker sits here too */
  shown(map) {
    return this.together ? { ...map, answers: {} } : map;
  }

  /** @param {string} said */
  tell(said) {
    this.said = said;
    this.changed();
  }

  /** @param {string} said */
  changedTo(said) {
    this.saved = false;
    // Whoever was looked at may be gone.
    if (this.selected !== null && this.person === undefined) this.closePerson();
    this.tell(said);
  }

  /** @param {string} who @param {string} ring @param {number} [angle] */
  add(who, ring, angle) {
    if (this.isFull) return;
    this.draft = null;
    this.showFew();
    this.focus = 'first-who';
    super.add(who, ring, angle);
  }

  /** @param {string} question @param {string} code */
  answer(question, code) {
    if (!this.together) super.answer(question, code);
  }

  /** @param {string} question @param {number} id */
  pick(question, id) {
    if (!this.together) super.pick(question, id);
  }

  /** @param {boolean} together */
  beTogether(together) {
    this.together = together;
    this.saved = false;
    this.tell('');
  }

  /** @param {number} by */
  go(by) {
    const passedOver = by < 0 ? this.cameFrom : null;
    this.goTo(passedOver === null ? this.stepIndex + by : passedOver);
  }

  /** Just the map: over the questions to the last step. Back leads here again. */
  skipQuestions() {
    const from = this.stepIndex;
    this.goTo(this.steps.length - 1);
    this.cameFrom = from;
  }

  /** @param {string | null} look */
  lookAt(look) {
    this.lookedAt = look;
    const { looks = { looks: [] } } = this.definition.worksheet;
    const found = looks.looks.find(({ id }) => id === look);
    this.tell(this.words.say('looking-at', {
      look: found ? found.label : this.words.say('look-all'),
    }));
  }

  /** @param {number} index */
  goTo(index) {
    if (index < 0 || index >= this.steps.length) return;
    this.stepIndex = index;
    this.cameFrom = null;
    this.closePerson();
    this.draft = null;
    this.showFew();
    this.focus = 'heading';
    this.tell('');
  }

  wipe() {
    super.wipe();
    this.stepIndex = 0;
    this.cameFrom = null;
    this.together = false;
    this.lookedAt = null;
    this.beside = null;
    this.wished = { of: this.map, map: this.map };
    this.closePerson();
    this.draft = null;
    this.showFew();
    this.said = '';
  }
}
