// The question library at work: a box to tick by each question, what is shown, and the sheet.

import { Filter } from './filter.mjs';
import { filled, questionsIn } from './questions.mjs';
import { Sheet } from './sheet.mjs';

const library = document.querySelector('[data-library]');
if (library instanceof HTMLElement) start(library);

/** @param {HTMLElement} place */
function start(place) {
  const questions = questionsIn(place);
  const boxes = questions.map(({ item }) => boxBy(item));
  const filter = new Filter(place, questions);
  const bar = part('[data-sheet-bar]');
  const picked = part('[data-sheet-picked]');
  const see = part('[data-sheet-see]');
  let isAtSheet = false;
  const sheet = new Sheet(place, questions, () => {
    for (const [number, box] of boxes.entries()) box.checked = sheet.order.includes(number);
    const { none = '', one = '', many = '' } = picked.dataset;
    const count = sheet.order.length;
    const words = count === 0 ? none : count === 1 ? one : filled(many, { count });
    for (const said of [picked, part('[data-sheet-count]')]) said.textContent = words;
    bar.hidden = isAtSheet || count === 0;
  });
  for (const [number, box] of boxes.entries()) {
    box.addEventListener('change', () => sheet.pick(number, box.checked));
  }
  see.addEventListener('click', () => {
    look(true);
    sheet.focusTitle();
    window.scrollTo(0, 0);
  });
  part('[data-sheet-back]').addEventListener('click', () => {
    look(false);
    if (bar.hidden) part('select').focus();
    else see.focus();
  });
  window.addEventListener('pagehide', forget);
  forget();
  part('[data-library-no-script]').hidden = true;
  part('[data-library-filter]').hidden = false;

  /** @param {string} selector */
  function part(selector) {
    return /** @type {HTMLElement} */ (place.querySelector(selector));
  }

  /** @param {boolean} atSheet */
  function look(atSheet) {
    isAtSheet = atSheet;
    part('[data-sheet]').hidden = !isAtSheet;
    bar.hidden = isAtSheet || sheet.order.length === 0;
    for (const list of place.querySelectorAll('[data-library-list], [data-library-filter]')) {
      if (list instanceof HTMLElement) list.hidden = isAtSheet;
    }
    place.parentElement?.classList.toggle('at-sheet', isAtSheet);
  }

  function forget() {
    filter.forget();
    sheet.forget();
    look(false);
  }
}

/**
 * A box to tick, named by the question.
 * @param {HTMLElement} item
 */
function boxBy(item) {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.autocomplete = 'off';
  const text = item.querySelector('.library-question');
  const label = document.createElement('label');
  const words = document.createElement('span');
  words.append(...text?.childNodes || []);
  label.append(box, words);
  text?.append(label);
  return box;
}
