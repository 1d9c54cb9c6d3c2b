// Two looks at one sheet: what is different, slot by slot. An earlier copy and now, or two
// practitioners' sheets side by side.

import { isOfSeveral } from './definition.mjs';
import { listAt, textAt } from './values.mjs';

/**
 * @typedef {import('./definition.mjs').SheetDefinition} SheetDefinition
 * @typedef {import('./definition.mjs').Values} Values
 * @typedef {import('./definition.mjs').Slot} Slot
 * @typedef {{slot: Slot, before: string[], now: string[]}} Change codes, of a note its text; of
 *   lists only what one of the two has
 */

/**
 * @param {SheetDefinition} definition @param {Values} before @param {Values} now
 * @returns {Change[]}
 */
export function changesBetween(definition, before, now) {
  /** @type {Map<string, Slot>} */
  const slots = new Map();
  for (const values of [now, before]) {
    for (const slot of definition.slots(values)) {
      if (!slots.has(slot.key)) slots.set(slot.key, slot);
    }
  }
  return [...slots.values()].flatMap((slot) => {
    const [old, own] = [before, now].map((values) => said(values, slot));
    const gone = old.filter((code) => !own.includes(code));
    const come = own.filter((code) => !old.includes(code));
    return gone.length + come.length === 0 ? [] : [{ slot, before: gone, now: come }];
  });
}

/** @param {Values} values @param {Slot} slot @returns {readonly string[]} */
function said(values, { key, kind }) {
  if (isOfSeveral(kind)) return listAt(values, key);
  const text = textAt(values, key);
  return text === '' ? [] : [text];
}
