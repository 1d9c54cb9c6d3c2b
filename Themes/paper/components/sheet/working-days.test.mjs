import assert from 'node:assert/strict';
import { test } from 'node:test';

import { handWorked, holidaysOf } from './examples/bank-holidays.mjs';
import { latestDays } from './latest-days.mjs';
import {
  calendarDay, dayFrom, dayNumber, dayText, lengthOfMonth, monthsFrom, weekdayOf, WorkingDays,
} from './working-days.mjs';

const ZONES = ['Europe/London', 'UTC', 'America/Los_Angeles', 'Pacific/Kiritimati',
  'Australia/Lord_Howe', 'America/Sao_Paulo'];

test('a day and its number are each other, for every day of a thousand years', () => {
  const first = Date.UTC(1600, 0, 1) / 86400000;
  for (let day = first; day < first + 365243; day += 1) {
    const other = new Date(day * 86400000);
    const { year, month, date } = calendarDay(day);
    assert.deepEqual([year, month, date],
      [other.getUTCFullYear(), other.getUTCMonth() + 1, other.getUTCDate()]);
    assert.equal(dayNumber({ year, month, date }), day);
    assert.equal(weekdayOf(day), other.getUTCDay());
  }
});

test('a text is a day only where there is one', () => {
  for (const text of ['2026-02-29', '2100-02-29', '2026-00-10', '2026-13-01', '2026-04-31',
    '2026-4-3', ' 2026-04-03', '2026-04-03T00:00', '', null, 20260403, ['2026-04-03']]) {
    assert.equal(dayFrom(text), null, String(text));
  }
  for (const text of ['2028-02-29', '2026-12-31', '2000-02-29', '1970-01-01']) {
    assert.equal(dayText(dayFrom(text)), text);
  }
  assert.deepEqual([lengthOfMonth(2028, 2), lengthOfMonth(2027, 2), lengthOfMonth(2026, 12)],
    [29, 28, 31]);
});

test('months end with the month, forwards and back', () => {
  for (const [from, months, to] of [
    ['2027-11-30', 3, '2028-02-29'], ['2026-11-30', 3, '2027-02-28'],
    ['2026-01-31', 1, '2026-02-28'], ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -2, '2025-11-15'], ['2026-10-31', 14, '2027-12-31'],
  ]) {
    assert.equal(dayText(monthsFrom(dayFrom(from), months)), to);
  }
});

test('every day that was worked out by hand comes out the same, in every time zone', () => {
  const cases = handWorked();
  assert.ok(cases.length >= 30);
  assert.ok(new Set(cases.map(({ from }) => from.slice(0, 4))).size >= 5);
  const before = process.env.TZ;
  const offsets = new Set();
  for (const zone of ZONES) {
    process.env.TZ = zone;
    offsets.add(new Date(2026, 6, 1).getTimezoneOffset());
    for (const { area, from, span, isBack, counted, latest, how } of cases) {
      const working = new WorkingDays(holidaysOf(area));
      const step = { id: 'a', label: 'A', span, ...isBack ? { before: 'b' } : {} };
      const steps = [step, { id: 'b', label: 'B' }];
      const entered = (id) => (id === (isBack ? 'b' : 'start') ? dayFrom(from) : null);
      const [planned] = latestDays(steps, entered, working);
      assert.equal(dayText(planned.counted), counted, how);
      assert.equal(dayText(planned.latest), latest, how);
      assert.ok(working.isKnown(planned.latest));
    }
  }
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
  assert.ok(offsets.size >= 5, 'the time zone was never changed');
});

test('a latest day is a working day, and never later than the count, over all years', () => {
  for (const area of ['england-and-wales', 'scotland', 'northern-ireland']) {
    const working = new WorkingDays(holidaysOf(area));
    const step = { id: 'a', label: 'A', span: { count: 2, unit: 'weeks' } };
    for (let day = dayFrom('2025-01-01'); day <= dayFrom('2030-12-31'); day += 1) {
      const [{ counted, latest }] = latestDays([step], () => null, working);
      assert.deepEqual([counted, latest], [null, null]);
      const [planned] = latestDays([step], (id) => (id === 'start' ? day : null), working);
      assert.equal(planned.counted, day + 14);
      assert.ok(working.isWorking(planned.latest) && planned.latest <= planned.counted);
      for (let other = planned.latest + 1; other <= planned.counted; other += 1) {
        assert.ok(!working.isWorking(other));
      }
    }
  }
});

const STEPS = [
  { id: 'first', label: 'First', span: { count: 2, unit: 'weeks' } },
  { id: 'summary', label: 'Summary', before: 'second', span: { count: 1, unit: 'weeks' } },
  { id: 'second', label: 'Second', after: 'first', span: { count: 2, unit: 'weeks' } },
  { id: 'event', label: 'Event' },
  { id: 'review', label: 'Review', after: 'second', span: { count: 3, unit: 'months' },
    sooner: 'event' },
];
const working = new WorkingDays(holidaysOf('england-and-wales'));

function planned(days, steps = STEPS) {
  const all = latestDays(steps, (id) => dayFrom(days[id]), working);
  return Object.fromEntries(all.map(({ step, latest, event }) =>
    [step.id, [latest, event].map((day) => (day === null ? null : dayText(day)))]));
}

test('steps follow the latest days of others, until a day is entered', () => {
  assert.deepEqual(planned({ start: '2026-05-05' }), {
    first: ['2026-05-19', null], summary: ['2026-05-26', null], second: ['2026-06-02', null],
    event: [null, null], review: ['2026-09-02', null],
  });
  // Held a week sooner, and the partners later than they should be.
  assert.deepEqual(planned({ start: '2026-05-05', first: '2026-05-12', second: '2026-06-05' }), {
    first: ['2026-05-19', null], summary: ['2026-05-29', null], second: ['2026-05-26', null],
    event: [null, null], review: ['2026-09-04', null],
  });
  assert.deepEqual(planned({}).review, [null, null]);
});

test('what happens calls for a step sooner, and moves it only where a time is set', () => {
  const days = { start: '2026-05-05', event: '2026-06-20' };
  assert.deepEqual(planned(days).review, ['2026-09-02', '2026-06-20']);
  const steps = STEPS.map((step) => (step.id === 'review'
    ? { ...step, soonerSpan: { count: 5, unit: 'working-days' } } : step));
  assert.deepEqual(planned(days, steps).review, ['2026-06-26', '2026-06-20']);
  // Before the step that the review follows, or after the review: it calls for nothing.
  assert.equal(planned({ ...days, event: '2026-05-20' }).review[1], null);
  assert.equal(planned({ ...days, review: '2026-06-10' }).review[1], null);
});

test('steps that are counted from each other come to nothing, and to an end', () => {
  const steps = [
    { id: 'a', label: 'A', after: 'b', span: { count: 1, unit: 'weeks' } },
    { id: 'b', label: 'B', after: 'a', span: { count: 1, unit: 'weeks' } },
    { id: 'c', label: 'C', after: 'gone', span: { count: 1, unit: 'weeks' } },
  ];
  for (const { latest } of latestDays(steps, () => null, working)) assert.equal(latest, null);
});
