// What is still missing: what is needed and not answered, what is not ticked, and what was answered
// with "not known".

import { isOfSeveral, offered } from './definition.mjs';
import { START } from './working-days.mjs';
import { listAt } from './values.mjs';

/**
 * @typedef {import('./definition.mjs').SheetDefinition} SheetDefinition
 * @typedef {import('./definition.mjs').Values} Values
 * @typedef {import('./definition.mjs').Slot} Slot
 * @typedef {{slot: Slot, kind: 'missing' | 'unknown', codes: string[]}} Gap of a checklist `codes`
 *   are what is not ticked
 */

/**
 * @param {SheetDefinition} definition
 * @param {Values} values
 * @param {Slot} slot
 * @returns {Gap | null}
 */
export function gapAt(definition, values, slot) {
  const { key, kind, vocabulary } = slot;
  const value = values[key];
  // Without the first day nothing is counted; the others are entered once they are known.
  if (kind === 'dates' && slot.row !== undefined && slot.row.code !== START) return null;
  const codes = offered(definition.codes(vocabulary));
  if (kind === 'checklist') {
    const ticked = listAt(values, key);
    const open = codes.map(({ code }) => code).filter((code) => !ticked.includes(code));
    return open.length === 0 ? null : { slot, kind: 'missing', codes: open };
  }
  const picked = isOfSeveral(kind) ? listAt(values, key) : [value];
  if (codes.some((entry) => entry.gap && picked.includes(entry.code))) {
    return { slot, kind: 'unknown', codes: [] };
  }
  const { needed } = slot.column === undefined ? slot.part : slot.column;
  return needed && value === undefined ? { slot, kind: 'missing', codes: [] } : null;
}

/** @param {SheetDefinition} definition @param {Values} values @returns {Gap[]} */
export function gapsOf(definition, values) {
  return definition.slots(values).flatMap((slot) => gapAt(definition, values, slot) || []);
}
