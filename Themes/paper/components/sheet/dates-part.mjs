// Days on a sheet: the day from which all is counted, and for each step its latest day, the day
// that is entered for it, and what there is to say of both.

import { button, element } from '../worksheet-parts/dom.mjs';
import { dayField } from './day-field.mjs';
import { dayInWords, notWorking, remarks, ruleInWords } from './date-words.mjs';
import { latestDays } from './latest-days.mjs';
import { timeline } from './timeline.mjs';
import { without } from './values.mjs';
import { dayFrom, dayText } from './working-days.mjs';

/**
 * @typedef {import('./session.mjs').SheetSession} SheetSession
 * @typedef {import('./definition.mjs').Part} Part
 * @typedef {import('./definition.mjs').Slot} Slot
 * @typedef {import('./latest-days.mjs').Planned} Planned
 */

/**
 * @param {import('./definition.mjs').SheetDefinition} definition
 * @param {import('./definition.mjs').Values} values
 * @param {Part} part
 * @returns {Planned[]}
 */
export function plannedDays({ working }, values, { id, steps = [] }) {
  return latestDays(steps, (step) => dayFrom(values[`${id}/${step}`]), working);
}

/** @param {SheetSession} session @param {Part} part @returns {HTMLElement[]} */
export function datesPart(session, part) {
  const { definition, words } = session;
  const { working } = definition;
  const steps = part.steps || [];
  const [startSlot, ...slots] = definition.slotsOf(part, []);
  const drawing = element('div', { class: 'timeline-box' });
  const startWords = element('div', { class: 'day-words' });
  const places = steps.map((step, place) => ({
    step, slot: slots[place], words: element('div', { class: 'day-words' }),
  }));
  const plan = () => plannedDays(definition, session.values, part);
  // While a day is picked, the lists stay where they are, and only what is said is said anew.
  const show = () => {
    const planned = plan();
    const start = dayFrom(session.values[startSlot.key]);
    startWords.replaceChildren(...start === null ? [] : [
      element('p', {}, [element('b', {}, [dayInWords(words, start)])]),
      ...sentences(notWorking(words, working, start)),
    ]);
    places.forEach((place, at) =>
      place.words.replaceChildren(...stepWords(session, part, planned[at])));
    const drawn = timeline(session, start, planned);
    drawing.replaceChildren(...drawn === null ? [] : [drawn]);
  };
  show();
  const { firstYear: first, lastYear: last, area } = working;
  return [
    dayField(session, startSlot, { name: part.start || '', near: session.today }, show),
    dayButtons(session, startSlot, null),
    startWords,
    element('ol', { role: 'list', class: 'day-steps' }, places.map((place, at) =>
      dayStep(session, part, place, { planned: plan()[at], show, plan: () => plan()[at] }))),
    drawing,
    ...calendarChoice(session, part, plan),
    ...sentences([words.say('dates-rule', { area }), words.say('dates-known', { first, last })],
      'soft small'),
  ];
}

/**
 * @param {SheetSession} session @param {Part} part
 * @param {{step: import('./latest-days.mjs').Step, slot: Slot, words: HTMLElement}} place
 * @param {{planned: Planned, show: () => void, plan: () => Planned}} days
 */
function dayStep(session, part, { step, slot, words: said }, { planned, show, plan }) {
  const { words, openPerson } = session;
  const { id, label, hint } = step;
  const key = `row:${slot.key}`;
  const isOpen = openPerson !== null && openPerson.part === part.id && openPerson.row === id;
  const own = planned.entered === null ? 'dates-enter' : 'dates-change';
  const name = words.say('dates-day-of', { step: words.inside(label) });
  const title = `day-${part.id}-${id}`;
  return element('li', { class: 'row', 'aria-labelledby': title }, [
    element('h3', { id: title, class: 'row-title' }, [`${planned.number}. ${label}`]),
    hint === undefined ? null : element('p', { class: 'soft small' }, [hint]),
    said,
    ...(isOpen ? [
      dayField(session, slot, { name, near: planned.latest }, () => {
        show();
        const { working } = session.definition;
        session.said = [session.said, ...remarks(words, working, plan(), session.today)].join(' ');
        session.written();
      }),
      dayButtons(session, slot, plan),
    ] : []),
    button(key, [words.say(isOpen ? 'done' : own)], () => {
      session.focus = isOpen ? key : `slot:${slot.key}`;
      session.showLook(isOpen ? null : part.id, id);
    }, {
      class: 'button', 'aria-expanded': String(isOpen),
      'aria-label': isOpen ? words.say('dates-done-of', { step: words.inside(label) })
        : words.say(`${own}-of`, { step: words.inside(label) }),
    }),
  ]);
}

/**
 * The days that need no picking.
 * @param {SheetSession} session
 * @param {Slot} slot
 * @param {(() => Planned) | null} plan null for the start, which has no latest day
 */
function dayButtons(session, slot, plan) {
  const { words } = session;
  const { today } = session;
  const latest = plan === null ? null : plan().latest;
  /** @param {string} key @param {string} say @param {number} day */
  const pick = (key, say, day) => button(`${key}:${slot.key}`, [words.say(say)], () => {
    session.setDay(slot, dayText(day), dayInWords(words, day));
    session.changed();
  }, { class: 'button button-plain' });
  return element('div', { class: 'row-of-buttons' }, [
    today === null ? null : pick('today', 'dates-today', today),
    latest === null ? null : pick('latest', 'dates-on-latest', latest),
    session.values[slot.key] === undefined ? null
      : button(`clear:${slot.key}`, [words.say('dates-clear')], () => {
        const what = words.slot(slot, session.values);
        session.focus = `slot:${slot.key}`;
        session.fill(without(session.values, slot.key), what, words.say('said-none', { what }));
      }, { class: 'button button-plain' }),
  ]);
}

/** @param {SheetSession} session @param {Part} part @param {Planned} planned */
function stepWords(session, { steps = [] }, planned) {
  const { words, definition, today } = session;
  const { step, latest, entered } = planned;
  const line = (/** @type {string} */ key, /** @type {number} */ day) =>
    element('p', { class: 'day-line' }, words.around(key,
      { day: element('b', {}, [dayInWords(words, day)]) }));
  return [
    ...(latest === null ? [] : [line('dates-latest', latest)]),
    ...(entered === null ? [] : [line('dates-entered', entered)]),
    ...sentences(remarks(words, definition.working, planned, today), 'meaning'),
    element('p', { class: 'soft small' }, [ruleInWords(words, steps, step)]),
  ];
}

/** @param {SheetSession} session @param {Part} part @param {() => Planned[]} plan */
function calendarChoice(session, part, plan) {
  const { words, saveCalendar } = session;
  return [
    element('h3', {}, [words.say('dates-calendar-title')]),
    element('p', {}, [words.say('dates-calendar-lead')]),
    element('div', { class: 'row-of-buttons' }, [
      button(`calendar:${part.id}`, [words.say('dates-calendar')], () => {
        const entries = calendarEntries(session, plan());
        if (entries.length > 0) saveCalendar(entries);
        session.tell(words.say(entries.length === 0 ? 'dates-calendar-none'
          : 'dates-calendar-saved', { count: entries.length }));
      }),
    ]),
  ];
}

/**
 * What a calendar is told: the days that are still to come, under words that fit any meeting.
 * @param {SheetSession} session
 * @param {readonly Planned[]} planned
 * @returns {import('./calendar-file.mjs').CalendarEntry[]}
 */
export function calendarEntries({ words, today }, planned) {
  return planned.flatMap(({ step, entered, latest }) => {
    const day = entered === null ? latest : entered;
    if (day === null || (today !== null && day < today)) return [];
    const what = step.calendar || words.say('dates-calendar-day');
    return [{ day, title: entered === null ? words.say('dates-calendar-latest', { what }) : what }];
  });
}

/** @param {string[]} texts @param {string | false} [look] */
function sentences(texts, look = false) {
  return texts.map((text) => element('p', { class: look }, [text]));
}
