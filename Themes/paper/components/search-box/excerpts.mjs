// The sentence of a page that shows best why it was found.

import { weightsOf } from './ranking.mjs';
import { stemOfWord } from './query.mjs';
import { wordsOf } from './words.mjs';

/** @typedef {import('./index-reading.mjs').Terms} Terms */
/** @typedef {import('./index-reading.mjs').PageText} PageText */
/** @typedef {import('./query.mjs').Wanted} Wanted */
/** @typedef {Map<number, { one: Wanted, score: number }>} Looked */
/** @typedef {{ text: string, isMarked: boolean }} Piece */
/**
 * @typedef {object} Excerpt
 * @property {Piece[]} pieces the sentence, and which of its words were looked for
 * @property {string} anchor its place in the page, or ''
 * @property {number} score how much of what was typed it has
 */

/** A sentence may be longer than there is room for. */
const MOST_SIGNS = 190;
const BEFORE = 60;
/** The summary says what the page is about; another sentence has to say more of what was typed. */
const FOR_SUMMARY = 1.1;
/** “See the policy.” says little, whatever it has. */
const FEW_WORDS = 5;
const FOR_FEW = 0.6;
/** A word in the heading stands over each sentence, and for less than one in it. */
const FOR_HEADING = 0.7;

/**
 * @param {PageText} text
 * @param {Wanted[]} wanted
 * @param {Terms} terms
 * @returns {Excerpt}
 */
export function excerptOf(text, wanted, terms) {
  const looked = lookedFor(wanted, terms);
  let best = {
    score: FOR_SUMMARY * sumOf(scoresOf(text.summary, looked, terms)),
    sentence: text.summary, anchor: '',
  };
  for (const { anchor, heading, sentences } of text.sections) {
    const ofHeading = scoresOf(heading, looked, terms);
    for (const sentence of sentences) {
      const scores = scoresOf(sentence, looked, terms);
      for (const [one, score] of ofHeading) {
        scores.set(one, Math.max(scores.get(one) || 0, FOR_HEADING * score));
      }
      const isShort = sentence.split(' ').length < FEW_WORDS;
      const score = sumOf(scores) * (isShort ? FOR_FEW : 1);
      if (score > best.score) best = { score, sentence, anchor };
    }
  }
  const pieces = cutShort(marked(best.sentence, looked, terms));
  return { pieces, anchor: best.anchor, score: best.score };
}

/**
 * For each stem that is looked for, the word that was typed and how much it tells.
 * @param {Wanted[]} wanted
 * @param {Terms} terms
 * @returns {Looked}
 */
export function lookedFor(wanted, terms) {
  /** @type {Looked} */
  const looked = new Map();
  for (const one of wanted) {
    for (const [stem, weight] of weightsOf(one.stems, terms)) {
      if (!looked.has(stem)) looked.set(stem, { one, score: (one.stems.get(stem) || 0) * weight });
    }
  }
  return looked;
}

/**
 * @param {string} word
 * @param {Looked} looked
 * @param {Terms} terms
 */
function fitOf(word, looked, terms) {
  const fit = looked.get(stemOfWord(word, terms));
  return fit && (!terms.small.has(word) || fit.one.word === word) ? fit : undefined;
}

/**
 * How much a sentence has of each word that was typed.
 * @param {string} sentence
 * @param {Looked} looked
 * @param {Terms} terms
 */
function scoresOf(sentence, looked, terms) {
  /** @type {Map<Wanted, number>} */
  const scores = new Map();
  for (const { word } of wordsOf(sentence)) {
    const fit = fitOf(word, looked, terms);
    if (fit) scores.set(fit.one, Math.max(scores.get(fit.one) || 0, fit.score));
  }
  return scores;
}

/** @param {Map<Wanted, number>} scores */
function sumOf(scores) {
  return [...scores.values()].reduce((sum, score) => sum + score, 0);
}

/**
 * A sentence in pieces, those that fit what was typed marked.
 * @param {string} sentence
 * @param {Looked} looked
 * @param {Terms} terms
 * @returns {Piece[]}
 */
export function marked(sentence, looked, terms) {
  /** @type {Piece[]} */
  const pieces = [];
  let done = 0;
  for (const { word, start, end } of wordsOf(sentence)) {
    if (!fitOf(word, looked, terms)) continue;
    if (start > done) pieces.push({ text: sentence.slice(done, start), isMarked: false });
    pieces.push({ text: sentence.slice(start, end), isMarked: true });
    done = end;
  }
  if (done < sentence.length) pieces.push({ text: sentence.slice(done), isMarked: false });
  return pieces;
}

/**
 * Around the first mark, at whole words.
 * @param {Piece[]} pieces
 */
function cutShort(pieces) {
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0);
  if (length <= MOST_SIGNS) return pieces;
  const first = pieces.findIndex(({ isMarked }) => isMarked);
  const kept = pieces.map((piece) => ({ ...piece }));
  let left = MOST_SIGNS;
  if (first > 0 && kept[0].text.length > BEFORE) {
    kept[0].text = `… ${kept[0].text.slice(-BEFORE).replace(/^\S*\s/, '')}`;
  }
  /** @type {Piece[]} */
  const short = [];
  for (const { text, isMarked } of kept) {
    if (text.length > left) {
      const cut = text.slice(0, left).replace(/\s\S*$/, '');
      if (!isMarked) short.push({ text: `${cut} …`, isMarked });
      break;
    }
    short.push({ text, isMarked });
    left -= text.length;
  }
  return short;
}
