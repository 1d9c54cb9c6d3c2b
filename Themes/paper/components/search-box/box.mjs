// The search box at work: what is typed, what is shown, and the keys.

import { helpWithNothing, resultLists, showExcerpt } from './results-view.mjs';
import { Search } from './searching.mjs';

/** One sign could begin anything. */
const LEAST_SIGNS = 2;
/** Somebody who types is not spoken to. */
const QUIET = 700;

/**
 * @param {HTMLElement} box
 * @param {import('./searching.mjs').Load} load
 * @param {{ stamp: string, words: Record<string, string> }} edition whose parts are loaded, and
 *   what the search says
 * @param {import('./results-view.mjs').LeadsTo} leadsTo
 */
export function startSearch(box, load, { stamp, words: says }, leadsTo) {
  const field = /** @type {HTMLInputElement} */ (box.querySelector('input'));
  const search = new Search(load, stamp);
  const panel = document.createElement('div');
  panel.className = 'search-results';
  panel.id = 'page-search-results';
  panel.hidden = true;
  panel.setAttribute('role', 'region');
  panel.setAttribute('aria-label', says.results);
  const said = document.createElement('p');
  said.className = 'search-said';
  const spoken = document.createElement('p');
  spoken.className = 'unseen';
  spoken.setAttribute('role', 'status');
  box.append(panel, spoken);
  field.setAttribute('aria-controls', panel.id);
  let speaking = 0;
  let asked = 0;
  let hasRest = false;
  box.classList.remove('search-failed');

  const links = () => [...panel.querySelectorAll('a')];
  const say = (/** @type {string} */ words) => {
    said.textContent = words;
    clearTimeout(speaking);
    const how = links().length > 0 ? `. ${says.how}` : '.';
    speaking = window.setTimeout(() => { spoken.textContent = words + how; }, QUIET);
  };
  const close = () => {
    asked += 1;
    clearTimeout(speaking);
    spoken.textContent = '';
    panel.hidden = true;
    panel.replaceChildren();
  };
  // The search itself was there: a part of another edition, or none, is what a folder has that was
  // replaced under the open page.
  const fail = () => {
    close();
    const trouble = box.querySelector('.search-trouble');
    if (trouble) trouble.textContent = says.changed;
    box.classList.add('search-failed');
  };

  // From a disk the rest costs nothing; from a server it would, and may never be needed.
  const loadRest = () => {
    if (window.location.protocol !== 'file:' || hasRest) return;
    hasRest = true;
    window.setTimeout(() => { search.loadRest().catch(() => {}); }, QUIET);
  };

  async function look() {
    const text = field.value.trim();
    box.classList.remove('search-failed');
    if (text.length < LEAST_SIGNS) { close(); return; }
    asked += 1;
    const own = asked;
    const { results, wanted } = await search.find(field.value);
    if (own !== asked) return;
    const corrected = wanted.map(({ correctedTo }) => correctedTo).filter(Boolean);
    if (results.length === 0) {
      const nearest = await search.nearest(wanted);
      if (own !== asked) return;
      say(says.nothing);
      panel.replaceChildren(said, helpWithNothing(nearest, leadsTo, says, (other) => {
        field.value = other;
        field.focus();
        look().catch(fail);
      }));
      panel.hidden = false;
      return;
    }
    const lists = resultLists(results, leadsTo, says);
    panel.replaceChildren(said, ...lists);
    const also = corrected.length > 0 ? `. ${says['looked-for']} ${corrected.join(', ')}` : '';
    say((links().length === 1 ? says.one : says.many.replace('{count}', `${links().length}`))
      + also);
    panel.scrollTop = 0;
    panel.hidden = false;
    loadRest();
    await Promise.all(links().map(async (link) => {
      const result = results.find(({ number }) => `${number}` === link.dataset.page);
      if (!result) return;
      const excerpt = await search.excerpt(result, wanted);
      if (own === asked) showExcerpt(link, excerpt, leadsTo(result.path, excerpt.anchor));
    }));
  }

  /** @param {number} step */
  function move(step) {
    const all = links();
    const place = all.indexOf(/** @type {HTMLAnchorElement} */ (document.activeElement)) + step;
    if (place < 0) field.focus();
    else all[Math.min(place, all.length - 1)]?.focus();
  }

  field.addEventListener('input', () => { look().catch(fail); });
  box.addEventListener('keydown', (event) => {
    const isInField = event.target === field;
    if (event.key === 'Escape') {
      if (isInField) field.value = '';
      field.focus();
      close();
    } else if (event.key === 'Enter' && isInField) {
      links()[0]?.click();
    } else if (event.key === 'ArrowDown' && !panel.hidden) {
      move(1);
    } else if (event.key === 'ArrowUp' && !isInField) {
      move(-1);
    } else {
      return;
    }
    event.preventDefault();
  });
  field.addEventListener('focus', () => {
    if (panel.hidden && field.value) look().catch(fail);
  });
  box.addEventListener('focusout', ({ relatedTarget }) => {
    const isElsewhere = relatedTarget instanceof Node && !box.contains(relatedTarget);
    if (isElsewhere) close();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !box.contains(target)) close();
  });
  window.addEventListener('pagehide', close);
  if (field.value) look().catch(fail);
}
