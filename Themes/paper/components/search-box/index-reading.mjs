// Reads the parts of an index. What they hold is written down in `TermsPart.swift` and
// `TextPart.swift`.

/**
 * @typedef {object} Terms
 * @property {string[]} words as they are written, in order
 * @property {Int32Array} stemOf by the word's place
 * @property {Uint32Array} pagesWith in how many pages a stem is
 * @property {Uint32Array} start where a stem's postings start in its part
 * @property {number[]} firstStems of each part of postings
 * @property {number} pageCount
 * @property {number[]} firstPages of each part of text
 * @property {Set<string>} small words that say little by themselves
 * @property {string[][]} synonyms words and phrases that mean the same
 * @property {string[][]} forms words that are forms of one
 * @property {Map<string, number>} known stems that were looked up, so that they need not be again
 * @property {string[][]} kinds each a group and what a page of it is called
 *
 * @typedef {{ group: string, path: string, title: string }} Page
 * @typedef {{ anchor: string, heading: string, sentences: string[] }} TextSection
 * @typedef {{ summary: string, sections: TextSection[] }} PageText
 */

/** Numbers of seven bits a byte, the lowest first. */
export class NumberReader {
  /** @param {Uint8Array} bytes @param {number} place */
  constructor(bytes, place = 0) {
    this.bytes = bytes;
    this.place = place;
  }

  next() {
    let number = 0;
    let unit = 1;
    while (this.place < this.bytes.length) {
      const byte = this.bytes[this.place];
      this.place += 1;
      number += (byte & 0x7f) * unit;
      if (byte < 0x80) break;
      unit *= 0x80;
    }
    return number;
  }

  /** @returns {number[]} as many as the first number says */
  list() {
    return Array.from({ length: this.next() }, () => this.next());
  }
}

/** @param {Uint8Array} bytes of `terms-0` @returns {Terms} */
export function readTerms(bytes) {
  const numbers = new NumberReader(bytes);
  const length = numbers.next();
  const text = new TextDecoder().decode(bytes.subarray(numbers.place, numbers.place + length));
  numbers.place += length;
  const [lines, small, synonyms, forms, kinds] = text.split('\f');
  const words = withBeginnings(lines === '' ? [] : lines.split('\n'));
  const stemOf = new Int32Array(numbers.next());
  let next = 0;
  for (let place = 0; place < stemOf.length; place += 1) {
    stemOf[place] = next - numbers.next();
    if (stemOf[place] === next) next += 1;
  }
  const stems = numbers.next();
  const pagesWith = new Uint32Array(stems);
  const start = new Uint32Array(stems);
  const sizes = new Uint32Array(stems);
  for (let stem = 0; stem < stems; stem += 1) {
    pagesWith[stem] = numbers.next();
    sizes[stem] = numbers.next();
  }
  const firstStems = numbers.list();
  firstStems.forEach((first, part) => {
    const end = part + 1 < firstStems.length ? firstStems[part + 1] : stems;
    for (let stem = first + 1; stem < end; stem += 1) {
      start[stem] = start[stem - 1] + sizes[stem - 1];
    }
  });
  const pageCount = numbers.next();
  return {
    words, stemOf, pagesWith, start, firstStems, pageCount, firstPages: numbers.list(),
    small: new Set(small.split(' ')), synonyms: groupsIn(synonyms), forms: groupsIn(forms),
    kinds: groupsIn(kinds), known: new Map(),
  };
}

/** @param {string} block a group a line, with tabs between its members */
function groupsIn(block) {
  return block === '' ? [] : block.split('\n').map((line) => line.split('\t'));
}

/** @param {string[]} lines each begins with how much it shares with the one before */
function withBeginnings(lines) {
  let before = '';
  return lines.map((line) => {
    before = before.slice(0, line.charCodeAt(0) - 32) + line.slice(1);
    return before;
  });
}

/**
 * The part that holds something, by the first thing in each part.
 * @param {number[]} firsts
 * @param {number} thing
 */
export function partOf(firsts, thing) {
  let part = 0;
  while (part + 1 < firsts.length && firsts[part + 1] <= thing) part += 1;
  return part;
}

/** @param {Uint8Array} bytes of `pages-0` @returns {Page[]} */
export function readPages(bytes) {
  const text = new TextDecoder().decode(bytes);
  if (text === '') return [];
  return text.split('\n').map((line) => {
    const [group, path, title] = line.split('\t');
    return { group, path, title };
  });
}

/** @param {string} text of one page, out of `text-N` @returns {PageText} */
export function readPageText(text) {
  const [summary, ...lines] = text.split('\n');
  /** @type {TextSection[]} */
  const sections = [];
  for (const line of lines) {
    if (line.startsWith('\t')) {
      const [, anchor, heading] = line.split('\t');
      sections.push({ anchor, heading, sentences: [] });
    } else {
      sections[sections.length - 1]?.sentences.push(line);
    }
  }
  return { summary, sections };
}
