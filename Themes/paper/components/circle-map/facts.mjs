// Every fact of the shared copy, in plain words, each with the key that leaves it out.

import { answerKey, personKey } from './model.mjs';
import { periodOf, sharedPeople } from './shared-map.mjs';

/**
 * @typedef {import('./model.mjs').CircleMap} CircleMap
 * @typedef {import('./model.mjs').Person} Person
 * @typedef {import('./words.mjs').Words} Words
 * @typedef {{key: string, title: string, text: string, kept: boolean, person?: Person}} Fact
 */

/**
 * The people, in the order of the map's rings, then the answers. What was left out stays in the
 * list, so that it can be put back.
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
    return { key, title, text, kept: !map.leftOut.includes(key), person };
  });
  const inCopy = { ...map, people: sharedPeople(definition, map) };
  const answers = definition.sharedQuestions
    .filter((question) => map.answers[question.id] !== undefined)
    .map((question) => {
      const key = answerKey(question.id);
      const text = words.answer(inCopy, question) || words.say('answer-empty');
      return { key, title: question.text, text, kept: !map.leftOut.includes(key) };
    });
  return [...people, ...answers];
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
