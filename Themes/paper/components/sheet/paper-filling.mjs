// Ticks the page's paper form as the sheet is filled in, before it is printed, and clears it after.
// The form is the one that a page without scripts shows.

import { byId } from '../worksheet-parts/dom.mjs';
import { fillDays } from './dates-paper.mjs';
import { isOfSeveral, offered } from './definition.mjs';
import { clearMaps, fillMaps } from './map-paper.mjs';
import { personToken } from './person-token.mjs';
import { listAt, lookOf, textAt } from './values.mjs';

/**
 * @typedef {import('./session.mjs').SheetSession} SheetSession
 * @typedef {import('./definition.mjs').Slot} Slot
 */

/** @param {SheetSession} session */
export function fillForm(session) {
  const { definition, values, words } = session;
  const form = byId('paper-form');
  /** @type {Map<string, Slot>} */
  const slots = new Map(definition.slots(values).map((slot) => [slot.key, slot]));
  for (const place of form.querySelectorAll('[data-at]')) {
    const slot = slots.get(place.getAttribute('data-at') || '');
    if (slot === undefined) continue;
    if (slot.kind === 'note') place.textContent = textAt(values, slot.key);
    if (slot.kind === 'dates') place.textContent = words.value(slot, values);
    const picked = isOfSeveral(slot.kind) ? listAt(values, slot.key) : [textAt(values, slot.key)];
    offered(definition.codes(slot.vocabulary)).forEach(({ code }, at) => {
      const box = place.children[at];
      if (box !== undefined) box.classList.toggle('is-on', picked.includes(code));
    });
  }
  for (const part of definition.parts) {
    const rows = definition.rows(part, values);
    if (part.kind === 'table' && rows.length > 0) {
      for (const line of form.querySelectorAll(`[data-row^="${part.id}/"]`)) {
        const code = (line.getAttribute('data-row') || '').split('/')[1];
        line.classList.toggle('is-empty', !rows.some((row) => row.code === code));
      }
    }
    if (part.kind === 'dates') fillDays(session, form, part);
    if (part.kind !== 'people') continue;
    for (const row of rows) {
      const place = form.querySelector(`[data-person="${part.id}/${row.code}"] span`);
      if (place !== null) {
        const look = lookOf(values, part.id, row.code);
        place.replaceChildren(personToken(look), words.look(look));
      }
    }
  }
  fillMaps(session);
}

/** The form as it is without a script. */
export function clearForm() {
  clearMaps();
  const form = byId('paper-form');
  for (const place of form.querySelectorAll('.is-on, .is-empty')) {
    place.classList.remove('is-on', 'is-empty');
  }
  const filled = '.lines, .form-day, [data-latest], [data-timeline], [data-person] span';
  for (const place of form.querySelectorAll(filled)) {
    place.replaceChildren();
  }
}
