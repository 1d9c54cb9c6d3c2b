// A map on paper: the drawing and its links in the form that is printed, or the drawing by itself,
// to be taken into a room.

import { byId, element } from '../worksheet-parts/dom.mjs';
import { isOfSeveral } from './definition.mjs';
import { gapsInWords, mapDrawing, mapLegend } from './map-drawing.mjs';
import { endsOf } from './map-links.mjs';
import { listAt, textAt } from './values.mjs';

/**
 * @typedef {import('./session.mjs').SheetSession} SheetSession
 * @typedef {import('./definition.mjs').Part} Part
 * @typedef {import('./definition.mjs').Code} Code
 * @typedef {import('./definition.mjs').Slot} Slot
 */

/** Room to write what was not said, such as the month. */
const BY_HAND = '____________';

/** @param {SheetSession} session */
export function fillMaps(session) {
  const { definition, values, onMap } = session;
  clearMaps();
  const form = byId('paper-form');
  for (const part of definition.parts) {
    if (part.kind !== 'map' || endsOf(definition, part, values).length === 0) continue;
    if (onMap.alone === part.id) {
      form.classList.add('is-alone');
      form.append(alone(session, part));
    }
    const place = form.querySelector(`[data-map="${part.id}"]`);
    if (place === null) continue;
    place.classList.add('is-drawn');
    place.append(element('div', { class: 'map-filled' }, [
      ...picture(session, part, false),
      element('ul', { role: 'list', class: 'form-links' },
        definition.rows(part, values).map((row) => link(session, part, row))),
    ]));
  }
}

/** The form as it is without a script. */
export function clearMaps() {
  const form = byId('paper-form');
  form.classList.remove('is-alone');
  for (const place of form.querySelectorAll('.is-drawn')) place.classList.remove('is-drawn');
  for (const filled of form.querySelectorAll('.map-filled, .map-alone')) filled.remove();
}

/** @param {SheetSession} session @param {Part} part @param {boolean} isPlain */
function picture(session, part, isPlain) {
  return [
    mapDrawing(session, part, (_, inside) => element('div', {}, inside), isPlain),
    mapLegend(session, part, isPlain),
  ];
}

/** @param {SheetSession} session @param {Part} part */
function alone(session, part) {
  const { definition, words, values, onMap } = session;
  const dated = (part.dated || []).flatMap((id) => {
    const other = definition.part(id);
    if (other === undefined) return [];
    const [slot] = definition.slotsOf(other, []);
    const answer = words.value(slot, values);
    return [words.say('said', { what: other.text, answer: answer || BY_HAND })];
  });
  return element('div', { class: 'map-alone' }, [
    element('p', { class: 'form-title' }, [definition.worksheet.title]),
    ...picture(session, part, onMap.isPlain),
    element('p', {}, [[words.say('map-snapshot'), ...dated].join(' ')]),
  ]);
}

/** @param {SheetSession} session @param {Part} part @param {Code} row one link in words */
function link(session, part, row) {
  const { definition, words, values } = session;
  const slots = definition.slotsOf(part, [row]).filter((slot) => slot.row !== undefined);
  const gaps = gapsInWords(session, slots);
  return element('li', { class: 'form-link' }, [
    element('b', {}, [words.link(part, row.code, values)]),
    ...slots.flatMap((slot) => said(session, slot)),
    gaps === '' ? null : element('p', { class: 'gap' }, [gaps]),
  ]);
}

/** @param {SheetSession} session @param {Slot} slot */
function said({ definition, words, values }, slot) {
  const { key, kind, column, vocabulary } = slot;
  const picked = isOfSeveral(kind) ? listAt(values, key) : [textAt(values, key)];
  if (picked.length === 0 || picked[0] === '' || column === undefined) return [];
  if (kind === 'note') return [element('p', { class: 'lines', 'data-at': key }, [...picked])];
  const codes = definition.codes(vocabulary).filter(({ code }) => picked.includes(code));
  return [element('div', { class: 'form-said' }, [
    element('span', { class: 'form-label' }, [column.label]),
    element('ul', { role: 'list', class: 'boxes', 'data-at': key }, codes.map(({ code }) =>
      element('li', { class: 'is-on' }, [words.word(slot, code)]))),
  ])];
}
