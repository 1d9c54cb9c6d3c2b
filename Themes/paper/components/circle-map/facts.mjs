// Every fact of the shared copy, in plain words, each with the key that leaves it out.

import { answerKey } from './answers.mjs';
import { fieldKey, personKey } from './model.mjs';
import { periodOf } from '../worksheet-parts/shared-file.mjs';
import { sharedCodes, sharedPeople } from './shared-map.mjs';

/**
 * @typedef {import('./model.mjs').CircleMap} CircleMap
 * @typedef {import('./model.mjs').Person} Person
 * @typedef {import('./words.mjs').Words} Words
 * @typedef {{key: string, title: string, text: string, kept: boolean, person?: Person,
 *   namesPeople?: boolean, more?: Fact[]}} Fact `namesPeople`: its text is the words for them
 */

/**
 * The people, in the order of the copy, each with what else is said of them, then the answers. What
 * was left out stays in the list, so that it can be put back.
 * @param {Words} words
 * @param {CircleMap} map
 * @returns {Fact[]}
 */
export function factsOf(words, map) {
  const { definition } = words;
  const everyone = sharedPeople(definition, { ...map, leftOut: [] });
  const people = everyone.map((person) => {
    const key = personKey(person.id);
    const title = words.who(person);
    const text = definition.fieldLabel('ring', person.values.ring);
    const kept = !map.leftOut.includes(key);
    return { key, title, text, kept, person, more: moreOf(words, map, person) };
  });
  const inCopy = { ...map, people: sharedPeople(definition, map) };
  const answers = definition.sharedQuestions
    .filter((question) => map.answers[question.id] !== undefined)
    .map((question) => {
      const key = answerKey(question.id);
      const answer = words.answer(inCopy, question);
      const namesPeople = answer !== '' && 'people' in map.answers[question.id];
      const text = answer || words.say('answer-empty');
      return { key, title: question.text, text, namesPeople, kept: !map.leftOut.includes(key) };
    });
  return [...people, ...answers];
}

/**
 * What is said of someone besides who they are and how close, each of it to be left out alone.
 * @param {Words} words
 * @param {CircleMap} map
 * @param {Person} person
 * @returns {Fact[]}
 */
function moreOf(words, map, person) {
  const { definition } = words;
  return definition.sharedFields.filter((field) => !field.needed).flatMap((field) => {
    const codes = sharedCodes(definition, { ...map, leftOut: [] }, person, field);
    if (codes.length === 0) return [];
    const key = fieldKey(person.id, field.id);
    const text = codes.map((code) => definition.fieldLabel(field.id, code)).join('; ');
    return [{ key, title: field.label, text, kept: !map.leftOut.includes(key) }];
  });
}

/**
 * What every copy says, which cannot be left out.
 * @param {Words} words
 * @param {Date} date
 * @returns {string[]}
 */
export function fixedFacts(words, date) {
  const { year, quarter } = periodOf(date);
  return [
    words.say('fact-worksheet', { title: words.inside(words.definition.worksheet.title) }),
    words.say('fact-period', { months: words.say(`months-${quarter}`), year }),
    words.say('fact-once'),
  ];
}
