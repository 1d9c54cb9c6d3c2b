import assert from 'node:assert/strict';
import { test } from 'node:test';

import { paperFields, shortCode } from './paper-codes.mjs';
import { PaperKeying } from './paper-keying.mjs';
import { emptyMap } from './model.mjs';
import { act, exampleSession, randomNumbers } from './examples/session.mjs';
import { publishedDefinition, publishedShortCodes } from './examples/published.mjs';

const definition = publishedDefinition();

function keyIn(keying, codes) {
  let presses = 0;
  for (const key of codes.replaceAll(' ', '')) {
    assert.ok(keying.press(key), `${key} of ${codes}`);
    presses += 1;
  }
  return presses;
}

function codesOf(session, withMore) {
  return session.map.people.map((person) => shortCode(session.definition, person, withMore));
}

test('the short codes here are those that the site published, all of them', () => {
  const { needed, open } = paperFields(definition);
  const lists = { '': Object.fromEntries(open.map(({ field, sign }) => [field.id, sign])) };
  for (const { field, codes } of [...needed, ...open]) {
    lists[field.id] = Object.fromEntries([...codes].map(([keys, { code }]) => [code, keys]));
  }
  assert.deepEqual(lists, publishedShortCodes());
  assert.equal(Object.keys(lists.who).length, definition.fieldCodes('who').length);
});

test('a person is at most six keys, and each makes one step to undo', () => {
  const session = exampleSession(definition);
  const keying = new PaperKeying(session);
  for (const codes of ['AA 1A 1A', 'CK 3E 2C', 'FF 2C 9K']) {
    assert.ok(keyIn(keying, codes) <= 6);
  }
  assert.deepEqual(codesOf(session), ['AA 1A 1A', 'CK 3E 2C', 'FF 2C 9K']);
  session.undo();
  session.undo();
  assert.deepEqual(codesOf(session), ['AA 1A 1A']);
  session.undo();
  assert.deepEqual(session.map, emptyMap());
});

test('what a map prints can be keyed in again, and prints the same', () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const made = exampleSession(definition);
    act(made, randomNumbers(seed), 80);
    const again = exampleSession(definition);
    const keying = new PaperKeying(again);
    for (const codes of codesOf(made, true)) keyIn(keying, codes);
    assert.deepEqual(codesOf(again, true), codesOf(made, true));
    const said = ({ values, lists }) => [values, lists];
    const { wish: { field } } = definition.worksheet;
    assert.ok(made.map.people.every(({ values }) => values[field] === undefined));
    assert.deepEqual(again.map.people.map(said), made.map.people.map(said));
  }
});

test('the side on the paper is kept, whatever the word for someone suggests', () => {
  const session = exampleSession(definition);
  const keying = new PaperKeying(session);
  keyIn(keying, 'AA1F1A');
  session.change(1, 'who', 'teacher');
  assert.equal(session.map.people[0].values.side, 'family');
  keyIn(keying, 'AA1A1C');
  session.change(2, 'who', 'teacher');
  assert.equal(session.map.people[1].values.side, 'school');
});

test('any keys in any order stay inside the grammar', () => {
  const { needed, open } = paperFields(definition);
  const rows = [...needed, ...open].map(({ field, codes }) =>
    [field.id, new Set([...codes.values()].map(({ code }) => code))]);
  const known = new Map(rows);
  const typed = [...'ACDEFHJKMNPRTVXY1234567890BGILOQSUWZ aé\u{1F600}<"\u202e', 'Enter', 'AA', ''];
  for (let seed = 1; seed <= 60; seed += 1) {
    const pick = randomNumbers(seed);
    const session = exampleSession(definition);
    const keying = new PaperKeying(session);
    for (let done = 0; done < 400; done += 1) {
      const before = keying.keys;
      const offered = keying.nextKeys.map(({ key }) => key);
      const move = pick(20);
      if (move === 0) {
        keying.back();
      } else if (move === 1) {
        session.undo();
      } else {
        const key = pick(2) === 0 ? typed[pick(typed.length)]
          : offered[pick(offered.length)] || '';
        assert.equal(keying.press(key), offered.includes(key));
        if (!offered.includes(key)) assert.equal(keying.keys, before);
      }
      assert.equal(new Set(offered).size, offered.length);
      assert.ok(keying.keys.length < 6);
      assert.match(keying.keys, /^([ACDEFHJKMNPRTVXY1-689]{0,5})$/);
      // Whatever was pressed, there is always a way on, or the map is full.
      assert.ok(keying.nextKeys.length > 0 || session.isFull);
    }
    assert.ok(session.map.people.length <= definition.worksheet.people.most);
    for (const { values, lists } of session.map.people) {
      for (const { field } of needed) assert.ok(known.get(field.id).has(values[field.id]));
      for (const [field, codes] of Object.entries(lists)) {
        for (const code of codes) assert.ok(known.get(field).has(code));
      }
    }
  }
});

test('a key that cannot come next is not taken, and the last one can be taken back', () => {
  const keying = new PaperKeying(exampleSession(definition));
  assert.equal(keying.press('1'), false);
  assert.equal(keying.press('A'), true);
  assert.equal(keying.press('O'), false);
  keying.back();
  keying.back();
  assert.equal(keying.keys, '');
});

test('the same fact twice on paper is said once, and more than a list holds is not taken', () => {
  const session = exampleSession(definition);
  const keying = new PaperKeying(session);
  keyIn(keying, 'AA1A1A 2AA 2AA 1AA 1AC 1AD 1AE 1AA');
  const [person] = session.map.people;
  assert.equal(person.values.feel, 'good-for-me');
  assert.equal(person.lists.known.length, 3);
});

test('more is said of whoever was keyed in last, as long as they are on the map', () => {
  const session = exampleSession(definition);
  const keying = new PaperKeying(session);
  keyIn(keying, 'AA1A1A');
  assert.equal(keying.signs.length, 7);
  session.undo();
  assert.deepEqual(keying.signs, []);
  assert.equal(keying.press('1'), false);
});

test('a full map takes no more people', () => {
  const session = exampleSession(definition);
  const keying = new PaperKeying(session);
  for (let count = 0; count < 40; count += 1) keyIn(keying, 'AA1A1A');
  assert.equal(keying.press('A'), false);
  assert.deepEqual(keying.nextKeys.map(({ key }) => key).join(''), '1234568');
});

test('leaving forgets what was keyed in', () => {
  const keying = new PaperKeying(exampleSession(definition));
  keying.open();
  keyIn(keying, 'AA1A1AA');
  keying.forget();
  assert.deepEqual([keying.isOpen, keying.keys, keying.last], [false, '', null]);
});
