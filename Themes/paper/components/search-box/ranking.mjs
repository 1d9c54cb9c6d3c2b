// Which pages fit what was typed, the best first: BM25 over the stems, and what the words are in.

import { PageScores } from './page-scores.mjs';
import { stemOfWord } from './query.mjs';
import { wordsOf } from './words.mjs';

/** @typedef {import('./index-reading.mjs').Terms} Terms */
/** @typedef {import('./index-reading.mjs').Page} Page */
/** @typedef {import('./query.mjs').Wanted} Wanted */
/** @typedef {import('./query.mjs').Query} Query */
/** @typedef {{ page: number, score: number }} Found */

/**
 * How much a page of a group counts beside one of guidance that fits as well: talk cards repeat a
 * question bank, and a term's meaning is short.
 * @type {Record<string, number>}
 */
const OF_GROUP = { cards: 0.75, themes: 0.85, words: 0.7, sources: 0.6, 'young-people': 0.9 };
const IN_TITLE = 0.8;
const WHOLE_TITLE = 1;
/** For each word of those that stand in the title as they were typed, side by side. */
const SIDE_BY_SIDE = 0.4;
/** Who types “session plan” wants one. */
const KIND_TYPED = 2.5;
/** The least part of what was typed, by its weight, that a page has to hold. */
const LEAST = 0.1;
/** Of how many pages the titles are looked at. */
const LOOKED_AT = 80;
const MOST = 60;

/**
 * How much a stem tells: much where few pages have it.
 * @param {Terms} terms
 * @param {number} stem
 */
function weightOf(terms, stem) {
  const pages = terms.pagesWith[stem];
  return Math.log(1 + (terms.pageCount - pages + 0.5) / (pages + 0.5));
}

/**
 * How much a page tells that has all that was typed. A word that no page has counts as a rare one:
 * pages that have the others do not fit as well.
 * @param {Wanted[]} wanted
 * @param {Terms} terms
 */
export function importanceOf(wanted, terms) {
  return wanted.reduce((sum, { stems }) => {
    const weights = [...weightsOf(stems, terms)].map(([stem, weight]) =>
      (stems.get(stem) || 0) * weight);
    return sum + (Math.max(...weights, 0) || Math.log(1 + terms.pageCount) / 2);
  }, 0);
}

/**
 * How much each stem tells that a word is looked for by. What stands for the word tells no more
 * than the word itself, however rare it is.
 * @param {Map<number, number>} stems
 * @param {Terms} terms
 */
export function weightsOf(stems, terms) {
  const [whole] = [...stems].find(([, fit]) => fit === 1) || [-1];
  const most = whole < 0 ? Infinity : weightOf(terms, whole);
  return new Map([...stems.keys()].map((stem) => [stem, Math.min(most, weightOf(terms, stem))]));
}

/**
 * @param {Query} query
 * @param {Terms} terms
 * @param {Page[]} pages
 * @param {(stem: number) => Uint8Array} postings the stem's part of postings
 * @returns {Found[]} best first
 */
export function rank({ wanted, small, groups, typed }, terms, pages, postings) {
  const scores = new PageScores(terms.pageCount);
  for (const one of [...wanted, ...small]) {
    for (const [stem, weight] of weightsOf(one.stems, terms)) {
      scores.addStem(postings(stem), terms.start[stem], terms.pagesWith[stem],
        (one.stems.get(stem) || 0) * weight);
    }
    scores.endWord(wanted.includes(one) ? importanceOf([one], terms) : 0);
  }
  const first = theBest(scores.ofParts(importanceOf(wanted, terms), LEAST), pages);
  const byScore = (/** @type {Found} */ a, /** @type {Found} */ b) =>
    b.score - a.score || a.page - b.page;
  for (const one of first) {
    one.score *= titleCounts(pages[one.page].title, wanted, typed, terms);
    if (groups.has(pages[one.page].group)) one.score *= KIND_TYPED;
  }
  return first.sort(byScore).slice(0, MOST);
}

/**
 * The best pages so far, whose titles are looked at: sorting all of ten thousand takes longer than
 * finding them.
 * @param {Float32Array} scores by page; 0 where it does not fit
 * @param {Page[]} pages
 * @returns {Found[]} best first; of equals, the earlier page
 */
function theBest(scores, pages) {
  /** @type {Found[]} */
  const first = [];
  let least = 0;
  for (let page = 0; page < scores.length; page += 1) {
    // A group makes no page count more.
    if (scores[page] <= least) continue;
    const score = scores[page] * (OF_GROUP[pages[page].group] || 1);
    if (score <= least) continue;
    let place = first.length;
    while (place > 0 && first[place - 1].score < score) place -= 1;
    first.splice(place, 0, { page, score });
    if (first.length > LOOKED_AT) first.pop();
    if (first.length === LOOKED_AT) least = first[LOOKED_AT - 1].score;
  }
  return first;
}

/**
 * @param {string} title
 * @param {Wanted[]} wanted
 * @param {string[]} typed
 * @param {Terms} terms
 */
function titleCounts(title, wanted, typed, terms) {
  const words = wordsOf(title).map(({ word }) => word);
  const telling = words.filter((word) => !terms.small.has(word));
  const own = (telling.length > 0 ? telling : words).map((word) => stemOfWord(word, terms));
  if (own.length === 0) return 1;
  const inTitle = wanted.filter(({ stems }) => own.some((stem) => stems.has(stem)));
  const ofTitle = own.filter((stem) => wanted.some(({ stems }) => stems.has(stem)));
  const part = importanceOf(inTitle, terms) / importanceOf(wanted, terms);
  const run = longestRun(typed, words, terms);
  return 1 + IN_TITLE * part + WHOLE_TITLE * part * (ofTitle.length / own.length)
    + (run > 1 ? SIDE_BY_SIDE * run : 0);
}

/**
 * How many words stand side by side in both.
 * @param {string[]} some
 * @param {string[]} others
 * @param {Terms} terms
 */
function longestRun(some, others, terms) {
  const key = (/** @type {string} */ word) => {
    const stem = stemOfWord(word, terms);
    return stem < 0 ? word : stem;
  };
  const [a, b] = [some.map(key), others.map(key)];
  let longest = 0;
  for (let i = 0; i < a.length; i += 1) {
    for (let j = 0; j < b.length; j += 1) {
      let run = 0;
      while (i + run < a.length && a[i + run] === b[j + run]) run += 1;
      longest = Math.max(longest, run);
    }
  }
  return longest;
}
