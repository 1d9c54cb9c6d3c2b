// A day out of three lists: day, month and year. Nothing is typed, and no browser shows it in an
// order of its own. The lists stay as they are while a day is picked; only the words round them
// change.

import { element } from '../worksheet-parts/dom.mjs';
import { dayInWords, monthNames } from './date-words.mjs';
import { calendarDay, dayFrom, dayNumber, dayText, lengthOfMonth } from './working-days.mjs';

/**
 * @typedef {import('./session.mjs').SheetSession} SheetSession
 * @typedef {import('./definition.mjs').Slot} Slot
 */

/**
 * @param {SheetSession} session
 * @param {Slot} slot
 * @param {{name: string, near: number | null}} look what the day is for; the day whose month and
 *   year are shown until one is picked
 * @param {() => void} changed after a day was picked, or is none any more
 * @returns {HTMLElement}
 */
export function dayField(session, slot, { name, near }, changed) {
  const { words, definition } = session;
  const own = dayFrom(session.values[slot.key]);
  const shown = own === null ? near : own;
  const picked = shown === null ? { year: 0, month: 0, date: 0 } : calendarDay(shown);
  if (own === null) picked.date = 0;
  const { first, last } = definition.years;
  if (picked.year < first || picked.year > last) picked.year = 0;
  const problem = element('p', { class: 'gap', role: 'status' });
  problem.hidden = true;

  const look = () => {
    const { year, month, date } = picked;
    const isPicked = year !== 0 && month !== 0 && date !== 0;
    const isDay = isPicked && date <= lengthOfMonth(year, month);
    problem.hidden = isDay || !isPicked;
    if (!isPicked && session.values[slot.key] === undefined) return;
    problem.textContent = problem.hidden ? '' : words.say('dates-none-such', {
      date, month: monthNames(words)[month - 1], year,
    });
    const text = isDay ? dayText(dayNumber(picked)) : '';
    session.setDay(slot, text, isDay ? dayInWords(words, dayNumber(picked)) : '');
    changed();
  };
  /**
   * @param {'date' | 'month' | 'year'} part @param {[number, string][]} offered @param {string} key
   */
  const list = (part, offered, key) => {
    const options = [[0, words.say('dates-pick')], ...offered].map(([value, label]) =>
      element('option', { value, selected: value === picked[part] }, [String(label)]));
    const lists = element('select', { 'data-key': key }, options);
    const select = /** @type {HTMLSelectElement} */ (lists);
    select.addEventListener('change', () => {
      picked[part] = Number(select.value);
      look();
    });
    return element('label', {}, [
      element('span', { class: 'soft small' }, [words.say(`dates-${part}`)]), select,
    ]);
  };
  return element('fieldset', { class: 'day-field' }, [
    element('legend', {}, [name]),
    element('div', { class: 'day-lists' }, [
      list('date', numbers(1, 31), `slot:${slot.key}`),
      list('month', monthNames(words).map((month, place) => [place + 1, month]),
        `month:${slot.key}`),
      list('year', numbers(first, last), `year:${slot.key}`),
    ]),
    problem,
  ]);
}

/** @param {number} from @param {number} to @returns {[number, string][]} */
function numbers(from, to) {
  return Array.from({ length: to - from + 1 }, (_, place) => [from + place, String(from + place)]);
}
