// Files that stand beside the pages, such as worksheets, are held together, packed: what they share
// is there once. How, stands in `HeldFiles.swift`.

import { partOfText } from '../packed-parts/packed-parts.mjs';
import { saveFile } from '../worksheet-parts/save-file.mjs';

/**
 * A file as it was built.
 * @param {string} held all of them
 * @param {string} path such as `worksheets/plan.html`
 * @returns {string}
 */
export function fileIn(held, path) {
  const lines = held.split('\n');
  const files = Number(lines[0]);
  const start = 1 + files;
  const [, places] = lines.slice(1, start).map((line) => line.split('\t'))
    .find(([name]) => name === path) || [];
  if (places === undefined) throw new Error('the file holds no such file');
  return places.split(' ').map((place) => lines[start + Number(place)]).join('\n');
}

/** Offers to save each file, where the browser can unpack it. */
export function offerToSave() {
  const held = document.getElementById('held-files');
  if (held === null || !('DecompressionStream' in window)) return;
  /** @type {Promise<string> | undefined} */
  let unpacking;
  for (const part of document.querySelectorAll('.saved-alone')) {
    const [offer, instead] = ['[data-can-save]', '[data-cannot-save]'].map((name) =>
      /** @type {HTMLElement} */ (part.querySelector(name)));
    const show = (/** @type {boolean} */ canSave) => {
      offer.hidden = !canSave;
      instead.hidden = canSave;
    };
    show(true);
    const button = /** @type {HTMLElement} */ (offer.querySelector('[data-save]'));
    const path = button.dataset.save || '';
    button.addEventListener('click', async () => {
      try {
        unpacking = unpacking || partOfText(held);
        const text = fileIn(await unpacking, path);
        saveFile(text, path.slice(path.lastIndexOf('/') + 1), 'text/html');
      } catch {
        show(false);
      }
    });
  }
}
