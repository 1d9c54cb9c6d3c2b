import assert from 'node:assert/strict';
import { test } from 'node:test';

import { lettersOf } from './definition.mjs';
import { emptyMap } from './model.mjs';
import { act, exampleSession, randomNumbers } from './examples/session.mjs';

test('a new person gets the next colour and shape that nobody has together', () => {
  const session = exampleSession();
  for (let count = 0; count < 40; count += 1) session.add('best-friend', 'close');
  const looks = session.map.people.map((p) => `${p.values.colour} ${p.values.shape}`);
  assert.equal(new Set(looks).size, 40);
  assert.deepEqual(looks.slice(0, 3), ['teal circle', 'sky square', 'blue triangle']);
  assert.equal(looks[8], 'teal square');
});

test('the map takes no more people than the worksheet says', () => {
  const session = exampleSession();
  for (let count = 0; count < 45; count += 1) session.add('mum', 'close');
  assert.equal(session.map.people.length, 40);
});

test('moving is one step, and moving to where someone is is none', () => {
  const session = exampleSession();
  session.add('mum', 'close');
  session.move(1, 'further-away', 200);
  session.move(1, 'further-away', 200);
  session.moveBy(1, 1);
  session.undo();
  assert.equal(session.map.people[0].values.ring, 'close');
});

test('removing someone takes them out of the answers, and undo brings them back', () => {
  const session = exampleSession();
  session.add('mum', 'close');
  session.add('dad', 'close');
  session.pick('someone-to-go-to', 1);
  const before = session.map;
  session.remove(1);
  assert.deepEqual(session.map.answers, {});
  session.undo();
  assert.equal(session.map, before);
});

test('an answer pressed again is taken back, and a code replaces people', () => {
  const session = exampleSession();
  session.add('mum', 'close');
  session.pick('someone-to-go-to', 1);
  session.answer('someone-to-go-to', 'no-one');
  assert.deepEqual(session.map.answers, { 'someone-to-go-to': { code: 'no-one' } });
  session.answer('someone-to-go-to', 'no-one');
  assert.deepEqual(session.map.answers, {});
});

test('undo after any operations leads back to the empty map, and redo forth again', () => {
  for (let seed = 1; seed <= 50; seed += 1) {
    const session = exampleSession();
    act(session, randomNumbers(seed), 60);
    while (session.history.ahead) session.redo();
    const end = session.map;
    while (session.history.behind) session.undo();
    assert.deepEqual(session.map, emptyMap());
    while (session.history.ahead) session.redo();
    assert.equal(session.map, end);
  }
});

test('clearing takes people, lines, answers and my picture, and one undo brings all back', () => {
  const session = exampleSession();
  session.add('mum', 'close');
  session.add('dad', 'close');
  session.link(1, 2, 'close');
  session.pick('someone-to-go-to', 1);
  session.showMe('happy');
  session.leaveOut('person:1', '');
  const before = session.map;
  session.clear();
  assert.deepEqual(session.map, emptyMap());
  session.undo();
  assert.equal(session.map, before);
});

test('an answer alone can be cleared, and so can my picture', () => {
  for (const act of [
    (session) => session.answer('someone-to-go-to', 'no-one'),
    (session) => session.showMe('happy'),
  ]) {
    const session = exampleSession();
    act(session);
    assert.equal(session.isBare, false);
    const before = session.map;
    session.clear();
    assert.deepEqual(session.map, emptyMap());
    session.undo();
    assert.equal(session.map, before);
  }
});

test('where there is nothing to clear, clearing leaves nothing to undo', () => {
  const session = exampleSession();
  session.answer('someone-to-go-to', 'no-one');
  session.answer('someone-to-go-to', 'no-one');
  const { history } = session;
  assert.equal(session.isBare, true);
  session.clear();
  assert.equal(session.history, history);
});

test('just the map goes to the end, and Back from there to the map', () => {
  const session = exampleSession();
  session.go(1);
  session.skipQuestions();
  assert.equal(session.step.kind, 'share');
  session.go(-1);
  assert.equal(session.step.kind, 'map');
  session.go(1);
  assert.equal(session.step.kind, 'question');
  while (session.step.kind !== 'share') session.go(1);
  session.go(-1);
  assert.equal(session.step.kind, 'look');
});

test('a label is found by the letter of each of its words, but not of small ones', () => {
  const letters = (label) => lettersOf({ code: 'x', label }).join('');
  assert.equal(letters('Friend of a friend'), 'FF');
  assert.equal(letters('Aunt or uncle'), 'AU');
  assert.equal(letters("Friend's parent"), 'FP');
  assert.equal(letters('Écharpe'), 'E');
  assert.equal(letters('Ex'), 'E');
});

test('a letter again, or the few words again, ends the filter', () => {
  const session = exampleSession();
  session.showLetter('M');
  session.showLetter('M');
  assert.equal(session.letter, null);
  session.showLetter('M');
  session.add('mum', 'close');
  assert.equal(session.letter, null);
});

test('leaving forgets the map and everything that undo could bring back', () => {
  const session = exampleSession();
  act(session, randomNumbers(7), 60);
  session.beTogether(true);
  session.wipe();
  assert.deepEqual(session.map, emptyMap());
  assert.equal(session.history.behind, null);
  assert.equal(session.history.ahead, null);
  assert.equal(session.together, false);
});
