// What of the list is shown, and how much that is.

import { filled, isShown } from './questions.mjs';

/** @typedef {import('./questions.mjs').Question} Question */

export class Filter {
  /**
   * @param {HTMLElement} place the library
   * @param {Question[]} questions
   */
  constructor(place, questions) {
    this.questions = questions;
    this.place = place;
    /** @type {HTMLSelectElement[]} */
    this.selects = [...place.querySelectorAll('select')].filter(({ dataset }) => dataset.filter);
    this.count = /** @type {HTMLElement} */ (place.querySelector('[data-shown-count]'));
    this.all = /** @type {HTMLElement} */ (place.querySelector('[data-filter-none]'));
    this.notes = /** @type {HTMLInputElement} */ (place.querySelector('[data-show-notes]'));
    for (const select of this.selects) select.addEventListener('change', () => this.show());
    this.notes.addEventListener('change', () => this.show());
    this.all.addEventListener('click', () => {
      this.clear();
      // The button is gone now.
      this.selects[0]?.focus();
    });
  }

  clear() {
    for (const select of this.selects) select.value = '';
    this.show();
  }

  /** As the page opens. */
  forget() {
    this.notes.checked = false;
    this.clear();
  }

  show() {
    const chosen = (/** @type {string} */ name) =>
      this.selects.find(({ dataset }) => dataset.filter === name)?.value || '';
    const choice = { asked: chosen('asked'), theme: chosen('theme'), use: chosen('use') };
    for (const question of this.questions) question.item.hidden = !isShown(question, choice);
    this.hideEmptyParts();
    this.place.classList.toggle('without-notes', !this.notes.checked);
    const shown = this.questions.filter(({ item }) => !item.hidden).length;
    const { all = '', some = '', none = '' } = this.count.dataset;
    const count = this.questions.length;
    const words = shown === count ? all : shown === 0 ? none : some;
    this.count.textContent = filled(words, { shown, count });
    this.all.hidden = shown === count;
  }

  /** A theme none of whose questions is shown, a domain without a theme, and the links there. */
  hideEmptyParts() {
    for (const kind of ['.library-theme', '.library-domain']) {
      for (const part of this.place.querySelectorAll(kind)) {
        if (!(part instanceof HTMLElement)) continue;
        part.hidden = part.querySelector('[data-ask]:not([hidden])') === null;
      }
    }
    const links = this.place.parentElement?.querySelectorAll('.contents-list a') || [];
    for (const link of links) {
      const heading = document.getElementById((link.getAttribute('href') || '').slice(1));
      const entry = link.closest('li');
      const theme = heading?.closest('.library-theme');
      if (entry && theme instanceof HTMLElement) entry.hidden = theme.hidden;
    }
  }
}
