import assert from 'node:assert/strict';
import { test } from 'node:test';

import { DeviceCopy } from './device-copy.mjs';

function storage() {
  const held = new Map();
  return {
    held,
    getItem: (name) => (held.has(name) ? held.get(name) : null),
    setItem: (name, text) => { held.set(name, text); },
    removeItem: (name) => { held.delete(name); },
  };
}

test('what is kept is read, replaced and forgotten, under one name that says nothing', () => {
  const store = storage();
  const copy = new DeviceCopy(() => store);
  assert.equal(copy.read(), '');
  assert.equal(copy.keep('one'), true);
  assert.equal(copy.keep('two'), true);
  assert.deepEqual([...store.held], [['page-copy-1', 'two']]);
  assert.equal(copy.read(), 'two');
  assert.equal(copy.forget(), true);
  assert.deepEqual([copy.read(), store.held.size], ['', 0]);
});

test('a browser that keeps nothing is no error, and there is nothing to forget', () => {
  const blocked = new DeviceCopy(() => { throw new Error('SecurityError'); });
  assert.deepEqual([blocked.read(), blocked.keep('one'), blocked.forget()], ['', false, true]);
});

test('a full storage keeps nothing, and one that only pretends is found out', () => {
  const full = { ...storage(), setItem: () => { throw new Error('QuotaExceededError'); } };
  assert.equal(new DeviceCopy(() => full).keep('one'), false);
  const pretending = { ...storage(), setItem: () => {} };
  assert.equal(new DeviceCopy(() => pretending).keep('one'), false);
});

test('a storage that does not let go is told', () => {
  const store = storage();
  const copy = new DeviceCopy(() => ({ ...store, removeItem: () => {} }));
  copy.keep('one');
  assert.equal(copy.forget(), false);
});
