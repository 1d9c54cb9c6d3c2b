// One import from beginning to end, in a worker or in the page.

import { Importer } from './importer.mjs';
import { readFiles } from './reading.mjs';

/**
 * @typedef {object} Job
 * @property {BufferSource} module
 * @property {import('./importer.mjs').Catalogue} catalogue
 * @property {[number, number]} seed
 * @property {Omit<import('./importer.mjs').Choices, 'block' | 'detail'> & { expected: number }}
 *   choices `expected` is how many maps are expected in a year
 * @property {import('./reading.mjs').ChosenFile[]} files
 */

/**
 * @typedef {object} Result
 * @property {string} outcome made, or why there is no summary
 * @property {string} report what became of the files, as the import tells it
 * @property {import('./importer.mjs').Summary | null} summary
 */

/** Coarsest: by year, in domains. */
const COARSEST = { block: 2, detail: 1 };
/** Others have their turn about as often, in milliseconds. */
const TURN = 50;

/**
 * @param {Job} job
 * @param {(done: number) => boolean} told how many files are done; false stops
 * @returns {Promise<Result>}
 */
export async function runImport(job, told) {
  const importer = await Importer.start(job.module, job.catalogue, job.seed);
  const step = importer.advised(job.choices.expected) || COARSEST;
  importer.begin({ ...job.choices, ...step });
  let last = Date.now();
  const outcome = await readFiles(importer, job.files, async (done) => {
    if (Date.now() - last < TURN) return true;
    last = Date.now();
    // Messages and presses of buttons come in between.
    await new Promise((go) => { setTimeout(go); });
    return told(done);
  });
  const report = importer.report();
  const summary = outcome === 'made' ? importer.summary() : null;
  importer.forget();
  return { outcome, report, summary };
}
