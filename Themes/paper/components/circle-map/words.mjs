// Sentences from the theme's strings and the labels of the vocabularies.

import { Sayings } from '../worksheet-parts/sayings.mjs';
import { personOf } from './model.mjs';
import { wishCode } from './wishes.mjs';

/**
 * @typedef {import('./definition.mjs').Definition} Definition
 * @typedef {import('./definition.mjs').Question} Question
 * @typedef {import('./model.mjs').CircleMap} CircleMap
 * @typedef {import('./model.mjs').Person} Person
 */

/** The words of a worksheet: every sentence that a script shows or speaks comes from here. */
export class Words extends Sayings {
  /** @param {Record<string, string>} strings @param {Definition} definition */
  constructor(strings, definition) {
    super(strings, definition.language);
    this.definition = definition;
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

  /** @param {Person} person "Best friend, teal circle, close to me, friends side" */
  person(person) {
    const { values } = person;
    const [who, look, ring] = [this.who(person), this.look(values), this.ring(values.ring)];
    if (values.side === undefined) return this.say('person', { who, look, ring });
    const side = this.inside(this.definition.fieldLabel('side', values.side));
    return this.say('person-on-side', { who, look, ring, side });
  }

  /** @param {Person} person "Best friend, friends side" */
  onSide(person) {
    const who = this.who(person);
    if (person.values.side === undefined) return who;
    const side = this.inside(this.definition.fieldLabel('side', person.values.side));
    return this.say('on-side', { who, side });
  }

  /** @param {string} kind "know each other" */
  link(kind) {
    const { links } = this.definition.worksheet.people;
    return this.inside(this.definition.label(links || '', kind));
  }

  /** @param {Person} person "Coach: closer to me, in “close to me”" */
  wish(person) {
    const { definition } = this;
    const { wish } = definition.worksheet;
    const code = wishCode(definition, person);
    const who = this.who(person);
    if (wish === undefined || code === undefined) return this.say('wish-none', { who });
    const change = this.inside(definition.fieldLabel(wish.field, code));
    const ring = person.wish && person.wish.ring;
    const isElsewhere = ring && code !== 'same';
    return isElsewhere ? this.say('wish-ring', { who, change, ring: this.ring(ring) })
      : this.say('wish', { who, change });
  }

  /** @param {Person} person Somebody, and how it would be with them if that was said. */
  wished(person) {
    const name = this.person(person);
    return person.wish === null ? name : `${name}. ${this.wish(person)}`;
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
    if ('codes' in answer) {
      const label = (/** @type {string} */ code) =>
        this.definition.label(question.vocabulary, code);
      return answer.codes.map(label).join('; ');
    }
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
