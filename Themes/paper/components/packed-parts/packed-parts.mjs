// What a page or a part of the search's index holds packed: base64 of zlib. A worksheet's loader,
// which must stand alone, unpacks in the same way.

/** @param {string} packed @returns {Promise<ArrayBuffer>} */
export async function unpacked(packed) {
  const { DecompressionStream } = /** @type {any} */ (globalThis);
  const unpacking = new DecompressionStream('deflate');
  return new Response(new Blob([bytesOf(packed)]).stream().pipeThrough(unpacking)).arrayBuffer();
}

/** @param {string} base64 @returns {Uint8Array} */
function bytesOf(base64) {
  const { fromBase64 } = /** @type {any} */ (Uint8Array);
  if (fromBase64) return fromBase64.call(Uint8Array, base64);
  // Browsers from before 2025.
  const signs = atob(base64);
  const bytes = new Uint8Array(signs.length);
  for (let place = 0; place < signs.length; place += 1) bytes[place] = signs.charCodeAt(place);
  return bytes;
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
