// A search in a site's index: loads the parts that it needs, and keeps them.

import { unpacked } from '../packed-parts/packed-parts.mjs';
import { excerptOf } from './excerpts.mjs';
import { partOf, readPages, readPageText, readTerms } from './index-reading.mjs';
import { readQuery } from './query.mjs';
import { importanceOf, rank } from './ranking.mjs';
import { nearestWord } from './spelling.mjs';

/** @typedef {import('./index-reading.mjs').Page} Page */
/** @typedef {import('./query.mjs').Wanted} Wanted */
/** @typedef {(name: string) => Promise<{ stamp: string, content: any }>} Load */
/** @typedef {Page & { number: number, score: number }} Result */
/** @typedef {{ results: Result[], wanted: Wanted[] }} Answer */

/** So many of the best results are read before they are shown. */
const READ_TO_RANK = 12;
const TOGETHER = 0.8;

export class Search {
  /** @param {Load} load @param {string} stamp the edition that all parts have to be of */
  constructor(load, stamp) {
    /** @type {Map<string, Promise<Uint8Array>>} */
    this.parts = new Map();
    /** @type {Map<number, Promise<string[]>>} */
    this.textsOf = new Map();
    this.load = load;
    this.stamp = stamp;
    this.opened = Promise.all([this.part('terms-0'), this.part('pages-0')])
      .then(([terms, pages]) => ({ terms: readTerms(terms), pages: readPages(pages) }));
    this.opened.catch(() => {});
  }

  /** @param {string} name */
  part(name) {
    let bytes = this.parts.get(name);
    if (!bytes) {
      bytes = this.load(name).then(async ({ stamp, content }) => {
        if (stamp !== this.stamp) throw new Error('a part of another edition');
        return new Uint8Array(await unpacked(content));
      });
      bytes.catch(() => this.parts.delete(name));
      this.parts.set(name, bytes);
    }
    return bytes;
  }

  /** @param {string} text @returns {Promise<Answer>} */
  async find(text) {
    const { terms, pages } = await this.opened;
    const query = readQuery(text, terms);
    const { wanted, small } = query;
    /** @type {Map<number, Uint8Array>} */
    const parts = new Map();
    const needed = new Set([...wanted, ...small].flatMap(({ stems }) =>
      [...stems.keys()].map((stem) => partOf(terms.firstStems, stem))));
    await Promise.all([...needed].map(async (part) =>
      parts.set(part, await this.part(`postings-${part}`))));
    const none = new Uint8Array();
    const found = rank(query, terms, pages, (stem) =>
      parts.get(partOf(terms.firstStems, stem)) || none);
    const results = found.map(({ page, score }) => ({ ...pages[page], number: page, score }));
    return { results: await this.byTheirSentences(results, wanted), wanted };
  }

  /**
   * The best results in the order that their best sentences give them: words that stand together
   * say more than the same words far apart.
   * @param {Result[]} results
   * @param {Wanted[]} wanted
   */
  async byTheirSentences(results, wanted) {
    const { terms } = await this.opened;
    const first = results.slice(0, READ_TO_RANK);
    const all = importanceOf(wanted, terms);
    await Promise.all(first.map(async (result) => {
      const part = Math.min(1, (await this.excerpt(result, wanted)).score / all);
      result.score *= 1 + TOGETHER * part * part;
    }));
    first.sort((a, b) => b.score - a.score || a.number - b.number);
    return [...first, ...results.slice(READ_TO_RANK)];
  }

  /** @param {Result} result @param {Wanted[]} wanted */
  async excerpt(result, wanted) {
    const { terms } = await this.opened;
    const part = partOf(terms.firstPages, result.number);
    const texts = await this.texts(part);
    return excerptOf(readPageText(texts[result.number - terms.firstPages[part]]), wanted, terms);
  }

  /** @param {number} part */
  texts(part) {
    let texts = this.textsOf.get(part);
    if (!texts) {
      texts = this.part(`text-${part}`).then((bytes) =>
        new TextDecoder().decode(bytes).split('\f'));
      texts.catch(() => this.textsOf.delete(part));
      this.textsOf.set(part, texts);
    }
    return texts;
  }

  /** Loads the rest of the index, a part at a time, so that later searches need not wait. */
  async loadRest() {
    const { terms } = await this.opened;
    for (const part of terms.firstStems.keys()) await this.part(`postings-${part}`);
    for (const part of terms.firstPages.keys()) await this.texts(part);
  }

  /**
   * What was typed, with the nearest known words in place of those that no page has; '' where
   * there are none.
   * @param {Wanted[]} wanted
   */
  async nearest(wanted) {
    const { terms } = await this.opened;
    const words = wanted.map(({ word, stems }) => stems.size > 0 ? word
      : nearestWord(word, terms.words, (place) => terms.pagesWith[terms.stemOf[place]]));
    const isOther = words.some((word, place) => word !== wanted[place].word);
    return isOther ? words.filter((word) => word !== '').join(' ') : '';
  }
}
