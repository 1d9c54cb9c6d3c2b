// The days of a sheet, drawn to scale. Each step has a lane: a bar from the day that is counted
// from to the latest day, a diamond on the latest day and a disc on the day that is entered. It is
// drawn in parts of the width, so that letters and marks keep their size; a page that runs from
// right to left turns it round. All that it shows is said in words beside it.

import { drawing, element } from '../worksheet-parts/dom.mjs';
import { dayInWords, monthNames, spanInWords } from './date-words.mjs';
import { calendarDay, dayNumber, monthsFrom } from './working-days.mjs';

/**
 * @typedef {{words: import('./sheet-words.mjs').SheetWords, today: number | null}} Drawn today
 *   is null where the drawing is for later, on paper
 * @typedef {import('./latest-days.mjs').Planned} Planned
 */

const LANE = 30;
const TOP = 26;
const DIAMOND = 'M0-8L8 0L0 8L-8 0Z';
/** The least space between two months' names, in parts of the width. */
const BETWEEN_NAMES = 0.11;

/**
 * @param {Drawn} drawn
 * @param {number | null} start
 * @param {readonly Planned[]} planned
 * @returns {HTMLElement | null} null where there is nothing to draw yet
 */
export function timeline({ words, today }, start, planned) {
  const days = planned.flatMap(({ latest, entered, from }) =>
    [latest, entered, from].flatMap((day) => (day === null ? [] : [day])));
  if (start === null || days.length === 0) return null;
  const first = Math.min(start, ...days);
  const last = Math.max(...days);
  if (last === first) return null;
  const at = (/** @type {number} */ day) => `${((day - first) / (last - first) * 100).toFixed(2)}%`;
  const height = TOP + planned.length * LANE;
  const line = (/** @type {string} */ look, /** @type {number} */ day) => drawing('line', {
    class: look, x1: at(day), x2: at(day), y1: TOP - 6, y2: height,
  });
  const isTodayIn = today !== null && today >= first && today <= last;
  const picture = drawing('svg', { class: 'timeline', height, 'aria-hidden': 'true' }, [
    ...monthStarts(first, last).flatMap(({ day, isNamed }) => [
      line('month', day),
      isNamed ? drawing('text', { class: 'month-name', x: at(day), y: 12, 'text-anchor': 'middle' },
        [(monthNames(words)[calendarDay(day).month - 1] || '').slice(0, 3)]) : null,
    ]),
    ...(isTodayIn && today !== null ? [line('today', today)] : []),
    ...planned.flatMap((step, place) => lane(step, TOP + place * LANE + LANE / 2, at)),
  ]);
  const span = spanInWords(words, { count: last - first, unit: 'days' });
  const key = [['latest', DIAMOND], ['entered', 'M-7 0A7 7 0 1 0 7 0A7 7 0 1 0-7 0Z']];
  return element('figure', { class: 'figure timeline-figure' }, [
    picture,
    element('figcaption', {}, [
      element('p', {}, [words.say('dates-drawn', {
        first: dayInWords(words, first), last: dayInWords(words, last), span,
      })]),
      element('ul', { role: 'list', class: 'key-list' }, [
        ...key.map(([look, d]) => keyLine(words.say(`dates-key-${look}`),
          drawing('path', { class: look, d }))),
        ...(isTodayIn ? [keyLine(words.say('dates-today'),
          drawing('line', { class: 'today', x1: 0, x2: 0, y1: -11, y2: 11 }))] : []),
      ]),
    ]),
  ]);
}

/**
 * @param {Planned} planned
 * @param {number} y
 * @param {(day: number) => string} at
 */
function lane({ number, from, latest, entered }, y, at) {
  /** @param {string} look @param {number} day @param {SVGElement} mark */
  const mark = (look, day, mark) =>
    drawing('svg', { class: look, x: at(day), y, overflow: 'visible' }, [mark]);
  return [
    drawing('text', { class: 'lane-number', x: -20, y: y + 5, 'text-anchor': 'middle' },
      [String(number)]),
    from === null || latest === null ? null
      : drawing('line', { class: 'bar', x1: at(from), x2: at(latest), y1: y, y2: y }),
    latest === null ? null
      : mark('mark-place', latest, drawing('path', { class: 'latest', d: DIAMOND })),
    entered === null ? null
      : mark('mark-place', entered, drawing('circle', { class: 'entered', r: 6 })),
  ];
}

/** @param {string} text @param {SVGElement} mark */
function keyLine(text, mark) {
  return element('li', {}, [
    drawing('svg', { viewBox: '-12 -12 24 24', class: 'key timeline-key', 'aria-hidden': 'true' },
      [mark]), text,
  ]);
}

/** @param {number} first @param {number} last */
function monthStarts(first, last) {
  const { year, month } = calendarDay(first);
  const starts = [{ day: first, isNamed: true }];
  let named = 0;
  for (let day = monthsFrom(dayNumber({ year, month, date: 1 }), 1); day <= last;
    day = monthsFrom(day, 1)) {
    const place = (day - first) / (last - first);
    const isNamed = place - named >= BETWEEN_NAMES;
    if (isNamed) named = place;
    starts.push({ day, isNamed });
  }
  return starts;
}
