// What was typed, as the stems to look for: each word as it is, as the beginning of others while it
// is still being typed, with one typing mistake, and as what means the same.

import { englishStem } from './stemming.mjs';
import { wordsNear } from './spelling.mjs';
import { wordsOf } from './words.mjs';

/** @typedef {import('./index-reading.mjs').Terms} Terms */
/**
 * @typedef {object} Wanted one word that was typed
 * @property {string} word
 * @property {Map<number, number>} stems each with how well it fits, up to 1
 * @property {string} correctedTo the word that it was taken for, or ''
 */

/**
 * @typedef {object} Query
 * @property {Wanted[]} wanted what to look for
 * @property {Wanted[]} small words that say little by themselves: they count where they stand in a
 *   title or a heading, and need not be there
 * @property {Set<string>} groups whose kind of page was typed: “session plan”, “talk cards”
 * @property {string[]} typed every word
 */

const WHOLE = 1;
const SMALL = 0.5;
const BEGINNING = 0.8;
const BEGINNING_BESIDE_WHOLE = 0.4;
const MISTAKE = 0.6;
const SYNONYM = 0.6;
/** What is shorter begins many words, and is the stem of hardly one. */
const SHORTEST_STEM = 3;
/** A word of one sign could begin anything. */
const SHORTEST_BEGINNING = 2;
const MOST_BEGINNINGS = 24;
const SHORTEST_WITH_A_MISTAKE = 4;

/**
 * @param {string} text
 * @param {Terms} terms
 * @returns {Query}
 */
export function readQuery(text, terms) {
  const all = wordsOf(text).map(({ word }) => word);
  const kinds = kindsTyped(all, terms);
  const isOfKind = (/** @type {string} */ word) => kinds.some(({ words: those }) =>
    those.includes(stemOfWord(word, terms)));
  const rest = all.filter((word) => !isOfKind(word));
  const asked = rest.length > 0 ? rest : all;
  const telling = asked.filter((word) => !terms.small.has(word));
  const words = telling.length > 0 ? telling : asked;
  const last = words[words.length - 1];
  const isBeingTyped = /[\p{L}\p{N}]$/u.test(text) && last === all[all.length - 1];
  const wanted = [...new Set(words)].map((word) =>
    wantedFor(word, terms, isBeingTyped && word === last));
  addSynonyms(wanted, all, terms);
  return {
    wanted, small: smallWords(asked, words, terms), typed: all,
    groups: new Set(kinds.map(({ group }) => group)),
  };
}

/**
 * @param {string} word
 * @param {Terms} terms
 * @param {boolean} isBeginning
 * @returns {Wanted}
 */
function wantedFor(word, terms, isBeginning) {
  /** @type {Map<number, number>} */
  const stems = new Map();
  const whole = stemOfWord(word, terms);
  if (whole >= 0) stems.set(whole, WHOLE);
  if (isBeginning && word.length >= SHORTEST_BEGINNING) {
    const fit = whole >= 0 ? BEGINNING_BESIDE_WHOLE : BEGINNING;
    for (const stem of stemsBeginningWith(word, terms)) {
      if (!stems.has(stem)) stems.set(stem, fit);
    }
  }
  if (stems.size > 0 || word.length < SHORTEST_WITH_A_MISTAKE) {
    return { word, stems, correctedTo: '' };
  }
  const near = wordsNear(word, terms, isBeginning);
  for (const place of near) stems.set(terms.stemOf[place], MISTAKE);
  return { word, stems, correctedTo: near.length > 0 ? terms.words[near[0]] : '' };
}

/**
 * Where a word stands, or would stand.
 * @param {string[]} words
 * @param {string} word
 */
function placeOf(words, word) {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle] < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The stem of a word, or -1 where no page has it. A word that no page has in this form is looked
 * for by its other forms, and by its stem.
 * @param {string} word
 * @param {Terms} terms
 */
export function stemOfWord(word, terms) {
  let stem = terms.known.get(word);
  if (stem === undefined) {
    stem = foundStem(word, terms);
    terms.known.set(word, stem);
  }
  return stem;
}

/**
 * @param {string} word
 * @param {Terms} terms
 */
function foundStem(word, terms) {
  const place = placeOf(terms.words, word);
  if (terms.words[place] === word) return terms.stemOf[place];
  for (const form of terms.forms.find((forms) => forms.includes(word)) || []) {
    const other = placeOf(terms.words, form);
    if (terms.words[other] === form) return terms.stemOf[other];
  }
  const stem = englishStem(word);
  if (stem.length < SHORTEST_STEM) return -1;
  const start = stem.slice(0, Math.max(3, stem.length - 1));
  for (let at = placeOf(terms.words, start); at < terms.words.length; at += 1) {
    if (!terms.words[at].startsWith(start)) break;
    if (englishStem(terms.words[at]) === stem) return terms.stemOf[at];
  }
  return -1;
}

/**
 * The stems that most pages have, of words that begin so.
 * @param {string} start
 * @param {Terms} terms
 */
function stemsBeginningWith(start, terms) {
  /** @type {Set<number>} */
  const stems = new Set();
  for (let at = placeOf(terms.words, start); at < terms.words.length; at += 1) {
    if (!terms.words[at].startsWith(start)) break;
    stems.add(terms.stemOf[at]);
  }
  return [...stems].sort((a, b) => terms.pagesWith[b] - terms.pagesWith[a] || a - b)
    .slice(0, MOST_BEGINNINGS);
}

/**
 * Where a word or phrase was typed that others mean too, they are wanted as well, in place of its
 * first word that tells.
 * @param {Wanted[]} wanted
 * @param {string[]} typed
 * @param {Terms} terms
 */
function addSynonyms(wanted, typed, terms) {
  const stems = typed.map((word) => stemOfWord(word, terms));
  for (const group of terms.synonyms) {
    const phrases = group.map((phrase) => wordsOf(phrase).map(({ word }) => word));
    const found = phrases.find((phrase) => stands(phrase, typed, stems, terms));
    const own = (found || []).map((word) => stemOfWord(word, terms));
    const first = wanted.find(({ word, stems: those }) => (found || []).includes(word)
      || own.some((stem) => those.get(stem) === WHOLE));
    if (!first) continue;
    for (const phrase of phrases) {
      const telling = phrase.filter((word) => !terms.small.has(word));
      for (const word of telling) {
        const stem = stemOfWord(word, terms);
        if (stem >= 0 && !first.stems.has(stem) && !stems.includes(stem)) {
          first.stems.set(stem, SYNONYM / Math.sqrt(telling.length));
        }
      }
    }
  }
}

/**
 * The kinds of page that were typed, each with the stems of its words.
 * @param {string[]} typed
 * @param {Terms} terms
 */
function kindsTyped(typed, terms) {
  const stems = typed.map((word) => stemOfWord(word, terms));
  return terms.kinds.map(([group, kind]) => ({ group, own: wordsOf(kind).map(({ word }) => word) }))
    .filter(({ own }) => stands(own, typed, stems, terms))
    .map(({ group, own }) => ({ group, words: own.map((word) => stemOfWord(word, terms)) }));
}

/**
 * @param {string[]} asked
 * @param {string[]} words those that are looked for anyhow
 * @param {Terms} terms
 * @returns {Wanted[]}
 */
function smallWords(asked, words, terms) {
  const others = [...new Set(asked.filter((word) => !words.includes(word)))];
  return others.map((word) => ({ word, stem: stemOfWord(word, terms) }))
    .filter(({ stem }) => stem >= 0)
    .map(({ word, stem }) => ({ word, stems: new Map([[stem, SMALL]]), correctedTo: '' }));
}

/**
 * Whether a phrase was typed, in any form of its words.
 * @param {string[]} phrase
 * @param {string[]} typed
 * @param {number[]} stems
 * @param {Terms} terms
 */
function stands(phrase, typed, stems, terms) {
  if (phrase.length === 0) return false;
  const own = phrase.map((word) => stemOfWord(word, terms));
  return typed.some((_, start) => phrase.every((word, at) => typed[start + at] === word
    || (own[at] >= 0 && stems[start + at] === own[at])));
}
