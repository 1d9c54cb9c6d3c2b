// Hands files over to the import, one after another and no more at a time than memory has room for.

import { canUnpack, unpacked } from './unpacking.mjs';

/** @typedef {import('./importer.mjs').Importer} Importer */
/** @typedef {{ file: Blob | null, path: string }} ChosenFile null where the browser gives none */

/** The bytes of a list that are handed over at a time. */
const STRETCH = 1 << 20;
/** The largest archive that is read here: it is held in memory whole. */
export const LARGEST_ARCHIVE = 24 << 20;

/**
 * @param {Importer} importer which has begun
 * @param {ChosenFile[]} files
 * @param {(done: number) => Promise<boolean>} goesOn told how many files are done, of a long list a
 *   part; false stops
 * @returns {Promise<string>} how it ended: made, or why there is no summary
 */
export async function readFiles(importer, files, goesOn) {
  const sorted = inOrder(files);
  for (const [done, chosen] of sorted.entries()) {
    if (!(await goesOn(done))) return 'stopped';
    const problem = await readFile(importer, chosen, (part) => goesOn(done + part));
    if (problem !== null) return problem;
  }
  await goesOn(sorted.length);
  return importer.finish();
}

/**
 * By the bytes of their names, folder by folder: the order of `kith import`.
 * @param {ChosenFile[]} files
 */
export function inOrder(files) {
  const encoder = new TextEncoder();
  const keyed = files.map((chosen) => ({
    chosen, parts: chosen.path.split('/').map((part) => encoder.encode(part)),
  }));
  keyed.sort((one, other) => {
    for (let place = 0; ; place += 1) {
      const [first, second] = [one.parts[place], other.parts[place]];
      if (first === undefined || second === undefined) return one.parts.length - other.parts.length;
      const order = compareBytes(first, second);
      if (order !== 0) return order;
    }
  });
  return keyed.map(({ chosen }) => chosen);
}

/** @param {Uint8Array} one @param {Uint8Array} other */
function compareBytes(one, other) {
  for (let place = 0; place < one.length && place < other.length; place += 1) {
    if (one[place] !== other[place]) return one[place] - other[place];
  }
  return one.length - other.length;
}

/**
 * @param {Importer} importer
 * @param {ChosenFile} chosen
 * @param {(part: number) => Promise<boolean>} goesOn told how much of the file is done, up to 1
 * @returns {Promise<string | null>} why nothing more is read at all, or null
 */
async function readFile(importer, { file, path }, goesOn) {
  const parts = path.split('/');
  // A hidden folder's files are hidden too.
  const hidden = parts.find((part) => part.startsWith('.'));
  const form = importer.form(hidden || parts[parts.length - 1]);
  if (form === 'none') return null;
  if (file === null) {
    importer.addUnreadable();
    return null;
  }
  try {
    if (form === 'lines') return await readLines(importer, file, goesOn);
    if (form === 'archive') return await readArchive(importer, file, goesOn);
    const bytes = await bytesOf(file.slice(0, importer.largestMap + 1));
    importer.addMap(bytes);
  } catch (error) {
    // The browser's own word for a file that is gone or may not be read. Anything else is not ours
    // to hide.
    if (!(error instanceof DOMException)) throw error;
    importer.addUnreadable();
  }
  return null;
}

/**
 * While one stretch is taken in, the browser reads the next.
 * @param {Importer} importer
 * @param {Blob} file
 * @param {(part: number) => Promise<boolean>} goesOn
 * @returns {Promise<string | null>}
 */
async function readLines(importer, file, goesOn) {
  const from = (/** @type {number} */ start) => bytesOf(file.slice(start, start + STRETCH));
  let next = from(0);
  for (let end = STRETCH; ; end += STRETCH) {
    const bytes = await next;
    const isLast = end >= file.size;
    if (!isLast) next = from(end);
    importer.addLines(bytes, isLast);
    if (isLast) return null;
    if (!(await goesOn(end / file.size))) return 'stopped';
  }
}

/**
 * @param {Importer} importer
 * @param {Blob} file
 * @param {(part: number) => Promise<boolean>} goesOn
 * @returns {Promise<string | null>}
 */
async function readArchive(importer, file, goesOn) {
  if (file.size > LARGEST_ARCHIVE) return 'archive-too-large';
  importer.openArchive(await bytesOf(file));
  for (let next = importer.nextPacked(); next !== null; next = importer.nextPacked()) {
    if (!canUnpack()) return 'cannot-unpack';
    if (!(await goesOn(0))) return 'stopped';
    importer.addUnpacked(await unpacked(next.packed, next.most));
  }
  return null;
}

/**
 * By the older way where there is one: a page from a file may not read a file otherwise in WebKit.
 * @param {Blob} file
 * @returns {Promise<Uint8Array>}
 */
async function bytesOf(file) {
  if (typeof FileReader === 'undefined') return new Uint8Array(await file.arrayBuffer());
  const reader = new FileReader();
  const content = await new Promise((settle, fail) => {
    reader.onload = () => settle(reader.result);
    reader.onerror = () => fail(reader.error);
    reader.readAsArrayBuffer(file);
  });
  return new Uint8Array(content);
}
