// Answers to the questions about a map, and what its shared copy leaves out.

import { toggled } from './model.mjs';

/** @typedef {import('./model.mjs').CircleMap} CircleMap */

/**
 * Answers with a code; the same code again takes the answer back.
 * @param {CircleMap} map
 * @param {string} question
 * @param {string} code
 * @returns {CircleMap}
 */
export function answerWithCode(map, question, code) {
  const { [question]: before, ...others } = map.answers;
  const same = before !== undefined && 'code' in before && before.code === code;
  return { ...map, answers: same ? others : { ...others, [question]: { code } } };
}

/**
 * Adds a code to an answer of several, or takes it away.
 * @param {CircleMap} map
 * @param {string} question
 * @param {string} code
 * @returns {CircleMap}
 */
export function answerWithCodes(map, question, code) {
  const { [question]: before, ...others } = map.answers;
  const codes = toggled(before !== undefined && 'codes' in before ? before.codes : [], code);
  return { ...map, answers: codes.length === 0 ? others : { ...others, [question]: { codes } } };
}

/**
 * Picks someone as an answer, or takes them back.
 * @param {CircleMap} map
 * @param {string} question
 * @param {number} id
 * @returns {CircleMap}
 */
export function answerWithPerson(map, question, id) {
  const { [question]: before, ...others } = map.answers;
  const picked = before !== undefined && 'people' in before ? before.people : [];
  const people = toggled(picked, id);
  return { ...map, answers: people.length === 0 ? others : { ...others, [question]: { people } } };
}

/** @param {CircleMap} map @param {string} key @returns {CircleMap} */
export function toggleLeftOut(map, key) {
  return { ...map, leftOut: toggled(map.leftOut, key) };
}

/** @param {string} question */
export function answerKey(question) {
  return `answer:${question}`;
}
