import assert from 'node:assert/strict';
import { test } from 'node:test';

import { PageScores } from './page-scores.mjs';

/** Pages of a stem, each with its level, as the index has them: seven bits a byte. */
function postings(...found) {
  let before = -1;
  return Uint8Array.from(found.flatMap(([page, level]) => {
    let number = (page - before) * 16 + level;
    before = page;
    const bytes = [];
    for (; number >= 0x80; number >>= 7) bytes.push(number & 0x7f | 0x80);
    return [...bytes, number];
  }));
}

const rounded = (numbers) => [...numbers].map((number) => Math.round(number * 1000) / 1000);

test('a stem is read from where it starts, whatever its numbers are', () => {
  const scores = new PageScores(70000);
  const bytes = Uint8Array.from([99, 99, ...postings([2, 15], [202, 0], [69999, 8])]);
  scores.addStem(bytes, 2, 3, 16);
  scores.endWord(1);
  const found = scores.ofParts(1, 0);
  assert.deepEqual(rounded([found[2], found[202], found[69999], found[3]]), [15.5, 0.5, 8.5, 0]);
});

test('of the stems of a word the best counts, and words add up', () => {
  const scores = new PageScores(3);
  scores.addStem(postings([0, 3], [1, 3]), 0, 2, 16);
  scores.addStem(postings([1, 7]), 0, 1, 16);
  scores.endWord(1);
  scores.addStem(postings([1, 1]), 0, 1, 16);
  scores.endWord(1);
  assert.deepEqual(rounded(scores.ofParts(2, 0)), [3.5 * 0.625, 7.5 + 1.5, 0].map((one) =>
    Math.round(one * 1000) / 1000));
});

test('a page that holds too little of what was typed does not count', () => {
  const scores = new PageScores(2);
  scores.addStem(postings([0, 15], [1, 15]), 0, 2, 1);
  scores.endWord(0.5);
  scores.addStem(postings([1, 0]), 0, 1, 1);
  scores.endWord(9.5);
  assert.deepEqual(rounded(scores.ofParts(10, 0.1)).map((one) => one > 0), [false, true]);
});
