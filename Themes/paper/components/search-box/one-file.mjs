// The search of the whole site in one file. The parts of the index are in the file, packed, and are
// unpacked when somebody goes to the box.

import { startSearch } from './box.mjs';
import { STAMP, WORDS } from './edition.mjs';
import { attend } from './field.mjs';
import { placeInOneFile } from './places.mjs';

const box = document.querySelector('[data-search]');
const field = box?.querySelector('input');
if (box instanceof HTMLElement && field && 'DecompressionStream' in window) {
  box.hidden = false;
  const leadsTo = placeInOneFile((section) => document.getElementById(section)?.dataset.ids);
  const edition = { stamp: STAMP, words: WORDS };
  field.addEventListener('focus', () => startSearch(box, partInFile, edition, leadsTo),
    { once: true });
  attend(field);
  // The front page, where young people come in too, has no box and leads to one.
  let isWanted = false;
  const wanted = () => { isWanted = true; };
  document.querySelector('.search-elsewhere')?.addEventListener('click', wanted);
  // What was typed goes with the page that it was typed on.
  window.addEventListener('hashchange', () => {
    field.value = '';
    field.dispatchEvent(new Event('input'));
    if (isWanted) field.focus();
    isWanted = false;
  });
}

/** @param {string} name such as `terms-0` */
async function partInFile(name) {
  const part = document.getElementById(`search-${name}`);
  if (!(part instanceof HTMLTemplateElement)) throw new Error('a part is missing');
  return { stamp: STAMP, content: part.content.textContent };
}
