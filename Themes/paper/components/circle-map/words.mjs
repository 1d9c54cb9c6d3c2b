// Sentences from the theme's strings and the labels of the vocabularies.

import { personOf } from './model.mjs';

/**
 * @typedef {import('./definition.mjs').Definition} Definition
 * @typedef {import('./definition.mjs').Question} Question
 * @typedef {import('./model.mjs').CircleMap} CircleMap
 * @typedef {import('./model.mjs').Person} Person
 */

/** The words of a worksheet: every sentence that a script shows or speaks comes from here. */
export class Words {
  /** @param {Record<string, string>} strings @param {Definition} definition */
  constructor(strings, definition) {
    this.strings = strings;
    this.definition = definition;
  }

  /**
   * A string of the theme with its {places} filled.
   * @param {string} key
   * @param {Record<string, string | number>} [values]
   */
  say(key, values = {}) {
    const pattern = this.strings[key];
    if (pattern === undefined) return key;
    return pattern.replace(/\{([a-z]+)\}/g, (place, name) =>
      name in values ? String(values[name]) : place,
    );
  }

  /**
   * A label as it stands inside a sentence ("close to me"), where the language writes it so.
   * @param {string} label
   */
  inside(label) {
    if (this.strings['labels-inside-sentences'] !== 'lower' || /^I\b/.test(label)) return label;
    return label.slice(0, 1).toLocaleLowerCase() + label.slice(1);
  }

  /** @param {Person} person "Best friend" */
  who(person) {
    return this.definition.fieldLabel('who', person.values.who);
  }

  /** @param {string} code "close to me" */
  ring(code) {
    return this.inside(this.definition.fieldLabel('ring', code));
  }

  /** @param {Readonly<Record<string, string>>} values "teal circle" */
  look(values) {
    const colour = this.inside(this.definition.fieldLabel('colour', values.colour));
    const shape = this.inside(this.definition.fieldLabel('shape', values.shape));
    return this.say('look', { colour, shape });
  }

  /** @param {Person} person "Best friend, teal circle, close to me" */
  person(person) {
    const { values } = person;
    const who = this.who(person);
    return this.say('person', { who, look: this.look(values), ring: this.ring(values.ring) });
  }

  /**
   * What was answered, or nothing.
   * @param {CircleMap} map
   * @param {Question} question
   * @returns {string}
   */
  answer(map, question) {
    const answer = map.answers[question.id];
    if (answer === undefined) return '';
    if ('code' in answer) return this.definition.label(question.vocabulary, answer.code);
    const people = map.people.filter((person) => answer.people.includes(person.id));
    return people.map((person) => this.plainPerson(person)).join('; ');
  }

  /**
   * What is said when an answer was given or taken back.
   * @param {CircleMap} map
   * @param {string} id
   */
  answered(map, id) {
    const question = this.definition.worksheet.questions.find((entry) => entry.id === id);
    const answer = question ? this.answer(map, question) : '';
    return answer ? this.say('answered', { answer }) : this.say('answer-none');
  }

  /**
   * "Best friend (close to me)": what a shared copy can say of someone.
   * @param {Person} person
   */
  plainPerson(person) {
    return this.say('plain-person', {
      who: this.who(person),
      ring: this.ring(person.values.ring),
    });
  }

  /**
   * What is said when someone is looked at or was changed.
   * @param {CircleMap} map
   * @param {number} id
   */
  about(map, id) {
    const person = personOf(map, id);
    return person ? `${this.person(person)}.` : '';
  }
}
