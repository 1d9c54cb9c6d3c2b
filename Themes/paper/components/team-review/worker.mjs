// The import in a worker, so that the page never waits for it. To stop, the page ends the worker.

import { runImport } from './run-import.mjs';

const here = /** @type {any} */ (globalThis);

here.onmessage = async (/** @type {MessageEvent} */ { data }) => {
  // Said at once: a browser that lets no worker run here says nothing at all.
  here.postMessage({ kind: 'begun' });
  try {
    const result = await runImport(data, (done) => {
      here.postMessage({ kind: 'progress', done });
      return true;
    });
    here.postMessage({ kind: 'result', result });
  } catch {
    here.postMessage({ kind: 'result', result: { outcome: 'failed', report: '', summary: null } });
  }
};
