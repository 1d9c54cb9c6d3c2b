// The one place that changes the map, with undo. Every way in (pointer, keys, list, buttons) calls
// the same few operations here, and each says in words what it did.

import { addPerson, answerWithCode, answerWithPerson, changePerson } from './model.mjs';
import { emptyMap, movePerson, nextLook, personOf, removePerson } from './model.mjs';
import { toggleLeftOut } from './model.mjs';
import { beginHistory, recordChange, stepBack, stepForward } from './history.mjs';
import { apart, ringRadii } from './geometry.mjs';
import { roomiestAngle } from './free-angle.mjs';

/**
 * @typedef {import('./definition.mjs').Definition} Definition
 * @typedef {import('./words.mjs').Words} Words
 * @typedef {import('./model.mjs').CircleMap} CircleMap
 * @typedef {{angleOf: (map: CircleMap, id: number) => number}} Layout
 */

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

  /** @param {string} who @param {string} ring @param {number} [angle] */
  add(who, ring, angle) {
    if (this.isFull) return;
    const values = { who, ring, ...this.look };
    const rings = this.definition.rings;
    const others = this.map.people.map((person) => ({
      ring: rings.indexOf(person.values.ring),
      angle: person.angle,
    }));
    const free = roomiestAngle(others, rings.indexOf(ring), ringRadii(rings.length, 1));
    const chosen = angle !== undefined;
    const map = addPerson(this.map, values, angle === undefined ? free : angle, chosen);
    const what = this.words.say('did-add', { who: this.definition.fieldLabel('who', who) });
    this.record(map, what, this.words.about(map, map.added));
  }

  /** @param {number} id @param {string} ring @param {number} [angle] */
  move(id, ring, angle) {
    const person = personOf(this.map, id);
    if (person === undefined) return;
    const same = person.values.ring === ring;
    if (same && (angle === undefined || angle === person.angle)) {
      this.tell(this.words.about(this.map, id));
      return;
    }
    const map = movePerson(this.map, id, ring, angle);
    const said = same
      ? this.words.say('moved-round', { person: this.words.person(person) })
      : this.words.about(map, id);
    this.record(map, this.words.say('did-move', { who: this.words.who(person) }), said);
  }

  /**
   * One ring nearer (-1) or further (1).
   * @param {number} id @param {number} by
   */
  moveBy(id, by) {
    const person = personOf(this.map, id);
    if (person === undefined) return;
    const rings = this.definition.rings;
    const ring = rings[rings.indexOf(person.values.ring) + by];
    if (ring === undefined) this.tell(this.words.about(this.map, id));
    else this.move(id, ring);
  }

  /**
   * Round inside the ring, to the next place that is really another: clockwise 1, back -1.
   * @param {number} id
   * @param {number} direction
   */
  turn(id, direction) {
    const person = personOf(this.map, id);
    if (person === undefined) return;
    const from = this.layout.angleOf(this.map, id);
    for (let away = 15; away < 345; away += 10) {
      const angle = Math.round(from + direction * away + 360) % 360;
      const map = movePerson(this.map, id, person.values.ring, angle);
      const to = this.layout.angleOf(map, id);
      if (apart(to, from) < 4 || apart(to, angle) > 12) continue;
      this.move(id, person.values.ring, Math.round(to) % 360);
      return;
    }
  }

  /** @param {number} id @param {string} field @param {string} code */
  change(id, field, code) {
    const person = personOf(this.map, id);
    if (person === undefined || person.values[field] === code) return;
    const map = changePerson(this.map, id, field, code);
    const what = this.words.say('did-change', { who: this.words.who(person) });
    this.record(map, what, this.words.about(map, id));
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
    const map = answerWithCode(this.map, question, code);
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
   * @param {import('./history.mjs').History} history
   * @param {string} key
   * @param {import('./history.mjs').Link} link
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
