// How well each page fits what was typed. A word may be on every page of ten thousand, so these are
// the loops that a search takes its time for. Each is short, and works on arrays of numbers alone:
// a browser makes such a loop fast the first time that it runs.

const BITS_OF_LEVEL = 4;
const LEVELS = 1 << BITS_OF_LEVEL;

export class PageScores {
  /** @param {number} pageCount */
  constructor(pageCount) {
    /** How well a page fits. */
    this.scores = new Float32Array(pageCount);
    /** How much of what was typed it holds, by importance. */
    this.held = new Float32Array(pageCount);
    /** For the word that is being counted: how well its best stem fits, by page; */
    this.best = new Float32Array(pageCount);
    /** and the pages that have one. */
    this.touched = new Int32Array(pageCount);
    this.count = 0;
  }

  /**
   * Counts a stem of a word. Of a page that has several, the one that fits best counts.
   * @param {Uint8Array} bytes of the stem's part of postings
   * @param {number} start where the stem's are
   * @param {number} pages how many pages have it
   * @param {number} most what a page would count that is all about it
   */
  addStem(bytes, start, pages, most) {
    const { best, touched } = this;
    let { count } = this;
    let [place, page] = [start, -1];
    for (let left = pages; left > 0; left -= 1) {
      let byte = bytes[place];
      let number = byte & 0x7f;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        place += 1;
        byte = bytes[place];
        number |= (byte & 0x7f) << shift;
      }
      place += 1;
      page += number >> BITS_OF_LEVEL;
      const score = most * ((number & (LEVELS - 1)) + 0.5) / LEVELS;
      if (best[page] === 0) {
        touched[count] = page;
        count += 1;
      }
      if (score > best[page]) best[page] = score;
    }
    this.count = count;
  }

  /**
   * Ends a word.
   * @param {number} importance how much holding it counts
   */
  endWord(importance) {
    const { scores, held, best, touched, count } = this;
    for (let at = 0; at < count; at += 1) {
      const page = touched[at];
      scores[page] += best[page];
      held[page] += importance;
      best[page] = 0;
    }
    this.count = 0;
  }

  /**
   * What a page counts that holds only a part of what was typed is less.
   * @param {number} all that could be held
   * @param {number} least the part of it that a page has to hold
   * @returns {Float32Array} by page; 0 where it holds less
   */
  ofParts(all, least) {
    const { scores, held } = this;
    for (let page = 0; page < scores.length; page += 1) {
      const part = held[page] / all;
      const holds = held[page] !== 0 && part >= least;
      scores[page] = holds ? scores[page] * (0.5 + 0.5 * part * part) : 0;
    }
    return scores;
  }
}
