// The import in a worker, so that the page never waits for it.

import { runImport } from './run-import.mjs';

const here = /** @type {any} */ (globalThis);
let isStopped = false;

here.onmessage = async (/** @type {MessageEvent} */ { data }) => {
  if (data === 'stop') {
    isStopped = true;
    return;
  }
  // Said at once: a browser that lets no worker run here says nothing at all.
  here.postMessage({ kind: 'begun' });
  try {
    const result = await runImport(data, (done) => {
      here.postMessage({ kind: 'progress', done });
      return !isStopped;
    });
    here.postMessage({ kind: 'result', result });
  } catch {
    here.postMessage({ kind: 'result', result: { outcome: 'failed', report: '', summary: null } });
  }
};
