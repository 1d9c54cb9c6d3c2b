// What a page or a part of the search's index holds packed: base64 of zlib. A worksheet's loader,
// which must stand alone, unpacks in the same way.

/** @param {string} packed @returns {Promise<ArrayBuffer>} */
export async function unpacked(packed) {
  const signs = atob(packed);
  const bytes = new Uint8Array(signs.length);
  for (let place = 0; place < signs.length; place += 1) bytes[place] = signs.charCodeAt(place);
  const { DecompressionStream } = /** @type {any} */ (globalThis);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Response(stream).arrayBuffer();
}

/** @param {Element} template that holds nothing else @returns {Promise<ArrayBuffer>} */
export async function partOf(template) {
  const { content } = /** @type {HTMLTemplateElement} */ (template);
  return unpacked(content.textContent || '');
}

/** @param {Element} template @returns {Promise<string>} */
export async function partOfText(template) {
  return new TextDecoder().decode(await partOf(template));
}
