import assert from 'node:assert/strict';
import { test } from 'node:test';

import { SessionClock, spoken } from './session-clock.mjs';

const MINUTE = 60_000;

/** A clock of three steps, and the time that it is told. */
function started() {
  const time = { now: 1_000_000 };
  return { time, clock: new SessionClock([5, 10, 2], () => time.now) };
}

test('a step has left what the plan gives it, less what has passed', () => {
  const { time, clock } = started();
  time.now += 2 * MINUTE;
  assert.equal(clock.left, 3 * MINUTE);
  assert.equal(clock.leftOfAll, 15 * MINUTE);
});

test('a step that goes on too long stays the step, and takes nothing from the others', () => {
  const { time, clock } = started();
  time.now += 8 * MINUTE;
  assert.equal(clock.step, 0);
  assert.equal(clock.left, -3 * MINUTE);
  assert.equal(clock.leftOfAll, 12 * MINUTE);
});

test('a page that was asleep is right at once', () => {
  const { time, clock } = started();
  time.now += 4 * MINUTE + 59_000;
  assert.equal(clock.left, 1_000);
});

test('a pause takes no time', () => {
  const { time, clock } = started();
  time.now += MINUTE;
  clock.pause();
  time.now += 60 * MINUTE;
  assert.ok(clock.isPaused);
  assert.equal(clock.left, 4 * MINUTE);
  clock.goOn();
  time.now += MINUTE;
  assert.equal(clock.left, 3 * MINUTE);
  clock.goOn();
  assert.equal(clock.left, 3 * MINUTE);
});

test('a step that is gone back to has left what it had', () => {
  const { time, clock } = started();
  time.now += 4 * MINUTE;
  clock.move(1);
  time.now += MINUTE;
  assert.equal(clock.left, 9 * MINUTE);
  clock.move(-1);
  assert.equal(clock.left, MINUTE);
  clock.move(1);
  assert.equal(clock.left, 9 * MINUTE);
});

test('moving while paused stays paused', () => {
  const { time, clock } = started();
  clock.pause();
  clock.move(1);
  time.now += MINUTE;
  assert.equal(clock.left, 10 * MINUTE);
  assert.ok(clock.isPaused);
});

test('there is nothing before the first step and after the last', () => {
  const { clock } = started();
  clock.move(-1);
  assert.equal(clock.step, 0);
  clock.move(1);
  clock.move(1);
  clock.move(1);
  assert.equal(clock.step, 2);
});

test('a clock that is set back takes nothing away', () => {
  const { time, clock } = started();
  time.now -= 60 * MINUTE;
  assert.equal(clock.left, 5 * MINUTE);
});

test('minutes are said as one reads them off a clock', () => {
  assert.deepEqual(spoken(5 * MINUTE), { kind: 'left', minutes: 5 });
  assert.deepEqual(spoken(90_000), { kind: 'left', minutes: 2 });
  assert.deepEqual(spoken(60_000), { kind: 'last', minutes: 1 });
  assert.deepEqual(spoken(0), { kind: 'up', minutes: 0 });
  assert.deepEqual(spoken(-90_000), { kind: 'over', minutes: 1 });
});
