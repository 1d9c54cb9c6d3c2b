import assert from 'node:assert/strict';
import { test } from 'node:test';

import { act, exampleDefinition, exampleSession, randomNumbers } from './examples/session.mjs';
import { emptyMap } from './model.mjs';
import { privateMap, privateText } from './private-map.mjs';
import { sharedMap } from './shared-map.mjs';

const definition = exampleDefinition();

function someMap() {
  const session = exampleSession();
  session.add('mum', 'close');
  session.add('best-friend', 'close', 120);
  session.pick('someone-to-go-to', 2);
  session.leaveOut('person:1', '');
  return session.map;
}

test('any map comes back as it was, with what is never shared', () => {
  assert.deepEqual(privateMap(definition, privateText(definition, emptyMap())), emptyMap());
  for (let seed = 1; seed <= 60; seed += 1) {
    const session = exampleSession();
    act(session, randomNumbers(seed), 80);
    const back = privateMap(definition, privateText(definition, session.map));
    assert.deepEqual(back, session.map);
    const stamp = { period: '2026-Q4', once: 'b1b1b1b1b1b1b1b1' };
    assert.equal(sharedMap(definition, back, stamp), sharedMap(definition, session.map, stamp));
  }
});

test('the largest map fits into one block, so that no file is longer than another', () => {
  const session = exampleSession();
  const longest = (codes) =>
    codes.map((entry) => entry.code).sort((a, b) => b.length - a.length)[0];
  for (let count = 0; count < 40; count += 1) {
    session.add(longest(definition.fieldCodes('who')), longest(definition.fieldCodes('ring')), 359);
    session.change(count + 1, 'colour', longest(definition.fieldCodes('colour')));
    session.change(count + 1, 'shape', longest(definition.fieldCodes('shape')));
    for (const question of definition.worksheet.questions) {
      if (question.kind === 'people') session.pick(question.id, count + 1);
    }
    for (const { id, most } of definition.openFields) {
      const codes = definition.fieldCodes(id);
      for (let number = 0; number < (most || 1); number += 1) {
        session.change(count + 1, id, codes[number].code);
      }
      session.leaveOut(`person:${count + 1}:${id}`, '');
    }
    session.wish(count + 1, longest(definition.fieldCodes('ring')), 359);
    session.leaveOut(`person:${count + 1}`, '');
  }
  for (let a = 1; a <= 40; a += 1) {
    for (let b = a + 1; b <= 40; b += 1) session.link(a, b, 'know-each-other');
  }
  // The real lists are longer than those of this example, up to twice as much in all.
  assert.ok(privateText(definition, session.map).length < 65536 / 2);
});

test('what no worksheet could have made is refused, names first of all', () => {
  const text = privateText(definition, someMap());
  assert.notEqual(privateMap(definition, text), null);
  const change = (how) => {
    const value = JSON.parse(text);
    how(value.map, value);
    return JSON.stringify(value);
  };
  const refused = [
    change((map) => { map.people[0].values.who = 'Jamal'; }),
    change((map) => { map.people[0].values.name = 'Jamal'; }),
    change((map) => { map.people[0].name = 'Jamal'; }),
    change((map) => { map.name = 'Jamal'; }),
    change((map, all) => { all.name = 'Jamal'; }),
    change((map, all) => { all.worksheet = 'my-places'; }),
    change((map, all) => { all.vocabulary = 99; }),
    change((map) => { map.answers['who-is-bad'] = { code: 'no-one' }; }),
    change((map) => { map.answers['know-each-other'] = { code: 'Jamal' }; }),
    change((map) => { map.answers['know-each-other'] = { people: [1] }; }),
    change((map) => { map.answers['know-each-other'] = { codes: ['yes'] }; }),
    change((map) => { map.answers['someone-new'] = { codes: ['Jamal'] }; }),
    change((map) => { map.answers['someone-new'] = { codes: ['not-sure', 'not-sure'] }; }),
    change((map) => { map.people[0].lists.support = ['Jamal']; }),
    change((map) => { map.people[0].lists.name = ['listening']; }),
    change((map) => { map.people[0].lists.support = []; }),
    change((map) => { map.people[0].wish = { ring: 'Jamal', angle: 1 }; }),
    change((map) => { map.people[0].wish = { ring: 'close', angle: 1, name: 'Jamal' }; }),
    change((map) => { delete map.people[0].values.side; }),
    change((map) => { map.me = 'Jamal'; }),
    change((map) => { map.links = [{ a: 1, b: 2, kind: 'Jamal' }]; }),
    change((map) => { map.links = [{ a: 2, b: 1, kind: 'close' }]; }),
    change((map) => { map.links = [{ a: 1, b: 9, kind: 'close' }]; }),
    change((map) => { map.leftOut = ['person:1:Jamal']; }),
    change((map) => { map.answers['someone-to-go-to'] = { people: [7] }; }),
    change((map) => { map.answers['someone-to-go-to'] = { people: [] }; }),
    change((map) => { map.answers['someone-to-go-to'] = { code: '' }; }),
    change((map) => { map.people[1].id = 1; }),
    change((map) => { map.people[1].id = 3; }),
    change((map) => { map.people[1].angle = 'Jamal'; }),
    change((map) => { map.people[1].angle = 1e99; }),
    change((map) => { delete map.people[1].values.ring; }),
    change((map) => { map.leftOut.push('Jamal'); }),
    change((map) => { map.turns = -1; }),
    change((map) => {
      map.people = Array.from({ length: 41 }, (_, place) => ({ ...map.people[0], id: place + 1 }));
      map.added = 41;
    }),
    text.replace('"people"', '"__proto__":{"who":"Jamal"},"people"'),
    text.replace('"people"', '"people":[],"people"'),
    `${text} `, text.slice(1), 'null', '{}', '[]', '"Jamal"', '',
  ];
  refused.forEach((other, place) => assert.equal(privateMap(definition, other), null, `${place}`));
});

test('a field that a later worksheet adds does not shut older copies', () => {
  const text = privateText(definition, someMap());
  const later = exampleDefinition();
  later.worksheet.version += 1;
  later.worksheet.people.fields.push(
    { id: 'feel', label: 'How I feel', vocabulary: 'how-you-want-it', share: true });
  assert.equal(privateMap(later, text).people.length, 2);
});
