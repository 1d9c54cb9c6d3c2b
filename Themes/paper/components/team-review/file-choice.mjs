// The files that somebody chose or dropped, with their paths inside what was chosen.

import { byId } from '../worksheet-parts/dom.mjs';
import { droppedFiles, MOST } from './dropped-files.mjs';

/** @typedef {import('./reading.mjs').ChosenFile} ChosenFile */

export class FileChoice {
  /** @param {Record<string, string>} strings */
  constructor(strings) {
    this.strings = strings;
    /** @type {ChosenFile[]} */
    this.files = [];
    this.changed = () => {};
    this.inputs = ['map-files', 'map-folder'].map(
      (id) => /** @type {HTMLInputElement} */ (byId(id)));
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
