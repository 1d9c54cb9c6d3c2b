// What every shared copy is written with: codes and nothing else, a quarter, a random mark.

/** @typedef {(bytes: Uint8Array) => void} FillRandom */

const LETTERS = 'bcdfghjklmnpqrstvwxz';
const DIGITS = '0123456789';

/** @param {readonly string[]} codes */
export function codeList(codes) {
  return `[${codes.map(quotedCode).join(',')}]`;
}

/** @param {string} code */
export function quotedCode(code) {
  if (!/^[a-z0-9A-Z-]+$/.test(code)) throw new Error('not a code');
  return `"${code}"`;
}

/**
 * The quarter of a day, and no finer. The format knows the years 2026 to 2099.
 * @param {Date} date
 * @returns {{year: number, quarter: number, code: string}}
 */
export function periodOf(date) {
  const year = Math.min(2099, Math.max(2026, date.getFullYear()));
  const quarter = Math.floor(date.getMonth() / 3) + 1;
  return { year, quarter, code: `${year}-Q${quarter}` };
}

/**
 * A fresh mark, so that one copy handed in twice counts once. It is linked to nothing else.
 * @param {FillRandom} fill
 * @returns {string}
 */
export function onceMark(fill) {
  let mark = '';
  while (mark.length < 16) {
    const from = mark.length % 2 === 0 ? LETTERS : DIGITS;
    const byte = new Uint8Array(1);
    fill(byte);
    // Bytes past the last whole round are drawn again: each sign is equally likely.
    if (byte[0] < 256 - (256 % from.length)) mark += from[byte[0] % from.length];
  }
  return mark;
}
