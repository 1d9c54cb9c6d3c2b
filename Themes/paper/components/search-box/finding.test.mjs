// The published site, searched by the script that its pages run.

import assert from 'node:assert/strict';
import test from 'node:test';
import { linesOf, searchIn } from './examples/built-index.mjs';

const SITE = process.env.KITH_SITE || new URL('../../../../Site', import.meta.url).pathname;
const QUESTIONS = new URL('../../../../Tests/Fixtures/search-questions.tsv', import.meta.url)
  .pathname;
/** Of 60 questions, so many have a right page among the first three. */
const LEAST = 57;

test('what practitioners ask is answered in the first three results', async (t) => {
  const { search } = searchIn(SITE);
  const questions = linesOf(QUESTIONS);
  assert.equal(questions.length, 60);
  const { pages } = await search.opened;
  const missed = [];
  for (const [question, right] of questions) {
    for (const path of right.split(' ')) {
      assert.ok(pages.some((page) => page.path === path), `${path} is no page of the site`);
    }
    const { results } = await search.find(question);
    const first = results.slice(0, 3).map(({ path }) => path);
    if (!first.some((path) => right.split(' ').includes(path))) {
      missed.push(`${question}: ${first.join(', ')}`);
    }
  }
  t.diagnostic(`${questions.length - missed.length} of ${questions.length}`);
  assert.ok(questions.length - missed.length >= LEAST, missed.join('\n'));
});

test('a question without an answer would be missed', async () => {
  const { results } = await searchIn(SITE).search.find('xylophone sovereignty');
  assert.deepEqual(results, []);
});

test('only what a question needs is loaded', async () => {
  const { search, loaded } = searchIn(SITE);
  await search.opened;
  assert.deepEqual(loaded.sort(), ['pages-0', 'terms-0']);
  await search.find('consent');
  assert.ok(loaded.filter((name) => name.startsWith('postings')).length === 1);
});

test('each page that is found has an excerpt, and a place in it that is there', async () => {
  const { search } = searchIn(SITE);
  const { readFileSync } = await import('node:fs');
  for (const question of ['consent', 'together how long', 'wellbeing', 'circle map', 'Firmin']) {
    const { results, wanted } = await search.find(question);
    assert.ok(results.length > 0, question);
    for (const result of results.slice(0, 12)) {
      const { pieces, anchor } = await search.excerpt(result, wanted);
      assert.ok(pieces.length > 0 && pieces.every(({ text }) => text !== ''), result.path);
      const [file, own] = result.path.split('#');
      const page = readFileSync(`${SITE}/${file}`, 'utf8');
      for (const id of [own, anchor].filter(Boolean)) {
        assert.ok(page.includes(`id="${id}"`), `${result.path}#${id}`);
      }
    }
  }
});

test('a word that no page has is answered with the nearest that one has', async () => {
  const { search } = searchIn(SITE);
  const { wanted } = await search.find('konfidenshality');
  assert.equal(await search.nearest(wanted), '');
  const other = await search.find('konfidentialty');
  assert.equal(await search.nearest(other.wanted), 'confidentiality');
});
