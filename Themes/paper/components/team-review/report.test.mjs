import assert from 'node:assert/strict';
import { test } from 'node:test';

import { filled } from './report-view.mjs';
import { readReport } from './report.mjs';

test('the lines of a report are read', () => {
  const text = 'counted\t20\nagain\t1\nrejected\t2\ndocuments\t23\npassed-over\t4\nfiles\t24\n'
    + 'delete-by\t2026-12-21\nleft-out\t3\t\tnot-readable\tRead it again.\n'
    + 'left-out\t9\t81\tunknown-code\tLeave it out.\n';
  assert.deepEqual(readReport(text), {
    counted: 20, again: 1, rejected: 2, documents: 23, passedOver: 4, files: 24,
    deleteBy: '2026-12-21',
    leftOut: [
      { place: 3, byte: '', code: 'not-readable', sentence: 'Read it again.' },
      { place: 9, byte: '81', code: 'unknown-code', sentence: 'Leave it out.' },
    ],
  });
});

test('no report is a report of nothing', () => {
  assert.equal(readReport('').documents, 0);
  assert.deepEqual(readReport('').leftOut, []);
});

test('values are put into words', () => {
  assert.equal(filled('{count} of {of}', { count: 2, of: 3 }), '2 of 3');
});
