// What the page holds packed (base64 of zlib) besides its words and its script.

/** @param {Element} template @returns {Promise<ArrayBuffer>} */
export function partOf(template) {
  return response(template).arrayBuffer();
}

/** @param {Element} template @returns {Promise<string>} */
export function partOfText(template) {
  return response(template).text();
}

/** @param {Element} template */
function response(template) {
  const { content } = /** @type {HTMLTemplateElement} */ (template);
  const bytes = Uint8Array.from(atob(content.textContent || ''), (c) => c.charCodeAt(0));
  const { DecompressionStream } = /** @type {any} */ (window);
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate')));
}
