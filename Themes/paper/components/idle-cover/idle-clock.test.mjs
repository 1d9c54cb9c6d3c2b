import assert from 'node:assert/strict';
import { test } from 'node:test';

import { IdleClock, STILL } from './idle-clock.mjs';

/** A clock that stands still until it is told how long to run. */
function clockAt(time) {
  const waiting = [];
  let quiet = 0;
  const clock = new IdleClock({
    now: () => time,
    later: (run, wait) => { waiting.push({ run, at: time + wait }); },
  }, () => { quiet += 1; });
  /** On a device that is asleep time passes, and no timer runs. */
  const pass = (span, isAsleep = false) => {
    time += span;
    if (isAsleep) return;
    for (const entry of waiting.filter(({ at }) => at <= time)) {
      waiting.splice(waiting.indexOf(entry), 1);
      entry.run();
    }
  };
  return { clock, pass, waiting, back: (span) => { time -= span; }, times: () => quiet };
}

test('five minutes without a stir are told, and a moment less is not', () => {
  const { pass, times } = clockAt(1000);
  assert.equal(STILL, 5 * 60 * 1000);
  pass(STILL - 1);
  assert.equal(times(), 0);
  pass(1);
  assert.equal(times(), 1);
});

test('a stir begins the five minutes again', () => {
  const { clock, pass, times } = clockAt(0);
  pass(STILL - 1);
  clock.stir();
  pass(1);
  pass(STILL - 2);
  assert.equal(times(), 0);
  pass(1);
  assert.equal(times(), 1);
});

test('it is told again after another five minutes, and one timer waits at a time', () => {
  const { pass, times, waiting } = clockAt(0);
  for (const count of [1, 2, 3]) {
    pass(STILL);
    assert.deepEqual([times(), waiting.length], [count, 1]);
  }
});

test('a device that slept is quiet as soon as it looks, though no timer ran', () => {
  const { clock, pass, times } = clockAt(0);
  pass(STILL * 3, true);
  assert.equal(times(), 0);
  clock.look();
  assert.equal(times(), 1);
});

test('a clock that is set back begins again', () => {
  const { clock, back, pass, times } = clockAt(STILL * 9);
  back(STILL * 5);
  assert.equal(clock.look(), STILL);
  pass(STILL - 1, true);
  clock.look();
  assert.equal(times(), 0);
});
