// Starts an import in a worker, or here where the browser has none.

import { runImport } from './run-import.mjs';

/** @typedef {import('./run-import.mjs').Result} Result */
/** @typedef {Omit<import('./run-import.mjs').Job, 'seed'> & {
 *    worker: () => Promise<Worker>, seed: () => [number, number] }} Start */

/**
 * @typedef {object} Running
 * @property {Promise<Result>} result
 * @property {() => void} stop
 */

/** The import's word for a file that could not be read. */
const UNREADABLE = '\tnot-readable\t';
/** How long a worker has to say that it has begun, in milliseconds. */
const PATIENCE = 3000;

/**
 * @param {Start} start
 * @param {(done: number) => void} told how many files are done
 * @returns {Promise<Running>}
 */
export async function startImport(start, told) {
  const { worker: makeWorker, seed, ...rest } = start;
  const job = { ...rest, seed: seed() };
  const worker = await begunWorker(makeWorker, job);
  if (worker === null) return runHere(job, told);
  let running = runThere(worker, told);
  // WebKit lets no worker read what was chosen on a page from a file: then the page reads it.
  const result = running.result.then((found) => {
    if (found.outcome !== 'nothing-to-count' || !found.report.includes(UNREADABLE)) return found;
    running = runHere(job, told);
    return running.result;
  });
  return { result, stop: () => running.stop() };
}

/**
 * A worker that has begun, or null where there is none.
 * @param {() => Promise<Worker>} makeWorker
 * @param {import('./run-import.mjs').Job} job
 * @returns {Promise<Worker | null>}
 */
async function begunWorker(makeWorker, job) {
  try {
    const worker = await makeWorker();
    return await new Promise((settle) => {
      const giveUp = () => {
        worker.terminate();
        settle(null);
      };
      const waiting = setTimeout(giveUp, PATIENCE);
      worker.onerror = () => {
        clearTimeout(waiting);
        giveUp();
      };
      worker.onmessage = () => {
        clearTimeout(waiting);
        settle(worker);
      };
      worker.postMessage(job);
    });
  } catch {
    return null;
  }
}

/** @param {Worker} worker @param {(done: number) => void} told @returns {Running} */
function runThere(worker, told) {
  /** @type {(result: Result) => void} */
  let settle = () => {};
  const end = (/** @type {Result} */ result) => {
    worker.terminate();
    settle(result);
  };
  const result = new Promise((resolve) => { settle = resolve; });
  worker.onmessage = ({ data }) => {
    if (data.kind === 'progress') told(data.done);
    if (data.kind === 'result') end(data.result);
  };
  worker.onerror = () => end({ outcome: 'failed', report: '', summary: null });
  return { result, stop: () => end({ outcome: 'stopped', report: '', summary: null }) };
}

/**
 * @param {import('./run-import.mjs').Job} job
 * @param {(done: number) => void} told
 * @returns {Running}
 */
function runHere(job, told) {
  let isStopped = false;
  const result = runImport(job, (done) => {
    told(done);
    return !isStopped;
  }).catch(() => ({ outcome: 'failed', report: '', summary: null }));
  return { result, stop: () => { isStopped = true; } };
}
