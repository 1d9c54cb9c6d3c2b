// Days as whole numbers, counted in the calendar alone: no clock, no time zone, so that no change
// of the clocks can move a day. Day 0 is 1 January 1970, a Thursday.

/**
 * @typedef {{year: number, month: number, date: number}} CalendarDay month and date from 1
 * @typedef {{count: number, unit: 'days' | 'working-days' | 'weeks' | 'months'}} Span
 * @typedef {{area: string, firstYear: number, lastYear: number,
 *   days: {day: string, name: string}[]}} BankHolidays each day as `2026-04-03`
 */

/** The id of the day from which a sheet's other days are counted. */
export const START = 'start';

const DAYS_IN_ERA = 146097; // of 400 years
const TO_1970 = 719468; // from 1 March of the year 0
const SATURDAY = 6;

/** @param {CalendarDay} day @returns {number} */
export function dayNumber({ year, month, date }) {
  // Years that begin in March have their leap day at the end.
  const from = month > 2 ? year : year - 1;
  const era = Math.floor(from / 400);
  const yearOfEra = from - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
    + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - TO_1970;
}

/** @param {number} day @returns {CalendarDay} */
export function calendarDay(day) {
  const from = day + TO_1970;
  const era = Math.floor(from / DAYS_IN_ERA);
  const dayOfEra = from - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460)
    + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365);
  const dayOfYear = dayOfEra
    - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
    date: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** @param {number} year @param {number} month */
export function lengthOfMonth(year, month) {
  const next = month === 12 ? { year: year + 1, month: 1, date: 1 }
    : { year, month: month + 1, date: 1 };
  return dayNumber(next) - dayNumber({ year, month, date: 1 });
}

/**
 * A day out of `2026-03-14`; null where there is no such day.
 * @param {unknown} text
 * @returns {number | null}
 */
export function dayFrom(text) {
  if (typeof text !== 'string' || !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return null;
  const [year, month, date] = text.split('-').map(Number);
  const isDay = month >= 1 && month <= 12 && date >= 1 && date <= lengthOfMonth(year, month);
  return isDay ? dayNumber({ year, month, date }) : null;
}

/** @param {number} day `2026-03-14` */
export function dayText(day) {
  const { year, month, date } = calendarDay(day);
  return [year, month, date].map((part, place) =>
    String(part).padStart(place === 0 ? 4 : 2, '0')).join('-');
}

/** @param {number} day @returns {number} 0 is Sunday, 6 Saturday */
export function weekdayOf(day) {
  return (((day + 4) % 7) + 7) % 7;
}

/**
 * The same date so many months on (or back); the month's last day where it is shorter.
 * @param {number} day @param {number} months
 */
export function monthsFrom(day, months) {
  const { year, month, date } = calendarDay(day);
  const from = year * 12 + month - 1 + months;
  const target = { year: Math.floor(from / 12), month: (from % 12) + 1 };
  return dayNumber({
    ...target, date: Math.min(date, lengthOfMonth(target.year, target.month)),
  });
}

/** The working days of an area: Monday to Friday, but for its bank holidays. */
export class WorkingDays {
  /** @param {BankHolidays} holidays */
  constructor({ area, firstYear, lastYear, days }) {
    this.area = area;
    this.firstYear = firstYear;
    this.lastYear = lastYear;
    /** @type {Map<number | null, string>} */
    this.names = new Map(days.map(({ day, name }) => [dayFrom(day), name]));
  }

  /** @param {number} day the bank holiday's name; empty where it is none */
  holiday(day) {
    return this.names.get(day) || '';
  }

  /** @param {number} day */
  isWeekend(day) {
    return weekdayOf(day) === 0 || weekdayOf(day) === SATURDAY;
  }

  /** @param {number} day */
  isWorking(day) {
    return !this.isWeekend(day) && !this.names.has(day);
  }

  /** @param {number} day whether the bank holidays of its year are known */
  isKnown(day) {
    const { year } = calendarDay(day);
    return year >= this.firstYear && year <= this.lastYear;
  }

  /** @param {number} day this day, or the last working day before it */
  orBefore(day) {
    let found = day;
    while (!this.isWorking(found)) found -= 1;
    return found;
  }

  /**
   * Where a time ends that is counted from a day, which is not counted itself.
   * @param {number} day
   * @param {Span} span
   * @param {1 | -1} direction -1 counts back
   */
  count(day, { count, unit }, direction) {
    if (unit === 'months') return monthsFrom(day, direction * count);
    if (unit === 'weeks') return day + direction * count * 7;
    if (unit === 'days') return day + direction * count;
    let end = day;
    for (let left = count; left > 0; left -= this.isWorking(end) ? 1 : 0) end += direction;
    return end;
  }
}
