import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

import { act, exampleDefinition, exampleSession, randomNumbers } from './examples/session.mjs';
import { conforms } from './examples/grammar.mjs';
import { Definition } from './definition.mjs';
import { factsOf } from './facts.mjs';
import { answerWithCode, answerWithCodes, answerWithPerson } from './answers.mjs';
import { addPerson, emptyMap, toggleInList } from './model.mjs';
import { onceMark, periodOf } from '../worksheet-parts/shared-file.mjs';
import { sharedMap } from './shared-map.mjs';
import { Words } from './words.mjs';

const STAMP = { period: '2026-Q4', once: 'q7m2x9k4c1d8w5r0' };
const HEAD = '{"kith":1,"worksheet":"circle-map","vocabulary":1,"period":"2026-Q4",'
  + '"once":"q7m2x9k4c1d8w5r0",';

function mapWith(...people) {
  const add = (map, [who, ring]) => addPerson(map, { who, ring, colour: 'teal' }, 90, false);
  return people.reduce(add, emptyMap());
}

test('an empty map is a copy that says nothing', () => {
  const text = sharedMap(exampleDefinition(), emptyMap(), STAMP);
  assert.equal(text, `${HEAD}"people":[],"answers":{}}`);
});

test('people are sorted by the vocabularies, and answers point at the sorted ones', () => {
  let map = mapWith(['teacher', 'further-away'], ['mum', 'close'], ['best-friend', 'close']);
  map = answerWithPerson(answerWithPerson(map, 'someone-to-go-to', 1), 'someone-to-go-to', 3);
  map = answerWithCode(answerWithCode(map, 'how-you-want-it', 'mostly'), 'who-decides', 'no-one');
  assert.equal(sharedMap(exampleDefinition(), map, STAMP), `${HEAD}"people":[`
    + '{"who":"best-friend","ring":"close"},{"who":"mum","ring":"close"},'
    + '{"who":"teacher","ring":"further-away"}],'
    + '"answers":{"someone-to-go-to":[0,2],"how-you-want-it":"mostly"}}');
});

test('two maps that say the same make the same copy, in whatever order they were made', () => {
  const definition = exampleDefinition();
  const map = mapWith(['best-friend', 'close'], ['best-friend', 'close']);
  const first = sharedMap(definition, answerWithPerson(map, 'someone-to-go-to', 1), STAMP);
  const second = sharedMap(definition, answerWithPerson(map, 'someone-to-go-to', 2), STAMP);
  assert.equal(first, second);
});

test('whoever is left out is in no answer, and an answer about nobody is left out', () => {
  const definition = exampleDefinition();
  let map = mapWith(['mum', 'close'], ['dad', 'close']);
  map = answerWithPerson(map, 'someone-to-go-to', 1);
  map = { ...map, leftOut: ['person:1'] };
  const text = sharedMap(definition, map, STAMP);
  assert.equal(text, `${HEAD}"people":[{"who":"dad","ring":"close"}],"answers":{}}`);
  const facts = factsOf(new Words({ 'answer-empty': 'Nothing.' }, definition), map);
  assert.deepEqual(facts.map((fact) => [fact.key, fact.text, fact.kept]), [
    ['person:1', 'Close to me', false],
    ['person:2', 'Close to me', true],
    ['answer:someone-to-go-to', 'Nothing.', true],
  ]);
});

test('a code that the vocabulary does not have is withheld, whatever it is', () => {
  const text = sharedMap(exampleDefinition(), mapWith(['Jamie', 'close']), STAMP);
  assert.equal(text, `${HEAD}"people":[{"who":"withheld","ring":"close"}],"answers":{}}`);
});

test('the period is a quarter, and no finer', () => {
  assert.equal(periodOf(new Date(2026, 10, 21)).code, '2026-Q4');
  assert.equal(periodOf(new Date(2027, 0, 1)).code, '2027-Q1');
  assert.equal(periodOf(new Date(1999, 5, 1)).code, '2026-Q2');
});

test('the mark is drawn evenly: bytes past the last whole round are drawn again', () => {
  const bytes = [255, 240, 239, 250, 249, ...Array(14).fill(0)];
  const mark = onceMark((target) => {
    target[0] = bytes.shift();
  });
  assert.equal(mark, 'z9b0b0b0b0b0b0b0');
});

test('2,000 sessions of anything: copies are in the grammar, and tell nothing private', () => {
  const definition = exampleDefinition();
  for (let seed = 1; seed <= 2000; seed += 1) {
    const session = exampleSession(definition);
    const pick = randomNumbers(seed);
    act(session, pick, 10 + pick(50));
    const once = onceMark((bytes) => {
      bytes[0] = pick(256);
    });
    const text = sharedMap(definition, session.map, { period: '2031-Q2', once });
    assert.ok(conforms(text, definition), text);
    assert.ok(!/who-decides|colour|shape|teal|angle|side|known|mood|link|"me"/.test(text), text);
  }
});

test('the same operations through the list and through the map make the same bytes', () => {
  const definition = exampleDefinition();
  for (let seed = 1; seed <= 100; seed += 1) {
    const [byList, byMap] = [exampleSession(definition), exampleSession(definition)];
    const pick = randomNumbers(seed);
    const rings = definition.rings;
    for (let step = 0; step < 60; step += 1) {
      const who = definition.fieldCodes('who')[pick(30)].code;
      const [ring, id, add] = [pick(3), 1 + pick(40), pick(3)];
      if (add < 2) {
        byList.add(who, rings[ring]);
        byMap.add(who, rings[ring], pick(360));
      } else {
        const person = byList.map.people.find((p) => p.id === id);
        const from = person ? rings.indexOf(person.values.ring) : ring;
        for (let at = from; at !== ring; at += Math.sign(ring - from)) {
          byList.moveBy(id, Math.sign(ring - from));
        }
        if (person && from !== ring) byMap.move(id, rings[ring], pick(360));
      }
    }
    const bytes = (session) => sharedMap(definition, session.map, STAMP);
    assert.equal(bytes(byList), bytes(byMap));
  }
});

const FIXTURES = new URL('../../../../Tests/Fixtures/SharedMaps/', import.meta.url);

test('the contract\'s copies are taken or refused here as by the importer', {
  skip: !existsSync(new URL('definition.txt', FIXTURES)),
}, () => {
  const definition = fromFlatForm(readFileSync(new URL('definition.txt', FIXTURES), 'utf8'));
  for (const kind of ['accepted', 'rejected']) {
    const folder = new URL(`${kind}/`, FIXTURES);
    const names = readdirSync(folder).filter((name) => name.endsWith('.kith.json'));
    assert.ok(names.length > 0);
    for (const name of names) {
      const text = readFileSync(new URL(name, folder), 'latin1');
      assert.equal(conforms(text, definition), kind === 'accepted', `${kind}/${name}`);
      if (kind === 'accepted') assert.equal(again(text, definition), text, name);
    }
  }
});

/** A copy made from the map that a copy tells of. */
function again(text, definition) {
  const copy = JSON.parse(text);
  const { worksheet, vocabularies } = definition;
  const then = new Definition({
    worksheet: { ...worksheet, version: copy.vocabulary }, vocabularies,
  });
  let map = emptyMap();
  // A wish is worked out from rings, which a copy does not tell: here it is told as it stands.
  const { wish, ...told } = worksheet;
  then.worksheet = { ...told, version: copy.vocabulary };
  for (const fields of copy.people) {
    const lists = Object.entries(fields).filter(([, value]) => Array.isArray(value));
    const values = Object.entries(fields).filter(([, value]) => !Array.isArray(value));
    map = addPerson(map, Object.fromEntries(values), 0, false);
    for (const [field, codes] of lists) {
      for (const code of codes) map = toggleInList(map, map.added, field, code);
    }
  }
  for (const [question, answer] of Object.entries(copy.answers)) {
    if (!Array.isArray(answer)) map = answerWithCode(map, question, answer);
    else if (typeof answer[0] === 'string') {
      for (const code of answer) map = answerWithCodes(map, question, code);
    } else for (const place of answer) map = answerWithPerson(map, question, place + 1);
  }
  return sharedMap(then, map, { period: copy.period, once: copy.once });
}

function fromFlatForm(text) {
  const data = { worksheet: { people: { fields: [] }, questions: [] }, vocabularies: {} };
  let codes = [];
  for (const [record, ...values] of text.trim().split('\n').map((line) => line.split('\t'))) {
    if (record === 'worksheet') {
      const [id, version, most, title] = values;
      Object.assign(data.worksheet, { id, title, version: Number(version) });
      data.worksheet.people.most = Number(most);
    } else if (record === 'vocabulary') {
      codes = data.vocabularies[values[0]] = [];
    } else if (record === 'code') {
      codes.push({ code: values[0], label: values[1] });
    } else if (record === 'person-field') {
      const [id, kind, most, vocabulary, label] = values;
      data.worksheet.people.fields.push({
        id, vocabulary, label, share: true, needed: kind === 'needed',
        most: kind === 'several' ? Number(most) : undefined,
      });
    } else if (record === 'question') {
      const [id, kind, vocabulary, words] = values;
      data.worksheet.questions.push({ id, kind, vocabulary, text: words, share: true });
    }
  }
  return new Definition(data);
}
