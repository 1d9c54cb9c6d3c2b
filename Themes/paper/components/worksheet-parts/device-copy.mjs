// The one place that the browser's storage is open to, for one locked copy. It lies there without
// the words that a file has around it, under a name that says nothing: pages from files share one
// storage in some browsers, so that any other of them may see it.

const PLACE = 'page-copy-1';

/** A copy on this device. Where a browser keeps nothing, there is none. */
export class DeviceCopy {
  /** @param {() => Storage} open */
  constructor(open = () => window.localStorage) {
    this.open = open;
  }

  /** What is kept; empty when there is nothing, or nothing may be kept. */
  read() {
    try {
      return this.open().getItem(PLACE) || '';
    } catch (_) {
      return '';
    }
  }

  /** @param {string} text in the place of what was kept before @returns {boolean} whether it is */
  keep(text) {
    try {
      this.open().setItem(PLACE, text);
    } catch (_) {
      return false;
    }
    return this.read() === text;
  }

  /** @returns {boolean} whether nothing is there any more */
  forget() {
    try {
      this.open().removeItem(PLACE);
    } catch (_) {
      return this.read() === '';
    }
    return this.read() === '';
  }
}
