// The shared copy: one sentence in a closed grammar, in exactly one form.
//
//   {"kith":1,"worksheet":W,"vocabulary":V,"period":"2026-Q4","once":"q7m2x9k4c1d8w5r0",
//    "people":[{"who":…,"ring":…,"feel":…,"places":[…]},…],"answers":{…}}
//
// with no line break and no space. ASCII; keys in the definition's order, and those of a person's
// fields that are not needed only where something is said; people sorted by the places of their
// codes in the vocabularies, who says less last. Only fields and questions that the definition
// shares are in it: no colour, no shape, no side, no line between people, no angle, and nothing of
// the order in which people were added or words were picked.

import { codeList, quotedCode } from '../worksheet-parts/shared-file.mjs';
import { answerKey } from './answers.mjs';
import { fieldKey, personKey } from './model.mjs';
import { wishCode } from './wishes.mjs';

/**
 * @typedef {import('./definition.mjs').Definition} Definition
 * @typedef {import('./definition.mjs').Field} Field
 * @typedef {import('./definition.mjs').Code} Code
 * @typedef {import('./definition.mjs').Question} Question
 * @typedef {import('./model.mjs').CircleMap} CircleMap
 * @typedef {import('./model.mjs').Person} Person
 */

export const WITHHELD = 'withheld';

/**
 * @param {Definition} definition
 * @param {CircleMap} map
 * @param {{period: string, once: string}} stamp
 * @returns {string}
 */
export function sharedMap(definition, map, stamp) {
  const { worksheet } = definition;
  const people = sharedPeople(definition, map);
  const persons = people.map((person) => {
    const fields = definition.sharedFields.flatMap((field) => {
      const told = sharedCodes(definition, map, person, field);
      if (field.needed) return [`${quotedCode(field.id)}:${quotedCode(told[0] || WITHHELD)}`];
      if (told.length === 0) return [];
      return [`${quotedCode(field.id)}:${field.most ? codeList(told) : quotedCode(told[0])}`];
    });
    return `{${fields.join(',')}}`;
  });
  const answers = definition.sharedQuestions.flatMap((question) => {
    const answer = sharedAnswer(definition, map, question, people);
    return answer === null ? [] : [`${quotedCode(question.id)}:${answer}`];
  });
  return [
    `{"kith":1,"worksheet":${quotedCode(worksheet.id)},"vocabulary":${worksheet.version}`,
    `"period":${quotedCode(stamp.period)},"once":${quotedCode(stamp.once)}`,
    `"people":[${persons.join(',')}],"answers":{${answers.join(',')}}}`,
  ].join(',');
}

/**
 * The people of the copy in its order. Those who say the same stand in the order of the answers
 * that name them, so that two young people with the same map make the same copy.
 * @param {Definition} definition
 * @param {CircleMap} map
 * @returns {Person[]}
 */
export function sharedPeople(definition, map) {
  const named = definition.sharedQuestions
    .filter((question) => !map.leftOut.includes(answerKey(question.id)))
    .map((question) => map.answers[question.id])
    .flatMap((answer) => (answer !== undefined && 'people' in answer ? [answer.people] : []));
  const rank = (/** @type {Person} */ person) => [
    ...definition.sharedFields.flatMap((field) => {
      const codes = definition.fieldCodes(field.id).map((entry) => entry.code);
      const places = sharedCodes(definition, map, person, field).map((code) => codes.indexOf(code));
      const rest = (field.most || 1) - places.length;
      return [...places, ...Array(rest).fill(codes.length)];
    }),
    ...named.map((ids) => (ids.includes(person.id) ? 0 : 1)),
  ];
  return map.people
    .filter((person) => !map.leftOut.includes(personKey(person.id)))
    .map((person) => ({ person, rank: rank(person) }))
    .sort((a, b) => compare(a.rank, b.rank))
    .map((entry) => entry.person);
}

/**
 * @param {Definition} definition
 * @param {CircleMap} map
 * @param {Question} question
 * @param {readonly Person[]} people in the copy's order
 * @returns {string | null} null when the copy does not say, or it is no answer to this question
 */
function sharedAnswer(definition, map, question, people) {
  const answer = map.answers[question.id];
  if (answer === undefined || map.leftOut.includes(answerKey(question.id))) return null;
  const codes = definition.codes(question.vocabulary);
  if ('codes' in answer) {
    const known = inOrder(codes, answer.codes);
    return known.length === 0 ? null : codeList(known);
  }
  if ('code' in answer) {
    return codes.some((entry) => entry.code === answer.code) ? quotedCode(answer.code) : null;
  }
  if (question.kind !== 'people') return null;
  const places = people.flatMap((p, place) => (answer.people.includes(p.id) ? [place] : []));
  return places.length === 0 ? null : `[${places.join(',')}]`;
}

/**
 * What a copy says of someone in one field: codes of its vocabulary, in its order.
 * @param {Definition} definition
 * @param {CircleMap} map
 * @param {Person} person
 * @param {Field} field
 * @returns {string[]}
 */
export function sharedCodes(definition, map, person, field) {
  const { wish } = definition.worksheet;
  if (map.leftOut.includes(fieldKey(person.id, field.id))) return [];
  const codes = field.most
    ? person.lists[field.id] || []
    : [wish && field.id === wish.field ? wishCode(definition, person) : person.values[field.id]];
  return inOrder(definition.fieldCodes(field.id), codes).slice(0, field.most || 1);
}

/**
 * @param {readonly Code[]} codes
 * @param {readonly unknown[]} picked
 * @returns {string[]}
 */
function inOrder(codes, picked) {
  return codes.map((entry) => entry.code).filter((code) => picked.includes(code));
}

/** @param {readonly number[]} a @param {readonly number[]} b */
function compare(a, b) {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place < 0 ? 0 : a[place] - b[place];
}
