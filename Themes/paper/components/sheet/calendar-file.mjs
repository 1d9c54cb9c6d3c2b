// A calendar file (RFC 5545) of whole days. It says what a day is for in words that fit any
// meeting: no group, no person, no place, and marks that are drawn anew each time.

import { calendarDay } from './working-days.mjs';

/** @typedef {{day: number, title: string}} CalendarEntry */

/** In octets, without its line end. */
const LONGEST_LINE = 75;

/**
 * @param {readonly CalendarEntry[]} entries
 * @param {{today: number, fill: (bytes: Uint8Array) => Uint8Array}} made the day of making it, and
 *   where random bytes come from
 * @returns {string}
 */
export function calendarFile(entries, { today, fill }) {
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Kith//Days//EN', 'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...entries.flatMap(({ day, title }) => [
      'BEGIN:VEVENT',
      `UID:${randomMark(fill)}`,
      // The hour at which it was made is nobody's business.
      `DTSTAMP:${digits(today)}T000000Z`,
      `DTSTART;VALUE=DATE:${digits(day)}`,
      // The first day that is no longer in it.
      `DTEND;VALUE=DATE:${digits(day + 1)}`,
      `SUMMARY:${escaped(title)}`,
      // Asks calendars to show others that it is there, and no more; and a day on which something
      // is due is not a day on which nobody can be met.
      'CLASS:PRIVATE', 'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** @param {number} day `20260314` */
function digits(day) {
  const { year, month, date } = calendarDay(day);
  return `${year}${String(month).padStart(2, '0')}${String(date).padStart(2, '0')}`;
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** @param {(bytes: Uint8Array) => Uint8Array} fill a version 4 UUID */
function randomMark(fill) {
  const bytes = fill(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/**
 * A line that is too long goes on after a line end and a space, and never inside a letter.
 * @param {string} line
 */
function folded(line) {
  const encoder = new TextEncoder();
  let made = '';
  let length = 0;
  for (const letter of line) {
    const octets = encoder.encode(letter).length;
    if (length + octets > LONGEST_LINE) {
      made += '\r\n ';
      length = 1;
    }
    made += letter;
    length += octets;
  }
  return made;
}
