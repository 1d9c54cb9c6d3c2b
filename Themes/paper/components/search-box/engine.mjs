// The search of a site of many files: what the opener loads when somebody goes to the box.

import { startSearch } from './box.mjs';
import { STAMP, WORDS } from './edition.mjs';
import { placeOnSite } from './places.mjs';

/** @param {HTMLElement} box @param {import('./searching.mjs').Load} load */
function start(box, load) {
  const edition = { stamp: STAMP, words: WORDS };
  startSearch(box, load, edition, placeOnSite(box.dataset.search || ''));
}

/** @type {any} */ (window).kithShard('engine', STAMP, start);
