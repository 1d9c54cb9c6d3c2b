import assert from 'node:assert/strict';
import { test } from 'node:test';

import { withAdded, without, withMoved } from './sheet-order.mjs';

test('a question is added at the end, and once', () => {
  assert.deepEqual(withAdded([4, 2], 7), [4, 2, 7]);
  assert.deepEqual(withAdded([4, 2], 4), [4, 2]);
});

test('one that is taken off leaves the others in their order', () => {
  assert.deepEqual(without([4, 2, 7], 2), [4, 7]);
  assert.deepEqual(without([4, 7], 2), [4, 7]);
});

test('one is moved by a place, and not past an end', () => {
  assert.deepEqual(withMoved([4, 2, 7], 7, -1), [4, 7, 2]);
  assert.deepEqual(withMoved([4, 2, 7], 4, 1), [2, 4, 7]);
  assert.deepEqual(withMoved([4, 2, 7], 4, -1), [4, 2, 7]);
  assert.deepEqual(withMoved([4, 2, 7], 7, 5), [4, 2, 7]);
  assert.deepEqual(withMoved([4, 2, 7], 9, 1), [4, 2, 7]);
});

test('an order is never changed in place', () => {
  const order = Object.freeze([4, 2, 7]);
  withAdded(order, 1);
  without(order, 4);
  withMoved(order, 4, 1);
  assert.deepEqual(order, [4, 2, 7]);
});
