// The files that somebody dropped, those in folders with them.

/** @typedef {import('./reading.mjs').ChosenFile} ChosenFile */

/** More than this is a wrong folder, and would only take long. */
export const MOST = 100000;

/**
 * Nothing is waited for before every item was asked: a drop is over when its event is.
 * @param {DataTransfer} transfer
 * @returns {Promise<ChosenFile[]>}
 */
export async function droppedFiles(transfer) {
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

/** @typedef {{ getAsFileSystemHandle?: () => Promise<FolderPart> }} Handing */
/** @typedef {DataTransferItem & Handing} HandingItem */
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
    const getFile = () => new Promise((give, fail) => { file.file(give, fail); });
    return { kind: 'file', name, getFile };
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
