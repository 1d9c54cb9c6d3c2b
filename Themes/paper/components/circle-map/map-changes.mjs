// Two looks at one map: what is different, in words. An earlier map of somebody's, or somebody
// else's, laid beside the one on the page.

import { personOf } from './model.mjs';
import { wishCode } from './wishes.mjs';

/**
 * @typedef {import('./model.mjs').CircleMap} CircleMap
 * @typedef {import('./model.mjs').Person} Person
 * @typedef {import('./definition.mjs').Field} Field
 * @typedef {import('./words.mjs').Words} Words
 * @typedef {import('../worksheet-parts/compare-panel.mjs').Difference} Difference
 * @typedef {{before?: Person, now?: Person}} Pair one of somebody, on one map or on both
 */

/**
 * How people of two maps are told to be the same, the surest first. Every map gives the same
 * numbers, colours and shapes in the same order, so alone they tell nothing. On a map that was
 * drawn anew somebody is the same where nobody else of their kind is left on either map.
 * @type {((before: Person, now: Person) => boolean)[]}
 */
const SAME = [
  (before, now) => before.id === now.id && isSameWho(before, now) && isSameLook(before, now),
  (before, now) => isSameWho(before, now) && isSameLook(before, now),
  (before, now) => before.id === now.id && isSameWho(before, now),
  isSameWho,
];

/**
 * @param {Words} words
 * @param {CircleMap} before
 * @param {CircleMap} now
 * @returns {Difference[]} the people of the map now, those who are on the other alone, their lines,
 *   oneself, then the answers
 */
export function mapChanges(words, before, now) {
  const { worksheet } = words.definition;
  const pairs = pairsOf(before.people, now.people);
  const maps = [before, now];
  const difference = (/** @type {string} */ title, /** @type {string[]} */ [old, own]) =>
    old === own ? [] : [{ title, before: old, now: own }];
  return [
    ...pairs.flatMap((pair) => personChanges(words, pair)),
    ...lineChanges(words, pairs, before, now),
    ...difference(words.say('me-row'), maps.map(({ me }) =>
      (me === null ? '' : words.definition.fieldLabel('mood', me)))),
    ...worksheet.questions.flatMap((question) =>
      difference(question.text, maps.map((map) => words.answer(map, question)))),
  ];
}

/** @param {readonly Person[]} before @param {readonly Person[]} now @returns {Pair[]} */
function pairsOf(before, now) {
  /** @type {Map<Person, Person>} */
  const found = new Map();
  for (const isSame of SAME) {
    const [old, own] = [before.filter((person) => ![...found.values()].includes(person)),
      now.filter((person) => !found.has(person))];
    for (const person of own) {
      const alike = old.filter((other) => isSame(other, person));
      const rivals = own.filter((other) => alike.some((one) => isSame(one, other)));
      if (alike.length === 1 && rivals.length === 1) found.set(person, alike[0]);
    }
  }
  const gone = before.filter((person) => ![...found.values()].includes(person));
  return [
    ...now.map((person) => ({ before: found.get(person), now: person })),
    ...gone.map((person) => ({ before: person })),
  ];
}

/** @param {Person} one @param {Person} other */
function isSameWho(one, other) {
  return one.values.who === other.values.who;
}

/** @param {Person} one @param {Person} other */
function isSameLook(one, other) {
  return one.values.colour === other.values.colour && one.values.shape === other.values.shape;
}

/** @param {Words} words @param {Pair} pair @returns {Difference[]} */
function personChanges(words, { before, now }) {
  const { definition } = words;
  const title = nameOf(words, now || before);
  if (before === undefined || now === undefined) {
    const ring = (/** @type {Person | undefined} */ person) =>
      (person === undefined ? '' : definition.fieldLabel('ring', person.values.ring));
    return [{ title, before: ring(before), now: ring(now) }];
  }
  return definition.worksheet.people.fields.flatMap((field) => {
    const [old, own] = [before, now].map((person) => codesOf(words, person, field));
    const told = [[old, own], [own, old]].map(([some, others]) =>
      some.filter((code) => !others.includes(code))
        .map((code) => definition.fieldLabel(field.id, code)).join('; '));
    if (told[0] === told[1]) return [];
    return [{ title: words.inTurn(title, field.label), before: told[0], now: told[1] }];
  });
}

/** @param {Words} words @param {Person} person @param {Field} field @returns {readonly string[]} */
function codesOf({ definition }, person, field) {
  const { wish } = definition.worksheet;
  if (field.most !== undefined) return person.lists[field.id] || [];
  const code = wish !== undefined && wish.field === field.id ? wishCode(definition, person)
    : person.values[field.id];
  return code === undefined ? [] : [code];
}

/**
 * @param {Words} words
 * @param {Pair[]} pairs
 * @param {CircleMap} before
 * @param {CircleMap} now
 * @returns {Difference[]}
 */
function lineChanges(words, pairs, before, now) {
  const line = (/** @type {CircleMap} */ map, /** @type {(Person | undefined)[]} */ people) => {
    const found = map.links.find(({ a, b }) => people.every((person) =>
      person !== undefined && personOf(map, person.id) === person && [a, b].includes(person.id)));
    return found === undefined ? '' : words.link(found.kind);
  };
  return pairs.flatMap((one, place) => pairs.slice(place + 1).flatMap((other) => {
    const [old, own] = [
      line(before, [one.before, other.before]), line(now, [one.now, other.now]),
    ];
    if (old === own) return [];
    const [first, second] = [one, other].map((pair) => nameOf(words, pair.now || pair.before));
    return [{ title: words.say('line-between', { first, second }), before: old, now: own }];
  }));
}

/** @param {Words} words @param {Person | undefined} person "Best friend, teal circle" */
function nameOf(words, person) {
  return person === undefined ? '' : words.say('who-look', {
    who: words.who(person), look: words.look(person.values),
  });
}
