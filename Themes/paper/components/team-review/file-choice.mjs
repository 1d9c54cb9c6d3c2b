// The files that somebody chose or dropped, with their paths inside what was chosen.

import { byId } from '../worksheet-parts/dom.mjs';

/** @typedef {import('./reading.mjs').ChosenFile} ChosenFile */

/** More than this is a wrong folder, and would only take long. */
const MOST = 100000;

export class FileChoice {
  /** @param {Record<string, string>} strings */
  constructor(strings) {
    this.strings = strings;
    /** @type {ChosenFile[]} */
    this.files = [];
    this.changed = () => {};
    this.inputs = ['files', 'folder'].map((id) => /** @type {HTMLInputElement} */ (byId(id)));
    // Not every browser lets somebody choose a folder: then the files in it are chosen.
    const [, folder] = this.inputs;
    folder.webkitdirectory = true;
    byId('folder-label').hidden = !('webkitdirectory' in HTMLInputElement.prototype);
    for (const input of this.inputs) {
      input.addEventListener('change', () => {
        this.take([...(input.files || [])].map((file) => ({
          file, path: file.webkitRelativePath || file.name,
        })));
        // The same files can be chosen again.
        input.value = '';
      });
    }
    this.listenForDrops(byId('drop'));
  }

  /** @param {HTMLElement} place */
  listenForDrops(place) {
    // A file that is dropped beside it would be opened in the place of the page.
    for (const kind of ['dragover', 'drop']) {
      document.addEventListener(kind, (event) => event.preventDefault());
    }
    place.addEventListener('dragover', () => place.classList.add('is-over'));
    place.addEventListener('dragleave', () => place.classList.remove('is-over'));
    place.addEventListener('drop', async (event) => {
      place.classList.remove('is-over');
      if (!(event instanceof DragEvent) || event.dataTransfer === null || this.isOff) return;
      this.take(await droppedFiles(event.dataTransfer));
    });
  }

  isOff = false;

  /** @param {ChosenFile[]} files */
  take(files) {
    if (files.length === 0) return;
    this.files = files.slice(0, MOST);
    this.tell(files.length);
    this.changed();
  }

  /** @param {number} count */
  tell(count) {
    const { strings } = this;
    const words = count === 0 ? '' : count === 1 ? strings['chosen-one'] : strings['chosen-many'];
    const more = count > MOST ? ` ${strings['chosen-too-many']}` : '';
    byId('chosen').textContent = words.replace('{count}', String(count)) + more;
  }

  /** @param {boolean} off */
  disable(off) {
    this.isOff = off;
    for (const input of this.inputs) input.disabled = off;
  }

  forget() {
    this.files = [];
    this.tell(0);
  }
}

/** @param {DataTransfer} transfer @returns {Promise<ChosenFile[]>} */
async function droppedFiles(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.() || null);
  if (entries.some((entry) => entry === null)) {
    return [...transfer.files].map((file) => ({ file, path: file.name }));
  }
  /** @type {ChosenFile[]} */
  const found = [];
  for (const entry of entries) {
    if (entry !== null) await collect(entry, entry.name, found);
  }
  return found;
}

/**
 * @param {FileSystemEntry} entry
 * @param {string} path
 * @param {ChosenFile[]} found
 */
async function collect(entry, path, found) {
  if (found.length > MOST) return;
  if (entry.isFile) {
    const file = await new Promise((settle, fail) => {
      /** @type {FileSystemFileEntry} */ (entry).file(settle, fail);
    }).catch(() => null);
    found.push({ file, path });
    return;
  }
  const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
  for (;;) {
    /** @type {FileSystemEntry[]} */
    const some = await new Promise((settle) => { reader.readEntries(settle, () => settle([])); });
    if (some.length === 0) return;
    for (const inner of some) await collect(inner, `${path}/${inner.name}`, found);
  }
}
