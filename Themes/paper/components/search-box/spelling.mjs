// Typing mistakes.

/** @typedef {import('./index-reading.mjs').Terms} Terms */

const MOST_MISTAKES = 6;

/**
 * Whether two words differ by one letter too many, too few, another, or two that changed places.
 * @param {string} a
 * @param {string} b
 */
export function isOneMistakeFrom(a, b) {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  if (a.length === b.length) {
    if (a.slice(start + 1) === b.slice(start + 1)) return true;
    return a[start] === b[start + 1] && a[start + 1] === b[start]
      && a.slice(start + 2) === b.slice(start + 2);
  }
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.slice(start) === long.slice(start + 1);
}

/**
 * Places of words that are one typing mistake away, those that most pages have first.
 * @param {string} word
 * @param {Terms} terms
 * @param {boolean} isBeginning
 */
export function wordsNear(word, terms, isBeginning) {
  const near = [];
  for (let at = 0; at < terms.words.length; at += 1) {
    const other = terms.words[at];
    if (!mayBeNear(word, other)) continue;
    if (isOneMistakeFrom(word, other)
      || (isBeginning && other.length > word.length + 1
        && other[0] === word[0] && isOneMistakeFrom(word, other.slice(0, word.length)))) {
      near.push(at);
    }
  }
  const pages = (/** @type {number} */ at) => terms.pagesWith[terms.stemOf[at]];
  const isWhole = (/** @type {number} */ at) =>
    Number(terms.words[at].length <= word.length + 1);
  return near.sort((a, b) => isWhole(b) - isWhole(a) || pages(b) - pages(a) || a - b)
    .slice(0, MOST_MISTAKES);
}

/**
 * Whether words begin alike enough for one mistake. Most do not, and this is quickly seen.
 * @param {string} a
 * @param {string} b
 */
function mayBeNear(a, b) {
  return a[0] === b[0] || a[1] === b[1] || a[0] === b[1] || a[1] === b[0];
}

/**
 * How many letters have to be added, left out, changed or swapped to get from one word to the
 * other; `most + 1` where it is more than `most`.
 * @param {string} a
 * @param {string} b
 * @param {number} most
 */
export function mistakesBetween(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [last, row] = [[0], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        next[j] = Math.min(next[j], last[j - 2] + 1);
      }
    }
    if (Math.min(...next) > most) return most + 1;
    [last, row] = [row, next];
  }
  return Math.min(row[b.length], most + 1);
}

/**
 * The known word that is nearest to one that is not, or ''.
 * @param {string} word
 * @param {string[]} words
 * @param {(place: number) => number} pages how many pages have a word
 */
export function nearestWord(word, words, pages) {
  let [best, fewest, most] = ['', word.length < 5 ? 1 : 2, 0];
  const own = lettersOf(word);
  words.forEach((other, place) => {
    if (other.length < 3 || Math.abs(other.length - word.length) > fewest) return;
    if (differing(own, lettersOf(other)) > 2 * fewest) return;
    const mistakes = mistakesBetween(word, other, fewest);
    if (mistakes > fewest) return;
    if (best === '' || mistakes < fewest || pages(place) > most) {
      [best, fewest, most] = [other, mistakes, pages(place)];
    }
  });
  return best;
}

/**
 * Which letters a word has, as bits. One mistake changes two of them at most.
 * @param {string} word
 */
function lettersOf(word) {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** @param {number} a @param {number} b how many bits they differ in */
function differing(a, b) {
  let [bits, count] = [a ^ b, 0];
  for (; bits !== 0; count += 1) bits &= bits - 1;
  return count;
}
