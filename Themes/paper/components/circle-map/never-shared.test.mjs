import assert from 'node:assert/strict';
import { test } from 'node:test';

import { exampleSession } from './examples/session.mjs';
import { factsOf } from './facts.mjs';
import { sharedMap } from './shared-map.mjs';

const STAMP = { period: '2026-Q4', once: 'q7m2x9k4c1d8w5r0' };

test('with every answer given, a copy has none of those that the definition does not share', () => {
  const session = exampleSession();
  for (let id = 1; id <= 3; id += 1) session.add('mum', 'close');
  for (const { id, vocabulary } of session.definition.openFields) {
    session.change(1, id, session.definition.codes(vocabulary)[0].code);
  }
  session.link(1, 2, 'difficult');
  session.showMe('sad');
  const { questions } = session.definition.worksheet;
  for (const question of questions) {
    if (question.kind === 'people') session.pick(question.id, 2);
    else session.answer(question.id, session.definition.codes(question.vocabulary)[0].code);
  }
  assert.equal(Object.keys(session.map.answers).length, questions.length);
  const copy = sharedMap(session.definition, session.copied, STAMP);
  const facts = factsOf(session.words, session.copied).map((fact) => fact.key);
  const [shared, kept] = [true, false].map((share) =>
    questions.filter((question) => question.share === share).map((question) => question.id));
  assert.deepEqual(Object.keys(JSON.parse(copy).answers), shared);
  assert.deepEqual(Object.keys(JSON.parse(copy).people[0]), ['who', 'ring', 'feel', 'support']);
  assert.ok(!/difficult|sad|family|happy|teal|circle"|side/.test(copy.slice(30)), copy);
  assert.ok(kept.length > 0);
  for (const id of kept) {
    assert.ok(!copy.includes(id), copy);
    assert.ok(!facts.includes(`answer:${id}`));
  }
});

test('while a worker sits here too, a copy has no answers, given before or now', () => {
  const session = exampleSession();
  session.add('mum', 'close');
  session.pick('someone-to-go-to', 1);
  session.beTogether(true);
  session.answer('how-you-want-it', 'mostly');
  session.pick('someone-to-go-to', 1);
  const copy = sharedMap(session.definition, session.copied, STAMP);
  assert.ok(copy.endsWith('"people":[{"who":"mum","ring":"close"}],"answers":{}}'), copy);
  assert.deepEqual(factsOf(session.words, session.copied).map((fact) => fact.key), ['person:1']);
  session.beTogether(false);
  assert.deepEqual(session.copied.answers, { 'someone-to-go-to': { people: [1] } });
});
