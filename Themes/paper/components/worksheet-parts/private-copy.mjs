// A private copy: one text, locked with words, in exactly one form.
//
//   {"kith-private":1,"key":"PBKDF2-HMAC-SHA-256","rounds":600000,"salt":"…","lock":"AES-256-GCM",
//    "iv":"…","sealed":"…"}                               with no line break and no space
//
// Base64 with padding. The key comes from the words' codes with one space between them. All before
// the sealed bytes is authenticated with them. What is sealed is UTF-8, filled up with spaces to
// whole blocks of 16 KiB, so that a file's length does not tell how many people are on a map. A
// text of any other form, such as one with fewer rounds, is not read. The format is described in
// ARCHITECTURE.md.

/**
 * @typedef {(bytes: Uint8Array) => void} FillRandom
 * @typedef {{header: string, salt: Uint8Array, iv: Uint8Array, sealed: Uint8Array}} Locked
 */

const ROUNDS = 600000;
const BLOCK = 65536;
const TAG = 16;
/** The longest file that can be a copy: two blocks. */
export const LONGEST = 180224;
const BEFORE_SALT = `{"kith-private":1,"key":"PBKDF2-HMAC-SHA-256","rounds":${ROUNDS},"salt":"`;
const BEFORE_IV = '","lock":"AES-256-GCM","iv":"';
const BEFORE_SEALED = '","sealed":"';
const END = '"}';
const BASE64 = '([A-Za-z0-9+/]+={0,2})';
const FORM = new RegExp(
  `^(${literal(BEFORE_SALT)}${BASE64}${literal(BEFORE_IV)}${BASE64}${literal(BEFORE_SEALED)})`
  + `${BASE64}${literal(END)}$`,
);

/**
 * @param {string} text
 * @param {readonly string[]} words their codes, in order
 * @param {SubtleCrypto} subtle
 * @param {FillRandom} fill
 * @returns {Promise<string>} the file
 */
export async function lock(text, words, subtle, fill) {
  const salt = new Uint8Array(16);
  const iv = new Uint8Array(12);
  fill(salt);
  fill(iv);
  const header = BEFORE_SALT + base64(salt) + BEFORE_IV + base64(iv) + BEFORE_SEALED;
  const key = await keyOf(words, salt, subtle, 'encrypt');
  const plain = inBlocks(text);
  const sealed = await subtle.encrypt(sealing(header, iv), key, plain);
  plain.fill(0);
  return header + base64(new Uint8Array(sealed)) + END;
}

/**
 * What a file says before it is unlocked; null when it has not exactly the form.
 * @param {string} file
 * @returns {Locked | null}
 */
export function readLocked(file) {
  const found = file.length > LONGEST ? null : FORM.exec(file);
  if (found === null) return null;
  const [salt, iv, sealed] = found.slice(2).map(fromBase64);
  if (salt === null || iv === null || sealed === null) return null;
  if (salt.length !== 16 || iv.length !== 12) return null;
  if (sealed.length <= TAG || (sealed.length - TAG) % BLOCK !== 0) return null;
  return { header: found[1], salt, iv, sealed };
}

/**
 * A file's salt, IV and sealed bytes alone, for a place where nothing should say what they are.
 * @param {string} file
 */
export function bareOf(file) {
  const found = FORM.exec(file);
  return found === null ? '' : found.slice(2).join('');
}

/**
 * The file again: the salt has 24 signs, the IV 16.
 * @param {string} bare
 */
export function fileOfBare(bare) {
  return BEFORE_SALT + bare.slice(0, 24) + BEFORE_IV + bare.slice(24, 40)
    + BEFORE_SEALED + bare.slice(40) + END;
}

/**
 * The text that was locked; null when the words are others, or a byte was changed. Nobody can tell
 * which of the two.
 * @param {Locked} locked
 * @param {readonly string[]} words
 * @param {SubtleCrypto} subtle
 * @returns {Promise<string | null>}
 */
export async function unlock(locked, words, subtle) {
  const { header, salt, iv, sealed } = locked;
  const key = await keyOf(words, salt, subtle, 'decrypt');
  try {
    const plain = new Uint8Array(await subtle.decrypt(sealing(header, iv), key, sealed));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(plain);
    plain.fill(0);
    return text.replace(/ +$/, '');
  } catch (_) {
    return null;
  }
}

/** @param {string} header @param {Uint8Array} iv @returns {AesGcmParams} */
function sealing(header, iv) {
  const additionalData = new TextEncoder().encode(header);
  return { name: 'AES-GCM', iv, additionalData, tagLength: TAG * 8 };
}

/**
 * @param {readonly string[]} words
 * @param {Uint8Array} salt
 * @param {SubtleCrypto} subtle
 * @param {'encrypt' | 'decrypt'} use
 */
async function keyOf(words, salt, subtle, use) {
  const secret = new TextEncoder().encode(words.join(' '));
  const from = await subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
  secret.fill(0);
  const way = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS };
  return subtle.deriveKey(way, from, { name: 'AES-GCM', length: 256 }, false, [use]);
}

/** @param {string} text */
function inBlocks(text) {
  const bytes = new TextEncoder().encode(text);
  const filled = new Uint8Array(Math.max(1, Math.ceil(bytes.length / BLOCK)) * BLOCK).fill(32);
  filled.set(bytes);
  bytes.fill(0);
  return filled;
}

/** @param {Uint8Array} bytes */
function base64(bytes) {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** @param {string} text @returns {Uint8Array | null} null when it is not the one way to write it */
function fromBase64(text) {
  if (text.length % 4 !== 0) return null;
  try {
    const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
    return base64(bytes) === text ? bytes : null;
  } catch (_) {
    return null;
  }
}

/** @param {string} text */
function literal(text) {
  return text.replace(/[{}+]/g, '\\$&');
}
