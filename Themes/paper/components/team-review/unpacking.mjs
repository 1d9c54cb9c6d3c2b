// Unpacks what zip archives hold, by the browser's own means.

/** A stream that holds nothing, and a byte that does not belong to it. */
const WITH_A_BYTE_AFTER = Uint8Array.of(3, 0, 0);

/** Whether this browser unpacks what zip archives hold. */
export function canUnpack() {
  try {
    return stream() !== null;
  } catch {
    return false;
  }
}

/**
 * Unpacks, and stops where more comes out than is wanted.
 * @param {Uint8Array} packed
 * @param {number} most
 * @returns {Promise<Uint8Array | null>} null where it is not one stream from its first byte to its
 *   last
 */
export async function unpacked(packed, most) {
  const bytes = await unpackedStream(packed, most);
  if (bytes === null || await noticesWhatFollows()) return bytes;
  // Without its last byte a stream has no end, unless the byte did not belong to it.
  return (await unpackedStream(packed.subarray(0, -1), most)) === null ? bytes : null;
}

/** @type {Promise<boolean> | null} */
let noticing = null;

/** Not everything that unpacks says that bytes follow the end of a stream. */
function noticesWhatFollows() {
  noticing = noticing || unpackedStream(WITH_A_BYTE_AFTER, 1).then((bytes) => bytes === null);
  return noticing;
}

/**
 * @param {Uint8Array} packed
 * @param {number} most
 * @returns {Promise<Uint8Array | null>}
 */
async function unpackedStream(packed, most) {
  const reader = new Blob([packed]).stream().pipeThrough(stream()).getReader();
  const bytes = new Uint8Array(most);
  let count = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return bytes.subarray(0, count);
      if (count + value.length > most) return null;
      bytes.set(value, count);
      count += value.length;
    }
  } catch {
    return null;
  } finally {
    reader.cancel().catch(() => {});
  }
}

/** TypeScript does not know it yet. @returns {any} */
function stream() {
  return new (/** @type {any} */ (globalThis)).DecompressionStream('deflate-raw');
}
