import assert from 'node:assert/strict';
import { test } from 'node:test';

import { filled, isShown } from './questions.mjs';

const question = { asked: 'group', theme: 'identity', uses: ['2', '10'] };
const any = { asked: '', theme: '', use: '' };

test('without a choice every question is shown', () => {
  assert.ok(isShown(question, any));
});

test('a question is shown if it is all that is chosen', () => {
  assert.ok(isShown(question, { asked: 'group', theme: 'identity', use: '10' }));
  assert.ok(!isShown(question, { ...any, asked: 'carers' }));
  assert.ok(!isShown(question, { ...any, theme: 'dynamics' }));
  assert.ok(!isShown(question, { ...any, use: '1' }));
});

test('words are filled with values, and with nothing else', () => {
  assert.equal(filled('{shown} of {count}, {other}', { shown: 3, count: 126 }), '3 of 126, ');
});
