// Days, times and rules in words, and what there is to say of a step's days: what is late is said
// as it is, without blame.

import { calendarDay, weekdayOf } from './working-days.mjs';

/**
 * @typedef {import('./sheet-words.mjs').SheetWords} SheetWords
 * @typedef {import('./working-days.mjs').Span} Span
 * @typedef {import('./working-days.mjs').WorkingDays} WorkingDays
 * @typedef {import('./latest-days.mjs').Step} Step
 * @typedef {import('./latest-days.mjs').Planned} Planned
 */

/** @param {SheetWords} words @returns {string[]} January first */
export function monthNames(words) {
  return words.say('dates-months').split(' ');
}

/** @param {SheetWords} words @param {number} day "Friday 27 March 2026" */
export function dayInWords(words, day) {
  const { year, month, date } = calendarDay(day);
  const weekday = words.say('dates-weekdays').split(' ')[weekdayOf(day)];
  return words.say('dates-day', { weekday, date, month: monthNames(words)[month - 1], year });
}

/** @param {SheetWords} words @param {Span} span "2 weeks" */
export function spanInWords(words, { count, unit }) {
  // The names of the months have the other key.
  const key = unit === 'months' ? 'dates-months-span' : `dates-${unit}`;
  return words.say(count === 1 ? `${key}-one` : key, { count });
}

/**
 * By which rule a step's latest day is counted.
 * @param {SheetWords} words
 * @param {readonly Step[]} steps
 * @param {Step} step
 */
export function ruleInWords(words, steps, { span, after, before, sooner, soonerSpan, isOwn }) {
  const name = (/** @type {string} */ id) => {
    const place = steps.findIndex((one) => one.id === id);
    return place < 0 ? { number: '', step: id }
      : { number: place + 1, step: words.inside(steps[place].label) };
  };
  if (span === undefined) return words.say('dates-event');
  const amount = spanInWords(words, span);
  const said = [
    before !== undefined ? words.say('dates-by', { amount, ...name(before) })
      : after === undefined ? words.say('dates-within-start', { amount })
        : words.say('dates-within', { amount, ...name(after) }),
  ];
  if (sooner !== undefined) {
    said.push(soonerSpan === undefined ? words.say('dates-sooner', name(sooner))
      : words.say('dates-sooner-within',
        { ...name(sooner), amount: spanInWords(words, soonerSpan) }));
  }
  if (isOwn) said.push(words.say('dates-own'));
  return said.join(' ');
}

/**
 * All that there is to say of a step, sentence by sentence.
 * @param {SheetWords} words
 * @param {WorkingDays} working
 * @param {Planned} planned
 * @param {number | null} today null where no clock is at hand
 * @returns {string[]}
 */
export function remarks(words, working, planned, today) {
  const { entered, latest } = planned;
  return [
    ...ofCount(words, working, planned),
    ...(entered === null || latest === null ? [] : ofEntered(words, planned, entered, latest)),
    ...(entered === null ? [] : notWorking(words, working, entered)),
    ...(entered === null && latest !== null && today !== null && latest < today
      ? [words.say('dates-passed')] : []),
    ...(planned.event !== null && entered === null && planned.step.soonerSpan === undefined
      ? [words.say('dates-event-now', { day: dayInWords(words, planned.event) })] : []),
    ...[latest, entered].some((day) => day !== null && !working.isKnown(day))
      ? [words.say('dates-unknown', { first: working.firstYear, last: working.lastYear })] : [],
  ];
}

/** @param {SheetWords} words @param {WorkingDays} working @param {Planned} planned */
function ofCount(words, working, { counted, latest }) {
  if (counted === null || (counted === latest && working.isWorking(counted))) return [];
  const day = dayInWords(words, counted);
  const holiday = working.holiday(counted);
  const why = holiday === '' ? words.say('dates-weekend', { day })
    : words.say('dates-holiday', { day, holiday });
  return [words.say(counted === latest ? 'dates-stays' : 'dates-moved', { why })];
}

/**
 * @param {SheetWords} words @param {Planned} planned
 * @param {number} entered @param {number} latest
 */
function ofEntered(words, { step, from }, entered, latest) {
  const said = entered <= latest ? []
    : [words.say('dates-later', {
      amount: spanInWords(words, { count: entered - latest, unit: 'days' }),
    })];
  const isBackwards = from !== null
    && (step.before === undefined ? entered < from : entered > from);
  if (isBackwards) {
    said.push(words.say(step.before === undefined ? 'dates-too-soon' : 'dates-too-late'));
  }
  if (said.length === 0) said.push(words.say('dates-in-time'));
  return said;
}

/** @param {SheetWords} words @param {WorkingDays} working @param {number} day */
export function notWorking(words, working, day) {
  if (working.isWorking(day)) return [];
  const holiday = working.holiday(day);
  return [holiday === '' ? words.say('dates-your-weekend')
    : words.say('dates-your-holiday', { holiday })];
}
