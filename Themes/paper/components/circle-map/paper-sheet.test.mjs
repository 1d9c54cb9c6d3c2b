import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sizeFor } from './paper-sheet.mjs';

const ring = (count, keys) => ({
  title: 'Close to me',
  rows: Array.from({ length: count }, () => ({
    values: {}, words: 'Best friend, friends side', code: 'A'.repeat(keys),
  })),
});

test('type is as large as one sheet of paper has room for', () => {
  assert.equal(sizeFor([ring(10, 8)]), 'few');
  assert.equal(sizeFor([ring(16, 8), ring(16, 8)]), 'few');
  assert.equal(sizeFor([ring(40, 8)]), 'many');
  assert.equal(sizeFor([ring(10, 132)]), 'many');
  assert.equal(sizeFor([ring(20, 60), ring(20, 60)]), 'more');
  assert.equal(sizeFor([ring(40, 132)]), 'most');
});
