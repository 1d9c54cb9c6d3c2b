import assert from 'node:assert/strict';
import test from 'node:test';
import { linesOf } from './examples/built-index.mjs';
import { englishStem } from './stemming.mjs';
import { wordsOf } from './words.mjs';

const FIXTURES = new URL('../../../../Tests/Fixtures/', import.meta.url).pathname;

test('stems are those of Snowball, as the builder’s are', () => {
  const lines = linesOf(`${FIXTURES}search-stems.tsv`);
  assert.ok(lines.length > 5000);
  assert.deepEqual(lines.filter(([word, stem]) => englishStem(word) !== stem), []);
});

test('a word that is not of a to z is its own stem', () => {
  for (const word of ['10ing', 'gŵyls', 'ran', 'as', '', 'constructor']) {
    assert.equal(englishStem(word), word);
  }
});

test('text is split into words as the builder splits it', () => {
  const lines = linesOf(`${FIXTURES}search-words.tsv`);
  assert.ok(lines.length > 12);
  for (const [text, expected] of lines) {
    assert.equal(wordsOf(text).map(({ word }) => word).join(' '), expected, text);
  }
});

test('each word says where it is written', () => {
  const text = '“Who’s café?”';
  assert.deepEqual(wordsOf(text).map(({ start, end }) => text.slice(start, end)),
    ['Who’s', 'café']);
});
