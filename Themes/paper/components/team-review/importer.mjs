// The import itself, compiled to WebAssembly from the code that `kith import` runs. Here bytes are
// handed in and what comes out is handed on: what a file says is decided there alone. What can be
// called is described in Sources/Browser/MapReview/EntryPoints.swift.

/**
 * @typedef {object} Catalogue what the site was built with
 * @property {string[]} definitions of the worksheets, each in its flat form
 * @property {string} stylesheet of summaries
 */

/**
 * @typedef {object} Choices what is decided before any file is read, by place in its list
 * @property {number} block quarter, half-year, year
 * @property {number} detail themes, domains
 * @property {number} profile each withholds more than the one before
 * @property {number} audience a team, families
 * @property {boolean} oneGroup
 * @property {number} day 20261121
 */

/** @typedef {{ page: string, json: string, text: string, tables: string }} Summary */

const FORMS = ['none', 'map', 'lines', 'archive'];
const OUTCOMES = ['made', 'no-documents', 'nothing-to-count', 'too-many-rejected'];
const ANSWERS = { page: 0, json: 1, text: 2, tables: 3, report: 4 };

export class Importer {
  /** @param {any} exports of the module */
  constructor(exports) {
    this.module = exports;
  }

  /**
   * @param {BufferSource} bytes of the module
   * @param {Catalogue} catalogue
   * @param {[number, number]} seed which nobody can guess
   * @returns {Promise<Importer>}
   */
  static async start(bytes, catalogue, seed) {
    const { instance } = await WebAssembly.instantiate(bytes, {});
    const importer = new Importer(instance.exports);
    importer.module.seed(...seed);
    const encoder = new TextEncoder();
    for (const definition of catalogue.definitions) {
      const line = importer.module.define(importer.put(encoder.encode(definition)));
      if (line !== 0) throw new Error(`a worksheet's definition cannot be read: line ${line}`);
    }
    importer.module.style(importer.put(encoder.encode(catalogue.stylesheet)));
    return importer;
  }

  /** @param {Choices} choices */
  begin({ block, detail, profile, audience, oneGroup, day }) {
    const wrong = this.module.begin(block, detail, profile, audience, oneGroup ? 1 : 0, day);
    if (wrong !== 0) throw new Error('the choices cannot be used');
  }

  forget() {
    this.module.forget();
  }

  /**
   * How finely to count where so many maps a year are expected.
   * @param {number} maps
   * @returns {{ block: number, detail: number } | null}
   */
  advised(maps) {
    const step = this.module.advised(maps);
    return step < 0 ? null : { block: step % 4, detail: step >> 2 };
  }

  /** Of a larger map, one more byte is enough. */
  get largestMap() {
    return this.module.largestMap();
  }

  /**
   * What a file is by its name; one that is none is counted as passed over.
   * @param {string} name
   */
  form(name) {
    return FORMS[this.module.form(this.put(new TextEncoder().encode(name)))];
  }

  /** @param {Uint8Array} bytes */
  addMap(bytes) {
    this.module.addMap(this.put(bytes));
  }

  addUnreadable() {
    this.module.addUnreadable();
  }

  /** @param {Uint8Array} bytes the next of the file @param {boolean} isLast */
  addLines(bytes, isLast) {
    this.module.addLines(this.put(bytes), isLast ? 1 : 0);
  }

  /** @param {Uint8Array} bytes of the whole archive */
  openArchive(bytes) {
    this.module.openArchive(this.put(bytes));
  }

  /**
   * The next bytes of the archive that are to be unpacked, or null at its end.
   * @returns {{ packed: Uint8Array, most: number } | null}
   */
  nextPacked() {
    const size = this.module.nextPacked();
    if (size < 0) return null;
    return { packed: this.copy(this.module.packedAt(), size), most: this.module.unpackedMost() };
  }

  /** @param {Uint8Array | null} bytes null where they cannot be unpacked */
  addUnpacked(bytes) {
    this.module.addUnpacked(bytes === null ? -1 : this.put(bytes));
  }

  /** @returns {string} made, or why there is no summary */
  finish() {
    return OUTCOMES[this.module.finish()] || 'failed';
  }

  /** @returns {Summary} */
  summary() {
    return {
      page: this.answer(ANSWERS.page), json: this.answer(ANSWERS.json),
      text: this.answer(ANSWERS.text), tables: this.answer(ANSWERS.tables),
    };
  }

  report() {
    return this.answer(ANSWERS.report);
  }

  /** @param {number} which */
  answer(which) {
    const place = this.module.answer(which) >>> 0;
    return new TextDecoder().decode(this.copy(place, this.module.answerSize()));
  }

  /** @param {Uint8Array} bytes @returns {number} how many they are */
  put(bytes) {
    const place = this.module.room(bytes.length) >>> 0;
    // The memory may just have grown.
    new Uint8Array(this.module.memory.buffer, place, bytes.length).set(bytes);
    return bytes.length;
  }

  /** @param {number} place @param {number} size */
  copy(place, size) {
    return new Uint8Array(this.module.memory.buffer, place >>> 0, size).slice();
  }
}
