import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ShiftCount } from './shift-count.mjs';

test('three presses of Shift alone count to three', () => {
  const count = new ShiftCount();
  assert.deepEqual([0, 300, 600].map((now) => count.press('Shift', false, now)), [1, 2, 3]);
});

test('another key between starts again, and a held Shift counts once', () => {
  const count = new ShiftCount();
  count.press('Shift', false, 0);
  count.press('Shift', true, 100);
  assert.equal(count.press('Tab', false, 200), 0);
  assert.equal(count.press('Shift', false, 300), 1);
});

test('slow presses do not add up', () => {
  const count = new ShiftCount();
  count.press('Shift', false, 0);
  count.press('Shift', false, 100);
  assert.equal(count.press('Shift', false, 6000), 1);
});
