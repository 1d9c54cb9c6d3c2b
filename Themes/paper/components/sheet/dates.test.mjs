import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { calendarFile } from './calendar-file.mjs';
import { changesBetween } from './changes.mjs';
import { remarks, ruleInWords } from './date-words.mjs';
import { calendarEntries, plannedDays } from './dates-part.mjs';
import { exampleDefinition } from './examples/example-sheet.mjs';
import { privateSheet, privateText } from './private-sheet.mjs';
import { SheetSession } from './session.mjs';
import { SheetWords } from './sheet-words.mjs';
import { dayFrom } from './working-days.mjs';

const definition = exampleDefinition();
const part = definition.part('days');

/** The theme's own words about days: keys and texts on one line or folded. */
function strings() {
  const text = readFileSync(new URL('../../strings/en.yml', import.meta.url), 'utf8');
  const found = [...text.matchAll(/^ {2}((?:dates-|said)[a-z-]*): (.+(?:\n {4}.+)*)$/gm)];
  return Object.fromEntries(found.map(([, key, value]) =>
    [key, value.replace(/^>-/, '').replace(/\n {4}/g, ' ').trim().replace(/^"(.*)"$/, '$1')]));
}

const words = new SheetWords({ ...strings(), 'labels-inside-sentences': 'lower' }, definition);

function sessionWith(days) {
  const session = new SheetSession(definition, words);
  for (const [id, day] of Object.entries(days)) {
    const slot = definition.slots(session.values).find(({ key }) => key === `days/${id}`);
    session.setDay(slot, day, day);
  }
  return session;
}

function saidOf(id, days, today = null) {
  const { values } = sessionWith(days);
  const planned = plannedDays(definition, values, part).find(({ step }) => step.id === id);
  return remarks(words, definition.working, planned, today === null ? null : dayFrom(today));
}

test('a rule is said in words, by the number and the name of the step', () => {
  assert.deepEqual(part.steps.map((step) => ruleInWords(words, part.steps, step)), [
    'Within 2 weeks of the first day above.',
    'At least 1 week before step 1, meet.',
    'Enter a day only if it happens.',
    'Within 3 months of step 1, meet. Sooner after step 3, event.',
  ]);
  const own = { ...part.steps[0], span: { count: 1, unit: 'months' }, isOwn: true };
  assert.equal(ruleInWords(words, [own], own),
    "Within 1 month of the first day above. This is your area's own time.");
});

test('what is moved, late, at a weekend or unknown is said, and nothing is said twice', () => {
  assert.deepEqual(saidOf('meet', { start: '2026-03-02' }), []);
  assert.deepEqual(saidOf('meet', { start: '2026-03-20' }), [
    'The count ends on Friday 3 April 2026, a bank holiday (Good Friday). '
      + 'So the latest day is the working day before.']);
  assert.deepEqual(saidOf('meet', { start: '2026-03-02', meet: '2026-03-10' }),
    ['Your day is in time.']);
  const [later, weekend] = saidOf('meet', { start: '2026-03-02', meet: '2026-03-21' });
  assert.match(later, /^Your day is 5 days after the latest day\./);
  assert.equal(weekend, 'This day is at a weekend.');
  assert.deepEqual(saidOf('ask', { start: '2026-03-02', meet: '2026-03-10', ask: '2026-03-11' }),
    ['Your day is 8 days after the latest day. Later steps are counted from your day. If it helps, '
      + 'note why it moved.',
    'This is after the day that it is counted back from. Check both days.']);
  assert.match(saidOf('meet', { start: '2026-03-10', meet: '2026-03-09' })[0], /^This is before/);
  assert.deepEqual(saidOf('meet', { start: '2026-03-02' }, '2026-03-16'), []);
  assert.match(saidOf('meet', { start: '2026-03-02' }, '2026-03-17')[0], /^This day has passed\./);
  assert.match(saidOf('look', { start: '2026-03-02', event: '2026-04-01' })[0],
    /^Something happened on Wednesday 1 April 2026\. Do not wait/);
  assert.match(saidOf('look', { start: '2030-11-01' }).at(-1) || '', /from 2025 to 2030 only/);
});

test('every word about days that the script says is one of the theme', () => {
  const known = new Set(Object.keys(strings()));
  // Those that are put together while the script runs.
  const said = new Set(['date', 'month', 'year', 'key-latest', 'key-entered', 'days', 'days-one',
    'working-days', 'working-days-one', 'weeks', 'weeks-one', 'months-span', 'months-span-one',
    'enter-of', 'change-of', 'done-of'].map((key) => `dates-${key}`));
  for (const file of ['dates-part', 'date-words', 'day-field', 'timeline']) {
    const text = readFileSync(new URL(`./${file}.mjs`, import.meta.url), 'utf8');
    for (const [, key] of text.matchAll(/'(dates-[a-z-]+)'/g)) said.add(key);
  }
  assert.ok(said.size > 40);
  for (const key of said) assert.ok(known.has(key), key);
});

test('days come back from a private copy, and two copies are compared in words', () => {
  const session = sessionWith({ start: '2026-03-02', meet: '2026-03-10' });
  const back = privateSheet(definition, privateText(definition, session.sheet));
  assert.deepEqual(back.values, { 'days/start': '2026-03-02', 'days/meet': '2026-03-10' });
  const other = sessionWith({ start: '2026-03-02', meet: '2026-03-12', ask: '2026-03-04' });
  const said = changesBetween(definition, back.values, other.values).map(({ slot, before, now }) =>
    [words.slot(slot, back.values), words.codes(slot, before), words.codes(slot, now)]);
  assert.deepEqual(said, [
    ['Meet', 'Tuesday 10 March 2026', 'Thursday 12 March 2026'],
    ['Ask', '', 'Wednesday 4 March 2026']]);
});

test('a day that is picked bit by bit is one step of undo', () => {
  const session = sessionWith({ start: '2026-03-02' });
  const slot = definition.slots({}).find(({ key }) => key === 'days/start');
  session.setDay(slot, '2026-04-02', 'a day');
  session.setDay(slot, '2026-04-03', 'a day');
  session.undo();
  assert.deepEqual(session.values, {});
  session.redo();
  assert.equal(session.values['days/start'], '2026-04-03');
});

test('a calendar is told the days to come, under words that fit any meeting', () => {
  const session = sessionWith({ start: '2026-03-02', ask: '2026-03-05' });
  session.today = dayFrom('2026-03-06');
  const entries = calendarEntries(session, plannedDays(definition, session.values, part));
  assert.deepEqual(entries, [
    { day: dayFrom('2026-03-16'), title: 'Session (latest day)' },
    { day: dayFrom('2026-06-16'), title: 'A day to keep (latest day)' }]);
});

test('a calendar file has the one form: whole days, marks that tell nothing, folded lines', () => {
  let next = 0;
  const fill = (bytes) => bytes.map(() => (next += 7) % 256);
  const long = `Mapping; with commas, a \\ and é${'é'.repeat(60)}`;
  const text = calendarFile([
    { day: dayFrom('2028-02-29'), title: 'Session' }, { day: dayFrom('2026-12-31'), title: long },
  ], { today: dayFrom('2026-11-21'), fill });
  assert.ok(text.endsWith('END:VCALENDAR\r\n') && !/[^\r]\n|\r[^\n]/.test(text));
  const lines = text.split('\r\n');
  for (const line of lines) assert.ok(Buffer.byteLength(line) <= 75, line);
  const whole = text.replace(/\r\n /g, '');
  assert.ok(whole.includes('DTSTART;VALUE=DATE:20280229\r\nDTEND;VALUE=DATE:20280301\r\n'));
  assert.ok(whole.includes('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n'));
  assert.ok(whole.includes(`SUMMARY:Mapping\\; with commas\\, a \\\\ and é${'é'.repeat(60)}\r\n`));
  assert.equal(whole.match(/DTSTAMP:20261121T000000Z/g).length, 2);
  const marks = [...whole.matchAll(/UID:(.*)\r/g)].map(([, mark]) => mark);
  assert.equal(new Set(marks).size, 2);
  for (const mark of marks) {
    assert.match(mark, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
});
