import assert from 'node:assert/strict';
import { test } from 'node:test';

import { randomNumbers } from '../circle-map/examples/session.mjs';
import { changesBetween } from './changes.mjs';
import { act, exampleDefinition, exampleSession } from './examples/example-sheet.mjs';
import { gapsOf } from './gaps.mjs';
import { filledFrom, privateSheet, privateText } from './private-sheet.mjs';
import { sharedSheet } from './shared-sheet.mjs';
import { LONGEST_NOTE } from './values.mjs';
import { toldBy } from './version-page.mjs';

const STAMP = { period: '2026-Q4', once: 'b1b1b1b1b1b1b1b1' };
const definition = exampleDefinition();

function slotOf(session, key) {
  return session.definition.slots(session.values).find((slot) => slot.key === key);
}

function shared(session) {
  return sharedSheet(session.definition, session.sheet, STAMP);
}

test('a shared copy has the one form, with nobody in it and answers in their order', () => {
  const session = exampleSession();
  for (const [key, code] of [['where', 'online'], ['ready', 'yes'], ['where', 'park'],
    ['themes/home/seen', 'need'], ['how', 'no'], ['spots/online/safe', 'no']]) {
    session.pick(slotOf(session, key), code);
  }
  assert.equal(shared(session), '{"kith":1,"worksheet":"example","vocabulary":2,'
    + '"period":"2026-Q4","once":"b1b1b1b1b1b1b1b1","people":[],"answers":{"ready":"yes",'
    + '"where":["park","online"],"themes-home":"need","spots-online":"no"}}');
  session.leaveOut('where', 'Where?');
  session.leaveOut('themes-home', 'Home');
  assert.ok(shared(session).endsWith('"answers":{"ready":"yes","spots-online":"no"}}'));
});

test('no note changes a byte of a shared copy, whatever is written in whichever note', () => {
  for (let seed = 1; seed <= 30; seed += 1) {
    const session = exampleSession();
    act(session, randomNumbers(seed), 60);
    const before = shared(session);
    for (const slot of definition.slots(session.values)) {
      if (slot.kind !== 'note') continue;
      session.write(slot, 'Zqx Pineapple, "people":[{"who":"mum"}]');
      assert.equal(shared(session), before);
    }
    assert.ok(/^[\x20-\x7e]+$/.test(before) && !before.includes('Pineapple'));
  }
});

test('no day changes a byte of a shared copy, and none is in it', () => {
  for (let seed = 1; seed <= 30; seed += 1) {
    const session = exampleSession();
    act(session, randomNumbers(seed), 60);
    const before = shared(session);
    for (const slot of definition.slots(session.values)) {
      if (slot.kind !== 'dates') continue;
      session.setDay(slot, '2027-05-06', 'a day');
      assert.equal(session.values[slot.key], '2027-05-06');
      assert.equal(shared(session), before);
    }
    assert.ok(!/[0-9]{4}-[0-9]{2}-[0-9]{2}|days/.test(before));
  }
});

test('any sheet comes back as it was from its private text, and undo leads back', () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const session = exampleSession();
    act(session, randomNumbers(seed), 80);
    const text = privateText(definition, session.sheet);
    const back = privateSheet(definition, text);
    assert.equal(privateText(definition, back), text);
    assert.equal(sharedSheet(definition, back, STAMP), shared(session));
    assert.deepEqual(changesBetween(definition, back.values, session.values), []);
    while (session.history.behind !== null) session.undo();
    assert.deepEqual(session.sheet, { values: {}, leftOut: [] });
  }
});

test('a private text that this sheet did not make is not taken', () => {
  const session = exampleSession();
  session.pick(slotOf(session, 'ready'), 'yes');
  const text = privateText(definition, session.sheet);
  assert.notEqual(privateSheet(definition, text), null);
  for (const other of [
    text.replace('"yes"', '"Joe"'), text.replace('"ready"', '"joe"'), `${text} `, '', 'null',
    text.replace('"example"', '"other"'), text.replace('"vocabulary":2', '"vocabulary":3'),
    text.replace('"leftOut":[]', '"leftOut":["Joe"]'),
    text.replace('"sheet":{', '"sheet":{"note":"","name":"Joe",'),
    text.replace('"sheet":{', '"sheet":{"each/a/note":"A row that is not there",'),
    text.replace('"sheet":{', '"sheet":{"who":["joe"],'),
    text.replace('},"leftOut"', ',"days/start":"2027-02-29"},"leftOut"'),
    text.replace('},"leftOut"', ',"days/start":"1999-01-01"},"leftOut"'),
    text.replace('},"leftOut"', ',"days/joe":"2027-02-28"},"leftOut"'),
  ]) assert.equal(privateSheet(definition, other), null, other);
});

test('a note holds letters and lines alone, and only so many', () => {
  const session = exampleSession();
  const slot = slotOf(session, 'note');
  session.write(slot, 'One\r\ntwo\u0000\u202e');
  assert.equal(session.values.note, 'One\ntwo  ');
  session.write(slot, 'x'.repeat(5000));
  assert.equal(session.values.note.length, LONGEST_NOTE);
  session.write(slot, ' \n ');
  assert.equal('note' in session.values, false);
});

test('a note is one step of undo, until something else is done', () => {
  const session = exampleSession();
  const slot = slotOf(session, 'note');
  for (const text of ['A', 'Ab', 'Abc']) session.write(slot, text);
  session.pick(slotOf(session, 'ready'), 'no');
  session.write(slot, 'Abcd');
  session.undo();
  assert.deepEqual([session.values.note, session.values.ready], ['Abc', 'no']);
  session.undo();
  session.undo();
  assert.deepEqual(session.values, {});
  session.redo();
  assert.equal(session.values.note, 'Abc');
});

test('a row takes with it what was said in it, here and in tables that follow it', () => {
  const session = exampleSession();
  const who = definition.part('who');
  session.addRow(who);
  session.addRow(who);
  assert.deepEqual(session.values['who/b/colour'], 'sky');
  session.pick(slotOf(session, 'each/b/safe'), 'no');
  session.write(slotOf(session, 'each/b/note'), 'A note');
  session.removeRow(who, 'b');
  assert.deepEqual(Object.keys(session.values).filter((key) => key.includes('/b/')), []);
  session.addRow(who);
  session.addRow(who);
  session.addRow(who);
  assert.deepEqual(session.values.who, ['a', 'b', 'c']);
});

test('what is needed and not said, not ticked, or not known is missing', () => {
  const session = exampleSession();
  const kinds = () => gapsOf(definition, session.values).map(({ slot, kind }) => [slot.key, kind]);
  assert.deepEqual(kinds(),
    [['ready', 'missing'], ['have', 'missing'], ['days/start', 'missing']]);
  session.setDay(slotOf(session, 'days/start'), '2026-05-06', 'a day');
  session.pick(slotOf(session, 'ready'), 'yes');
  for (const code of ['park', 'home', 'online']) session.pick(slotOf(session, 'have'), code);
  session.pick(slotOf(session, 'themes/park/seen'), 'not-known');
  assert.deepEqual(kinds(), [['themes/park/seen', 'unknown']]);
});

test("another sheet's copy fills what it may, and nothing that this sheet could not hold", () => {
  const other = JSON.stringify({ worksheet: 'other', vocabulary: 1, leftOut: [], sheet: {
    'themes/park/seen': 'need', 'themes/home/seen': 'strength', 'themes/joe/seen': 'need',
    steps: ['1', '9'], 'steps/1/what': 'Ask at the hub', 'steps/1/where': ['home', 'joe'],
    'steps/9/what': 'Too many', ready: 'Joe',
  } });
  assert.deepEqual(filledFrom(definition, { ready: 'yes', about: ['online'] }, other), {
    ready: 'yes', actions: ['1'], 'actions/1/what': 'Ask at the hub', 'actions/1/where': ['home'],
    about: ['park', 'online'],
  });
  const none = ['', '[]', 'null', '{"worksheet":"third","sheet":{}}', '{"worksheet":"other"}'];
  for (const text of none) assert.equal(filledFrom(definition, {}, text), null);
});

test('two sheets side by side tell what only one of them says', () => {
  const before = { ready: 'yes', where: ['park', 'home'], note: 'Old' };
  const now = { ready: 'no', where: ['home', 'online'], 'themes/park/seen': 'need' };
  assert.deepEqual(
    changesBetween(definition, before, now).map((change) =>
      [change.slot.key, change.before, change.now]),
    [['ready', ['yes'], ['no']], ['where', ['park'], ['online']],
      ['themes/park/seen', [], ['need']], ['note', ['Old'], []]]);
});

test('a copy that is laid beside changes nothing, and leaving forgets it', () => {
  const earlier = exampleSession();
  earlier.pick(slotOf(earlier, 'ready'), 'no');
  const session = exampleSession();
  session.pick(slotOf(session, 'ready'), 'yes');
  const { sheet } = session;
  assert.equal(session.differences, null);
  assert.equal(session.layBeside('{}'), false);
  assert.equal(session.layBeside(earlier.privateText()), true);
  assert.equal(session.sheet, sheet);
  assert.deepEqual((session.differences || []).map(({ before, now }) => [before, now]),
    [['no', 'yes']]);
  session.wipe();
  assert.deepEqual([session.beside, session.values], [null, {}]);
});

test('a version tells what is for its readers, in order, and nothing of what is empty', () => {
  const session = exampleSession();
  session.words.strings['version-row'] = '{row}: {said}';
  const version = {
    id: 'v', label: 'For them', title: 'Told', lead: '', parts: [
      { part: 'themes', title: 'Good', columns: ['seen'], codes: ['strength'] },
      { part: 'themes', title: 'All', columns: ['seen'] },
      { part: 'actions', title: 'Next', columns: ['where'] },
      { part: 'where', title: 'Where' },
      { part: 'how', title: 'How' },
    ],
  };
  assert.deepEqual(toldBy(session, version), []);
  for (const [key, code] of [['themes/park/seen', 'need'], ['themes/home/seen', 'strength'],
    ['where', 'online'], ['where', 'park']]) session.pick(slotOf(session, key), code);
  session.addRow(session.definition.part('actions'));
  session.pick(slotOf(session, 'actions/1/where'), 'home');
  session.write(slotOf(session, 'actions/1/what'), 'Ring Sam');
  assert.deepEqual(toldBy(session, version), [
    { title: 'Good', lines: ['home'] },
    { title: 'All', lines: ['park: Need', 'home: Strength'] },
    { title: 'Next', lines: ['home'] },
    { title: 'Where', lines: ['park', 'online'] },
  ]);
});
