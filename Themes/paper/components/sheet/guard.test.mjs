import assert from 'node:assert/strict';
import { test } from 'node:test';

import { detailsIn } from './guard.mjs';

test('what looks like somebody is pointed at', () => {
  for (const [text, detail] of [
    ['Ask Joe about it', 'name'], ['Joe Bloggs was there', 'name'], ["we met at Asha's", 'name'],
    ['ring 07700 900123', 'phone'], ['+44 7700 900 123', 'phone'], ['01752 000 000', 'phone'],
    ['near PL1 2AA', 'postcode'], ['sw1a1aa', 'postcode'],
    ['write to a.b@example.org', 'email'], ['see @skater_boy on it', 'handle'],
    ['born 3/4/2011', 'date'], ['3 April 2011', 'date'], ['the 21st of', null],
    ['12 Long Street', 'address'], ['flat 3, by the park', 'address'],
  ]) {
    if (detail === null) assert.deepEqual(detailsIn(text), [], text);
    else assert.ok(detailsIn(text).includes(detail), `${text}: ${detailsIn(text)}`);
  }
});

test('what nobody can be found by is left alone', () => {
  for (const text of [
    '', 'The group meets at the park on Friday.', 'Person A and person B are close. A leads.',
    'They said so in October 2026. School knows.', 'Year 9, 4 of 5 came; review in 3 months.',
    'I’d ask the youth worker first', 'What helps: a lift home\nFood', 'In 2026 it was 120 hours.',
  ]) assert.deepEqual(detailsIn(text), [], text);
});
