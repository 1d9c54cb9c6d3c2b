// The words that lock a private copy: drawn by the page, because what people pick can be guessed.

/** How many: of 128 words, six in their order are about 42 bits. */
export const PASS_WORDS = 6;

/**
 * Six words, no word twice, each as likely as any other.
 * @param {readonly string[]} codes
 * @param {(bytes: Uint8Array) => void} fill
 * @returns {string[]}
 */
export function drawWords(codes, fill) {
  /** @type {string[]} */
  const drawn = [];
  const pair = new Uint8Array(2);
  const even = 65536 - (65536 % codes.length);
  while (drawn.length < Math.min(PASS_WORDS, codes.length)) {
    fill(pair);
    const number = pair[0] * 256 + pair[1];
    // Numbers past the last whole round are drawn again: each word is equally likely.
    const code = codes[number % codes.length];
    if (number < even && !drawn.includes(code)) drawn.push(code);
  }
  pair.fill(0);
  return drawn;
}

/** @param {readonly string[]} some @param {readonly string[]} others */
export function areSameWords(some, others) {
  return some.length === others.length && some.every((word, place) => word === others[place]);
}
