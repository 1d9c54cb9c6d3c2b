// The days of a sheet on its paper form: each latest day, and the timeline.

import { dayInWords } from './date-words.mjs';
import { plannedDays } from './dates-part.mjs';
import { timeline } from './timeline.mjs';
import { dayFrom, START } from './working-days.mjs';

/** @typedef {import('./session.mjs').SheetSession} SheetSession */

/**
 * @param {SheetSession} session
 * @param {HTMLElement} form
 * @param {import('./definition.mjs').Part} part
 */
export function fillDays(session, form, part) {
  const { definition, values, words } = session;
  const planned = plannedDays(definition, values, part);
  for (const { step, latest } of planned) {
    const place = form.querySelector(`[data-latest="${part.id}/${step.id}"]`);
    if (place !== null) place.textContent = latest === null ? '' : dayInWords(words, latest);
  }
  const drawn = timeline({ words, today: null }, dayFrom(values[`${part.id}/${START}`]), planned);
  const place = form.querySelector(`[data-timeline="${part.id}"]`);
  if (place !== null && drawn !== null) place.replaceChildren(drawn);
}
