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
    this.inputs = ['map-files', 'map-folder'].map((id) => /** @type {HTMLInputElement} */ (byId(id)));
    // Not every browser lets somebody choose a folder: then the files in it are chosen.
    const [, folder] = this.inputs;
    folder.webkitdirectory = true;
    byId('map-folder-label').hidden = !('webkitdirectory' in HTMLInputElement.prototype);
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
      this.forget();
      const own = this.choice;
      const files = await droppedFiles(event.dataTransfer).catch(() => []);
      // A large folder takes a while: something else may have been chosen, or begun, since.
      if (own !== this.choice || this.isOff) return;
      this.take(files);
      if (files.length === 0) byId('chosen').textContent = this.strings['drop-failed'];
    });
  }

  isOff = false;
  /** Counts up with each choice, so that one that comes late is known. */
  choice = 0;

  /** @param {ChosenFile[]} files */
  take(files) {
    if (files.length === 0) return;
    this.choice += 1;
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
    this.choice += 1;
    this.files = [];
    this.tell(0);
  }
}

/**
 * Nothing is waited for before every item was asked: a drop is over when its event is.
 * @param {DataTransfer} transfer
 * @returns {Promise<ChosenFile[]>}
 */
async function droppedFiles(transfer) {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file').map((item) => ({
    file: item.getAsFile(), entry: item.webkitGetAsEntry?.() ?? null, handle: handleOf(item),
  }));
  /** @type {ChosenFile[]} */
  const found = [];
  for (const { file, entry, handle } of items) {
    if (entry?.isDirectory) await collect(await folderOf(entry, handle), entry.name, found);
    else if (file !== null) found.push({ file, path: file.name });
  }
  return found;
}

/**
 * Asked of a folder alone: a browser may tell that a page was given one.
 * @param {HandingItem} item
 */
function handleOf(item) {
  const isFolder = item.webkitGetAsEntry?.()?.isDirectory;
  return isFolder && item.getAsFileSystemHandle ? item.getAsFileSystemHandle() : null;
}

/**
 * A folder's own handle where there is one: in a page that was opened from its file, Chromium reads
 * no folder by its entry.
 * @param {FileSystemEntry} entry
 * @param {Promise<FolderPart> | null} handle
 * @returns {Promise<FolderPart>}
 */
async function folderOf(entry, handle) {
  return await handle?.catch(() => null) ?? partOf(entry);
}

/** @typedef {DataTransferItem & { getAsFileSystemHandle?: () => Promise<FolderPart> }} HandingItem */
/**
 * What is in a folder, in the form of a browser's file handle.
 * @typedef {object} FolderPart
 * @property {string} kind `file` or `directory`
 * @property {string} name
 * @property {() => Promise<File>} [getFile]
 * @property {() => AsyncIterable<FolderPart>} [values]
 */

/**
 * @param {FileSystemEntry} entry
 * @returns {FolderPart}
 */
function partOf(entry) {
  const { name } = entry;
  if (entry.isFile) {
    const file = /** @type {FileSystemFileEntry} */ (entry);
    return { kind: 'file', name, getFile: () => new Promise((give, fail) => file.file(give, fail)) };
  }
  const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
  async function* values() {
    for (;;) {
      /** @type {FileSystemEntry[]} */
      const some = await new Promise((give, fail) => { reader.readEntries(give, fail); });
      if (some.length === 0) return;
      yield* some.map(partOf);
    }
  }
  return { kind: 'directory', name, values };
}

/**
 * @param {FolderPart} part
 * @param {string} path
 * @param {ChosenFile[]} found
 */
async function collect(part, path, found) {
  if (found.length > MOST) return;
  if (part.getFile) {
    found.push({ file: await part.getFile().catch(() => null), path });
    return;
  }
  for await (const inner of part.values?.() ?? []) {
    await collect(inner, `${path}/${inner.name}`, found);
  }
}
