// What became of the files, out of the lines in which the import tells it
// (Sources/Browser/MapReview/ReportLines.swift).

/** @typedef {{ place: number, byte: string, code: string, sentence: string }} LeftOut */

/**
 * @typedef {object} Report
 * @property {number} counted
 * @property {number} again
 * @property {number} rejected
 * @property {number} documents
 * @property {number} passedOver
 * @property {number} files
 * @property {string} deleteBy
 * @property {LeftOut[]} leftOut
 */

/** @param {string} text @returns {Report} */
export function readReport(text) {
  /** @type {Record<string, string>} */
  const told = {};
  /** @type {LeftOut[]} */
  const leftOut = [];
  for (const line of text.split('\n')) {
    const [name, ...fields] = line.split('\t');
    if (name === 'left-out') {
      const [place, byte, code, sentence] = fields;
      leftOut.push({ place: Number(place), byte, code, sentence });
    } else if (fields.length > 0) {
      told[name] = fields[0];
    }
  }
  const number = (/** @type {string} */ name) => Number(told[name] || 0);
  return {
    counted: number('counted'), again: number('again'), rejected: number('rejected'),
    documents: number('documents'), passedOver: number('passed-over'), files: number('files'),
    deleteBy: told['delete-by'] || '', leftOut,
  };
}
