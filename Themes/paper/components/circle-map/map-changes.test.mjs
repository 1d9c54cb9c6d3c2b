import assert from 'node:assert/strict';
import { test } from 'node:test';

import { exampleSession } from './examples/session.mjs';

const STRINGS = {
  'who-look': '{who}, {look}', look: '{colour} {shape}', 'line-between': '{first} and {second}',
  'labels-inside-sentences': 'lower', 'plain-person': '{who} ({ring})', 'me-row': 'Me',
};

function differences(session) {
  return (session.differences || []).map(({ title, before, now }) => [title, before, now]);
}

/** A session with the map of `before` beside its own. */
function beside(before, session) {
  assert.equal(session.layBeside(before.privateText()), true);
  return differences(session);
}

function drawn(...people) {
  const session = exampleSession();
  Object.assign(session.words.strings, STRINGS);
  for (const [who, ring] of people) session.add(who, ring);
  return session;
}

test('a map beside itself says the same, and neither map is changed', () => {
  const session = drawn(['mum', 'close'], ['coach', 'further-away']);
  const { map } = session;
  assert.equal(session.differences, null);
  assert.deepEqual(beside(session, session), []);
  assert.equal(session.map, map);
  assert.equal(session.isUntouched, false);
});

test('what is not a copy of this map is not laid beside it', () => {
  const session = drawn(['mum', 'close']);
  assert.equal(session.layBeside('{}'), false);
  assert.equal(session.layBeside('Sam'), false);
  assert.equal(session.differences, null);
});

test('who moved, who is new and who is gone are told in words', () => {
  const before = drawn(['mum', 'close'], ['coach', 'further-away']);
  const session = drawn(['mum', 'close'], ['coach', 'further-away'], ['dad', 'close']);
  session.move(2, 'close');
  session.remove(1);
  assert.deepEqual(beside(before, session), [
    ['Coach, sky square. How close they are', 'Further away', 'Close to me'],
    ['Dad, blue triangle', '', 'Close to me'],
    ['Mum, teal circle', 'Close to me', ''],
  ]);
});

test('two best friends are told apart by colour and shape', () => {
  const before = drawn(['best-friend', 'close'], ['best-friend', 'close']);
  const session = drawn(['best-friend', 'close'], ['best-friend', 'further-away']);
  assert.deepEqual(beside(before, session), [
    ['Best friend, sky square. How close they are', 'Close to me', 'Further away'],
  ]);
});

test('on a map that was drawn anew, the only one of their kind is the same', () => {
  const before = drawn(['mum', 'close'], ['coach', 'further-away']);
  const session = drawn(['coach', 'further-away'], ['mum', 'further-away']);
  assert.deepEqual(beside(before, session).filter(([title]) => /close/.test(title)), [
    ['Mum, sky square. How close they are', 'Close to me', 'Further away'],
  ]);
  const two = drawn(['best-friend', 'close'], ['best-friend', 'close']);
  const one = drawn(['dad', 'close'], ['mum', 'close'], ['best-friend', 'close']);
  assert.deepEqual(beside(two, one).map(([title]) => title), [
    'Dad, teal circle', 'Mum, sky square', 'Best friend, blue triangle',
    'Best friend, teal circle', 'Best friend, sky square',
  ]);
});

test('lists, lines, a wish, oneself and answers say what came and what went', () => {
  const before = drawn(['mum', 'close'], ['dad', 'close']);
  before.change(1, 'support', 'listening');
  before.change(1, 'support', 'advice');
  before.answer('someone-to-go-to', 'no-one');
  const session = drawn();
  session.openPrivate(before.privateText());
  session.change(1, 'support', 'listening');
  session.change(1, 'support', 'sharing-food');
  session.link(1, 2, 'close');
  session.wish(2, 'further-away', 90);
  session.showMe('sunny');
  session.pick('someone-to-go-to', 1);
  assert.deepEqual(beside(before, session), [
    ['Mum, teal circle. What they do for me', 'Listening', 'Sharing or buying food'],
    ['Dad, sky square. How I would like it', '', 'Further away'],
    ['Mum, teal circle and Dad, sky square', '', 'are close'],
    ['Me', '', 'Sunny'],
    ['If something was wrong, who could you go to?', 'No one on my map', 'Mum (close to me)'],
  ]);
});

test('while doing it together, answers of neither map are told', () => {
  const before = drawn(['mum', 'close']);
  before.answer('someone-to-go-to', 'no-one');
  const session = drawn(['mum', 'close']);
  assert.equal(beside(before, session).length, 1);
  session.beTogether(true);
  assert.deepEqual(differences(session), []);
});

test('leaving forgets the map that is beside', () => {
  const session = drawn(['mum', 'close']);
  beside(drawn(['dad', 'close']), session);
  session.wipe();
  assert.equal(session.beside, null);
});
