// Splits text into words as the index has them (`WordSplitting.swift`): letters and digits in a
// row, in lower case, without accents, apostrophes or an 's at the end.

/** A word as it is written. */
const WRITTEN = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{Mn}'’])*/gu;

/**
 * @param {string} text
 * @returns {{ word: string, start: number, end: number }[]} each word and where it is written
 */
export function wordsOf(text) {
  const words = [];
  for (const match of text.matchAll(WRITTEN)) {
    const start = match.index || 0;
    words.push({ word: folded(match[0]), start, end: start + match[0].length });
  }
  return words;
}

/** @param {string} written */
function folded(written) {
  const plain = written.replace(/['’]s$/i, '').replace(/['’]/g, '').toLowerCase();
  return /^[a-z0-9]*$/.test(plain) ? plain : plain.normalize('NFD').replace(/\p{Mn}/gu, '');
}
