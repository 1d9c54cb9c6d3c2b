// Shows the page that the address names, and no other. Pages are sections of this file, so a link
// is a place in it, and Back works as between files.

import { addContents } from './contents.mjs';
import { isCurrent } from './current-link.mjs';
import { FrameLanguage } from './frame-language.mjs';
import { offerToSave } from './held-files.mjs';
import { addMeanings } from './meanings.mjs';
import { addNeighbours } from './neighbours.mjs';
import { addSources, addSummaries } from './told-elsewhere.mjs';

const root = document.documentElement;
const pages = document.querySelectorAll('.one-page');
const menu = document.querySelector('.site-menu');
const showAll = document.querySelector('[data-show-all]');
const repeats = document.querySelector('template[data-repeats]');
const home = pages[0];
const frameLanguage = new FrameLanguage();
let shown = home;

follow();
offerToSave();
window.addEventListener('hashchange', () => {
  const page = follow();
  if (page === null) return;
  window.scrollTo(0, 0);
  focusHeading(page);
});
// The browser's own search has found something on a page that is not shown.
document.addEventListener('beforematch', ({ target }) => {
  const page = target instanceof Element ? target.closest('.one-page') : null;
  if (page !== null) show(page);
});
document.querySelector('[data-print]')?.addEventListener('click', () => window.print());
showAll?.addEventListener('click', () => {
  const one = root.classList.toggle('one-at-a-time');
  showAll.setAttribute('aria-pressed', String(!one));
  markAll();
  if (!one) pages.forEach(complete);
  if (one) window.scrollTo(0, 0);
});
for (const part of document.querySelectorAll('.one-file, [data-find]')) {
  if (!(part instanceof HTMLElement)) continue;
  part.hidden = part.matches('[data-find]') && !canFindHidden();
}
// After the first page is drawn: there may be a thousand of them.
window.requestAnimationFrame(() => window.setTimeout(markAll));

/**
 * Shows the page that the address names.
 * @returns {Element | null} the page, if it is meant as a whole and not a place on it
 */
function follow() {
  // Not `:target`, which is not there yet while the file is opening.
  const { hash } = new URL(document.URL);
  const target = hash === '' ? null : document.getElementById(decodeURIComponent(hash.slice(1)));
  const page = target === null ? home : target.closest('.one-page');
  // A place outside all pages, such as where the content begins, is on the page that is shown.
  if (page === null) return null;
  show(page);
  if (target === null || target === page) return page;
  target.scrollIntoView();
  return null;
}

/** @param {Element} page */
function show(page) {
  const before = shown;
  shown = page;
  before.removeAttribute('data-shown');
  page.setAttribute('data-shown', '');
  mark(before);
  mark(page);
  complete(page);
  frameLanguage.speak(page.getAttribute('lang'));
  const forYoungPeople = page.classList.contains('for-young-people');
  document.body.classList.toggle('for-young-people', forYoungPeople);
  document.body.classList.toggle('on-front-page', page === home);
  // The way out by keys is for what young people read, as on the site.
  root.dataset.shift = forYoungPeople ? 'on' : 'off';
  menu?.removeAttribute('open');
  for (const link of document.querySelectorAll('.site-menu a')) {
    if (!(link instanceof HTMLAnchorElement)) continue;
    if (isCurrent(link.hash, page.id)) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

/**
 * Puts in its place what pages repeat and the file has once.
 * @param {Element} page
 */
function complete(page) {
  if (!(page instanceof HTMLElement && repeats instanceof HTMLTemplateElement)) return;
  addMeanings(page);
  addContents(page, repeats.content);
  addNeighbours(page, repeats.content);
  addSummaries(page);
  addSources(page);
}

/** @param {Element} page */
function focusHeading(page) {
  const heading = page.querySelector('h1');
  if (heading === null) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

function markAll() {
  for (const page of pages) mark(page);
}

/**
 * Has a page that is not shown be found by the browser's own search.
 * @param {Element} page
 */
function mark(page) {
  const isHidden = page !== shown && root.classList.contains('one-at-a-time');
  if (isHidden && canFindHidden()) page.setAttribute('hidden', 'until-found');
  else page.removeAttribute('hidden');
}

function canFindHidden() {
  return 'onbeforematch' in document.body;
}
