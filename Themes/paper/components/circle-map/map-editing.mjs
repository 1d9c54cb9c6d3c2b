// What changes the map, with undo: what is said of people, lines, answers. Every way in (pointer,
// keys, list, buttons) calls the same few operations here and in placing.mjs, and each says in
// words what it did.

import { answerWithCode, answerWithCodes, answerWithPerson, toggleLeftOut } from './answers.mjs';
import { beginHistory, recordChange, stepBack, stepForward } from '../worksheet-parts/history.mjs';
import { changePerson, clearField, emptyMap, linkPeople, nextLook } from './model.mjs';
import { personOf, removePerson, toggleInList } from './model.mjs';
import { sideMiddle } from './sides.mjs';

/**
 * @typedef {import('./definition.mjs').Definition} Definition
 * @typedef {import('./words.mjs').Words} Words
 * @typedef {import('./model.mjs').CircleMap} CircleMap
 * @typedef {{angleOf: (map: CircleMap, id: number) => number,
 *   angleIn: (map: CircleMap, angle: number) => number}} Layout
 */

/** So that a private copy has room for them all. */
const LINKS_PER_PERSON = 3;

/** A map that is being made. */
export class MapEditing {
  /** @param {Definition} definition @param {Words} words @param {Layout} layout */
  constructor(definition, words, layout) {
    this.definition = definition;
    this.words = words;
    this.layout = layout;
    this.history = beginHistory(emptyMap());
  }

  /**
   * What was done, or why nothing was, in words. Whoever shows the map listens here.
   * @param {string} said
   */
  tell(said) {
    void said;
  }

  /**
   * The map is another one now.
   * @param {string} said
   */
  changedTo(said) {
    this.tell(said);
  }

  get map() {
    return this.history.map;
  }

  get isFull() {
    return this.map.people.length >= this.definition.worksheet.people.most;
  }

  /** The colour and shape that the next person is given. */
  get look() {
    const codes = (/** @type {string} */ field) =>
      this.definition.fieldCodes(field).map((entry) => entry.code);
    return nextLook(this.map, codes('colour'), codes('shape'));
  }

  /**
   * @param {CircleMap} map
   * @param {string} what what was done, for undo
   * @param {string} said what to say now
   */
  record(map, what, said) {
    this.history = recordChange(this.history, map, what);
    this.changedTo(said);
  }

  /**
   * What is said of someone; where it need not be said, the same again takes it back.
   * @param {number} id @param {string} field @param {string} code
   */
  change(id, field, code) {
    const person = personOf(this.map, id);
    const found = this.definition.fields.get(field);
    if (person === undefined || found === undefined) return;
    if (found.most) {
      this.changeList(person, found, code);
      return;
    }
    const same = person.values[field] === code;
    if (same && found.needed) return;
    const map = same ? clearField(this.map, id, field) : this.changedField(person, field, code);
    this.recordDetail(map, person, found, same ? '' : this.definition.fieldLabel(field, code));
  }

  /**
   * Who someone is suggests their side, unless they were put where they are.
   * @param {import('./model.mjs').Person} person @param {string} field @param {string} code
   */
  changedField(person, field, code) {
    const map = changePerson(this.map, person.id, field, code);
    const { side } = this.definition.fieldCode(field, code) || {};
    if (field !== 'who' || person.chosen || side === undefined) return map;
    return side === person.values.side ? map : this.onSide(map, person.id, side);
  }

  /** @param {CircleMap} map @param {number} id @param {string} side */
  onSide(map, id, side) {
    const middle = sideMiddle(this.definition.sides, side);
    const people = map.people.map((person) => person.id === id && middle !== undefined
      ? { ...person, values: { ...person.values, side }, angle: middle } : person);
    return { ...map, people };
  }

  /**
   * @param {import('./model.mjs').Person} person
   * @param {import('./definition.mjs').Field} field @param {string} code
   */
  changeList(person, field, code) {
    const codes = person.lists[field.id] || [];
    if (!codes.includes(code) && codes.length >= (field.most || 0)) {
      this.tell(this.words.say('list-full', { most: field.most || 0 }));
      return;
    }
    const map = toggleInList(this.map, person.id, field.id, code);
    const now = personOf(map, person.id);
    const labels = ((now && now.lists[field.id]) || [])
      .map((one) => this.definition.fieldLabel(field.id, one));
    this.recordDetail(map, person, field, labels.join('; '));
  }

  /**
   * @param {CircleMap} map @param {import('./model.mjs').Person} person
   * @param {import('./definition.mjs').Field} field @param {string} told
   */
  recordDetail(map, person, field, told) {
    const { words } = this;
    const who = words.who(person);
    const said = field.needed ? words.about(map, person.id)
      : words.say(told ? 'said-of' : 'said-of-none', { who, answer: told });
    this.record(map, words.say('did-change', { who }), said);
  }

  /**
   * How two people get on; the same again takes it back.
   * @param {number} one @param {number} other @param {string} kind
   */
  link(one, other, kind) {
    const [from, to] = [personOf(this.map, one), personOf(this.map, other)];
    if (from === undefined || to === undefined || from === to) return;
    const map = linkPeople(this.map, one, other, kind);
    if (map.links.length > LINKS_PER_PERSON * this.definition.worksheet.people.most) {
      this.tell(this.words.say('links-full'));
      return;
    }
    const values = {
      one: this.words.who(from), other: this.words.who(to), kind: this.words.link(kind),
    };
    const said = map.links.length < this.map.links.length ? 'unlinked' : 'linked';
    this.record(map, this.words.say('did-link', values), this.words.say(said, values));
  }

  /** @param {string} mood the young person's own picture; the same again takes it back */
  showMe(mood) {
    const me = this.map.me === mood ? null : mood;
    const label = me === null ? '' : this.definition.fieldLabel('mood', me);
    this.record({ ...this.map, me }, this.words.say('did-me'),
      me === null ? this.words.say('me-none') : this.words.say('me-said', { mood: label }));
  }

  /** Whether there is nobody, no answer and no picture of oneself: nothing to clear. */
  get isBare() {
    const { people, answers, me } = this.map;
    return people.length === 0 && me === null && Object.keys(answers).length === 0;
  }

  /** People, lines, answers and one's own picture, all at once; one undo brings them back. */
  clear() {
    if (this.isBare) return;
    this.record(emptyMap(), this.words.say('did-clear'), this.words.say('cleared'));
  }

  /** @param {number} id */
  remove(id) {
    const person = personOf(this.map, id);
    if (person === undefined) return;
    const what = this.words.say('did-remove', { who: this.words.who(person) });
    this.record(removePerson(this.map, id), what, `${what}. ${this.words.say('undo-hint')}`);
  }

  /** @param {string} question @param {string} code */
  answer(question, code) {
    const asked = this.definition.worksheet.questions.find((entry) => entry.id === question);
    const change = asked && asked.kind === 'several' ? answerWithCodes : answerWithCode;
    const map = change(this.map, question, code);
    this.record(map, this.words.say('did-answer'), this.words.answered(map, question));
  }

  /** @param {string} question @param {number} id */
  pick(question, id) {
    const map = answerWithPerson(this.map, question, id);
    this.record(map, this.words.say('did-answer'), this.words.answered(map, question));
  }

  /** @param {string} key @param {string} title */
  leaveOut(key, title) {
    const map = toggleLeftOut(this.map, key);
    const said = map.leftOut.includes(key) ? 'fact-left-out' : 'fact-kept';
    this.record(map, this.words.say('did-leave-out'), this.words.say(said, { title }));
  }

  undo() {
    const { behind } = this.history;
    this.travel(stepBack(this.history), behind ? 'undone' : 'undone-none', behind);
  }

  redo() {
    const { ahead } = this.history;
    this.travel(stepForward(this.history), ahead ? 'redone' : 'redone-none', ahead);
  }

  /**
   * @param {import('../worksheet-parts/history.mjs').History<CircleMap>} history
   * @param {string} key
   * @param {import('../worksheet-parts/history.mjs').Link<CircleMap>} link
   */
  travel(history, key, link) {
    this.history = history;
    this.changedTo(this.words.say(key, { what: link ? link.what : '' }));
  }

  /** Forgets the map and everything that undo could bring back. */
  wipe() {
    this.history = beginHistory(emptyMap());
  }
}
