// The latest day of each step, counted from the day that is entered for another, or from that one's
// own latest day until one is entered. A latest day is a working day: where a count ends on a
// weekend or a bank holiday, it is the last working day before.

import { START } from './working-days.mjs';

/**
 * @typedef {import('./working-days.mjs').Span} Span
 * @typedef {import('./working-days.mjs').WorkingDays} WorkingDays
 * @typedef {{id: string, label: string, hint?: string, calendar?: string, span?: Span,
 *   after?: string, before?: string, sooner?: string, soonerSpan?: Span, isOwn?: boolean}} Step
 *   with no span, something that may happen; `isOwn` where the time is the area's
 * @typedef {{step: Step, number: number, entered: number | null, from: number | null,
 *   counted: number | null, latest: number | null, event: number | null}} Planned `counted` is
 *   where the count ends, `latest` the working day that it comes to, `event` what calls for it
 *   sooner
 */

/**
 * @param {readonly Step[]} steps
 * @param {(id: string) => number | null} entered the day that is entered, of a step or the start
 * @param {WorkingDays} working
 * @returns {Planned[]} in the order of the steps
 */
export function latestDays(steps, entered, working) {
  /** @type {Map<string, Planned>} */
  const planned = new Map();
  /** @type {Set<string>} those that are being counted: a circle ends there */
  const open = new Set();

  /** @param {string} id @returns {number | null} */
  const dayOf = (id) => {
    const own = entered(id);
    if (own !== null || id === START) return own;
    const step = steps.find((one) => one.id === id);
    return step === undefined || open.has(id) ? null : plan(step).latest;
  };

  /** @param {Step} step @returns {Planned} */
  const plan = (step) => {
    const done = planned.get(step.id);
    if (done !== undefined) return done;
    open.add(step.id);
    const made = counted(step, steps.indexOf(step) + 1);
    open.delete(step.id);
    planned.set(step.id, made);
    return made;
  };

  /** @param {Step} step @param {number} number @returns {Planned} */
  const counted = (step, number) => {
    const { id, span, before, after = START } = step;
    const own = entered(id);
    const nothing = { from: null, counted: null, latest: null, event: null };
    if (span === undefined) return { step, number, entered: own, ...nothing };
    const from = dayOf(before === undefined ? after : before);
    if (from === null) return { step, number, entered: own, ...nothing };
    const direction = before === undefined ? 1 : -1;
    const usual = ending(working, from, span, direction);
    const event = soonerEvent(step, from, own);
    const { soonerSpan } = step;
    const sooner = event === null || soonerSpan === undefined ? usual
      : ending(working, event, soonerSpan, 1);
    const end = sooner.latest < usual.latest ? sooner : usual;
    return { step, number, entered: own, from, ...end, event };
  };

  /** @param {Step} step @param {number} from @param {number | null} own */
  const soonerEvent = ({ sooner }, from, own) => {
    const event = sooner === undefined ? null : entered(sooner);
    return event !== null && event >= from && (own === null || own >= event) ? event : null;
  };

  return steps.map(plan);
}

/**
 * Where so short a time has no working day in it, the day stays as it was counted.
 * @param {WorkingDays} working @param {number} from @param {Span} span @param {1 | -1} direction
 */
function ending(working, from, span, direction) {
  const counted = working.count(from, span, direction);
  const moved = working.orBefore(counted);
  return { counted, latest: direction === 1 && moved <= from && counted > from ? counted : moved };
}
