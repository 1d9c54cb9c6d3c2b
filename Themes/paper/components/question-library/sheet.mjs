// The sheet: which questions are on it, in which order, and what can be done with it. It is in this
// page's memory alone.

import { saveFile } from '../worksheet-parts/save-file.mjs';
import { filled, wordsOf } from './questions.mjs';
import { sheetFile } from './sheet-file.mjs';
import { withAdded, without, withMoved } from './sheet-order.mjs';

/** @typedef {import('./questions.mjs').Question} Question */

export class Sheet {
  /**
   * @param {HTMLElement} place the library
   * @param {Question[]} questions
   * @param {() => void} changed what else follows from a change
   */
  constructor(place, questions, changed) {
    this.questions = questions;
    this.changed = changed;
    /** @type {number[]} */
    this.order = [];
    this.part = find(place, '[data-sheet]');
    this.list = find(place, '[data-sheet-list]');
    this.said = find(place, '[data-sheet-said]');
    this.foot = find(place, '[data-sheet-foot]');
    this.sources = [...place.querySelectorAll('.citations li')].map((source) =>
      wordsOf(source.querySelector('.written-out') || source));
    this.lines = /** @type {HTMLSelectElement} */ (find(place, '[data-sheet-lines]'));
    this.notes = /** @type {HTMLInputElement} */ (find(place, '[data-sheet-notes]'));
    this.lines.addEventListener('change', () => this.draw());
    this.notes.addEventListener('change', () => this.draw());
    this.on('print', () => window.print());
    this.on('save', (button) => this.save(button.dataset.name || ''));
    this.on('empty', () => {
      this.change([]);
      this.focusTitle();
      this.say('emptied', {});
    });
  }

  /** @param {string} name @param {(button: HTMLElement) => void} press */
  on(name, press) {
    const button = find(this.part, `[data-sheet-${name}]`);
    button.addEventListener('click', () => {
      if (button.getAttribute('aria-disabled') !== 'true') press(button);
    });
  }

  /** @param {number} number @param {boolean} isPicked */
  pick(number, isPicked) {
    this.change(isPicked ? withAdded(this.order, number) : without(this.order, number));
  }

  /** @param {number[]} order */
  change(order) {
    this.order = order;
    this.draw();
    this.changed();
  }

  /** As the page opens. */
  forget() {
    for (const option of this.lines.options) option.selected = option.defaultSelected;
    this.notes.checked = false;
    this.said.textContent = '';
    this.change([]);
  }

  focusTitle() {
    find(this.part, 'h2').focus({ preventScroll: true });
  }

  /** @param {string} key @param {Record<string, number>} values */
  say(key, values) {
    this.said.textContent = filled(this.said.dataset[key] || '', values);
  }

  draw() {
    const isEmpty = this.order.length === 0;
    this.list.replaceChildren(...this.order.map((number) => this.drawn(number)));
    find(this.part, '[data-sheet-nothing]').hidden = !isEmpty;
    this.foot.hidden = isEmpty;
    for (const name of ['print', 'save', 'empty']) {
      find(this.part, `[data-sheet-${name}]`).setAttribute('aria-disabled', String(isEmpty));
    }
    const sources = find(this.foot, '[data-sheet-sources]');
    sources.textContent = `${sources.dataset.label} ${this.sourcesOfSheet().join('; ')}`;
  }

  sourcesOfSheet() {
    const places = new Set(this.order.map((number) => this.questions[number].source));
    return this.sources.filter((_, place) => places.has(place));
  }

  /** @param {number} number */
  drawn(number) {
    const { text, ask, notes } = this.questions[number];
    const place = this.order.indexOf(number);
    const controls = element('p', 'sheet-item-controls',
      this.button('up', number, place === 0, () => this.move(number, -1)),
      this.button('down', number, place === this.order.length - 1, () => this.move(number, 1)),
      this.button('remove', number, false, () => this.remove(number)));
    const lines = Array.from({ length: Number(this.lines.value) }, () => element('span', ''));
    return element('li', '', element('p', 'sheet-question', text),
      ...(this.notes.checked ? notes.map((note) => element('p', 'sheet-note', note)) : []),
      element('p', 'sheet-ask', ask), controls, element('div', 'sheet-lines', ...lines));
  }

  /**
   * @param {string} name
   * @param {number} number
   * @param {boolean} isOff
   * @param {() => void} press
   */
  button(name, number, isOff, press) {
    const words = this.list.dataset[name] || '';
    const button = element('button', 'button', words);
    button.setAttribute('type', 'button');
    button.setAttribute('aria-label', `${words}: ${this.questions[number].text}`);
    button.dataset.key = `${name}-${number}`;
    if (isOff) button.setAttribute('aria-disabled', 'true');
    else button.addEventListener('click', press);
    return button;
  }

  /** @param {number} number @param {number} places */
  move(number, places) {
    this.change(withMoved(this.order, number, places));
    const name = places < 0 ? 'up' : 'down';
    this.focusButton(`${name}-${number}`);
    this.say('moved', { place: this.order.indexOf(number) + 1, count: this.order.length });
  }

  /** @param {number} number */
  remove(number) {
    const place = this.order.indexOf(number);
    this.change(without(this.order, number));
    const next = this.order[Math.min(place, this.order.length - 1)];
    if (next === undefined) this.focusTitle();
    else this.focusButton(`remove-${next}`);
    this.say('removed', { count: this.order.length });
  }

  /** @param {string} key */
  focusButton(key) {
    find(this.list, `[data-key="${key}"]`).focus();
  }

  /** @param {string} name */
  save(name) {
    const foot = [...this.foot.children].map(wordsOf);
    const text = sheetFile({
      language: document.documentElement.lang,
      direction: document.documentElement.dir || 'auto',
      title: wordsOf(find(this.part, 'h2')),
      questions: this.order.map((number) => {
        const { text: words, ask, notes } = this.questions[number];
        return { text: words, ask, notes: this.notes.checked ? notes : [] };
      }),
      lines: Number(this.lines.value),
      foot: [...foot, this.foot.dataset.snapshot || ''],
    });
    saveFile(text, name, 'text/html');
    this.say('saved', {});
  }
}

/**
 * @param {ParentNode} place @param {string} selector
 * @returns {HTMLElement}
 */
function find(place, selector) {
  const found = place.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(`the library has no ${selector}`);
  return found;
}

/** @param {string} tag @param {string} className @param {(Node | string)[]} content */
function element(tag, className, ...content) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...content);
  return made;
}
