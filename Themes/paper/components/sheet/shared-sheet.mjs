// The shared copy of a sheet: the shared map's one form with nobody in it.
//
//   {"kith":1,"worksheet":W,"vocabulary":V,"period":"2026-Q4","once":"…","people":[],"answers":{…}}
//
// Each shared part is an answer, and each row of a shared column one of its own, `part-row`. A copy
// is made of codes that were looked up in the sheet's vocabularies: no note and no day can come
// into it. A day could tell which group it was.

import { codeList, quotedCode } from '../worksheet-parts/shared-file.mjs';
import { isOfSeveral } from './definition.mjs';
import { listAt } from './values.mjs';

/**
 * @typedef {import('./definition.mjs').SheetDefinition} SheetDefinition
 * @typedef {import('./definition.mjs').Values} Values
 * @typedef {import('./definition.mjs').Slot} Slot
 * @typedef {{id: string, slot: Slot, codes: string[]}} Answer
 */

/**
 * What a copy could say, in its order: every shared slot that is answered.
 * @param {SheetDefinition} definition
 * @param {Values} values
 * @returns {Answer[]}
 */
export function sharedAnswers(definition, values) {
  return definition.parts.flatMap((part) => {
    // A pattern of links can tell which group it is, whatever its people are called.
    if (part.kind === 'map') return [];
    const rows = part.rows === undefined ? definition.rows(part, values)
      : definition.everyRow(part);
    return definition.slotsOf(part, rows).flatMap((slot) => {
      const { column, row, key, kind, vocabulary } = slot;
      const isShared = column === undefined ? part.share : column.share;
      if (!isShared || kind === 'note' || kind === 'people' || kind === 'dates') return [];
      const picked = isOfSeveral(kind) ? listAt(values, key) : [values[key]];
      const codes = definition.codes(vocabulary).map((entry) => entry.code)
        .filter((code) => picked.includes(code));
      const id = row === undefined ? part.id : `${part.id}-${row.code}`;
      return codes.length === 0 ? [] : [{ id, slot, codes }];
    });
  });
}

/**
 * @param {SheetDefinition} definition
 * @param {import('./private-sheet.mjs').Sheet} sheet
 * @param {{period: string, once: string}} stamp
 * @returns {string}
 */
export function sharedSheet(definition, { values, leftOut }, stamp) {
  const { worksheet } = definition;
  const answers = sharedAnswers(definition, values).filter(({ id }) => !leftOut.includes(id))
    .map(({ id, slot, codes }) => `${quotedCode(id)}:${
      isOfSeveral(slot.kind) ? codeList(codes) : quotedCode(codes[0])}`);
  return [
    `{"kith":1,"worksheet":${quotedCode(worksheet.id)},"vocabulary":${worksheet.version}`,
    `"period":${quotedCode(stamp.period)},"once":${quotedCode(stamp.once)}`,
    `"people":[],"answers":{${answers.join(',')}}}`,
  ].join(',');
}
