import assert from 'node:assert/strict';
import { test } from 'node:test';

import { fileIn } from './held-files.mjs';

const HELD = ['2', 'a.html\t0 1 2', 'b/c.html\t0 3 1 2', '<p>', 'same', '', 'own'].join('\n');

test('each file is put together again from the lines that it has', () => {
  assert.equal(fileIn(HELD, 'a.html'), '<p>\nsame\n');
  assert.equal(fileIn(HELD, 'b/c.html'), '<p>\nown\nsame\n');
});

test('a file that is not held is an error', () => {
  assert.throws(() => fileIn(HELD, 'c.html'));
  assert.throws(() => fileIn(HELD, 'same'));
});
