// The two texts that become more than text: the worker's script, which stands in the page, and the
// summary, which the import drew and escaped. Neither policy hands on anything that it is given.

/** @type {{ worker: any, summary: any, address: string, html: string }} */
const handed = { worker: null, summary: null, address: '', html: '' };

/**
 * @param {string} script
 * @returns {Worker}
 * @throws where the browser has no workers, or none from here
 */
export function startWorker(script) {
  handed.address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const { trustedTypes } = /** @type {any} */ (window);
  handed.worker = handed.worker || trustedTypes?.createPolicy('kith-review-worker', {
    createScriptURL: () => handed.address,
  });
  const worker = new Worker(handed.worker?.createScriptURL('') ?? handed.address);
  const { address } = handed;
  setTimeout(() => URL.revokeObjectURL(address), 60000);
  return worker;
}

/**
 * The summary's own elements, out of the page that the import wrote. That page's style is this
 * page's own, so it is left out with all else before the body.
 * @param {string} html
 * @returns {{ className: string, parts: Element[] }}
 */
export function drawnSummary(html) {
  const { trustedTypes } = /** @type {any} */ (window);
  handed.html = html.slice(html.indexOf('<body'));
  handed.summary = handed.summary || trustedTypes?.createPolicy('kith-review-summary', {
    createHTML: () => handed.html,
  });
  const text = handed.summary?.createHTML('') ?? handed.html;
  const { body } = new DOMParser().parseFromString(text, 'text/html');
  handed.html = '';
  const parts = [...body.children].filter(({ localName }) => localName !== 'a');
  return { className: body.className, parts: parts.map((part) => document.adoptNode(part)) };
}
