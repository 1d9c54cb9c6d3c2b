// One section of a sheet: its parts, one under another.

import { button, element } from '../worksheet-parts/dom.mjs';
import { choices } from './choices.mjs';
import { datesPart } from './dates-part.mjs';
import { figureOf } from './figures.mjs';
import { gapAt } from './gaps.mjs';
import { noteField } from './note-field.mjs';
import { peoplePart } from './people-part.mjs';
import { hasRoom } from './editing.mjs';
import { mapPart } from './map-part.mjs';
import { personToken } from './person-token.mjs';
import { lookOf } from './values.mjs';

/**
 * @typedef {import('./session.mjs').SheetSession} SheetSession
 * @typedef {import('./definition.mjs').Section} Section
 * @typedef {import('./definition.mjs').Part} Part
 * @typedef {import('./definition.mjs').Slot} Slot
 * @typedef {import('./definition.mjs').Code} Code
 */

/**
 * @param {SheetSession} session
 * @param {{section: Section, number: number}} step
 * @returns {(HTMLElement | null)[]}
 */
export function sectionPanel(session, { section, number }) {
  const { words, definition } = session;
  const count = definition.worksheet.sections.length;
  return [
    element('h1', { tabindex: -1, 'data-key': 'heading' }, [
      element('span', { class: 'eyebrow soft' }, [words.say('section-of', { number, count })]),
      section.title,
    ]),
    section.lead === undefined ? null : element('p', { class: 'lead' }, [section.lead]),
    figureOf(session, section),
    ...section.parts.map((part) => partSection(session, part)),
  ];
}

/** @param {SheetSession} session @param {Part} part */
function partSection(session, part) {
  const { words } = session;
  const id = `part-${part.id}`;
  return element('section', { class: `part part-${part.kind}`, 'aria-labelledby': id }, [
    element('h2', { id }, [part.text]),
    part.hint === undefined ? null : element('p', { class: 'soft' }, [part.hint]),
    ...content(session, part, id),
    staysHere(session, part) ? element('p', { class: 'soft small' }, [words.say('never-shared')])
      : null,
  ]);
}

/**
 * Whether to say that this part is never shared: a note says so itself, and a sheet that shares
 * nothing at all says it once, at its end.
 * @param {SheetSession} session
 * @param {Part} part
 */
function staysHere(session, part) {
  const isShared = part.share || (part.columns || []).some((column) => column.share);
  return session.definition.worksheet.share !== undefined && !isShared && part.kind !== 'note';
}

/** @param {SheetSession} session @param {Part} part @param {string} id @returns {HTMLElement[]} */
function content(session, part, id) {
  const { definition, values } = session;
  if (part.kind === 'people') return peoplePart(session, part);
  if (part.kind === 'dates') return datesPart(session, part);
  if (part.kind === 'map') {
    return mapPart(session, part, (slot, rowId) => cell(session, slot, rowId));
  }
  if (part.kind === 'table') {
    const rows = definition.rows(part, values);
    const isAdded = part.rows === undefined && part.rowsOf === undefined;
    return [
      ...rows.map((row) => tableRow(session, part, row, isAdded)),
      ...(rows.length === 0 && !isAdded
        ? [element('p', { class: 'soft' }, [session.words.say('rows-none')])] : []),
      ...(isAdded ? [addButton(session, part)] : []),
    ];
  }
  const [slot] = definition.slotsOf(part, []);
  const gap = gapSign(session, slot);
  const inside = part.kind === 'note' ? noteField(session, slot, part.text)
    : choices(session, slot, id);
  return gap === null ? inside : [...inside, gap];
}

/** @param {SheetSession} session @param {Part} part */
export function addButton(session, part) {
  const key = part.kind === 'people' ? 'add-person' : 'add-row';
  return button(`add:${part.id}`, [session.words.say(key)], () => session.addRow(part), {
    class: 'button', 'aria-disabled': hasRoom(session, part) ? false : 'true',
  });
}

/** @param {SheetSession} session @param {Part} part @param {Code} row @param {boolean} isAdded */
function tableRow(session, part, row, isAdded) {
  const { definition, words, values } = session;
  const at = `${part.id}/${row.code}`;
  const id = `row-${part.id}-${row.code}`;
  const title = words.row(part, row, values);
  const person = part.rowsOf !== undefined && definition.part(part.rowsOf)?.kind === 'people'
    ? personToken(lookOf(values, part.rowsOf, row.code)) : null;
  const slots = definition.slotsOf(part, [row]);
  const isGap = slots.some((slot) => gapAt(definition, values, slot) !== null);
  return element('section', { class: `row${isGap ? ' has-gap' : ''}`, 'aria-labelledby': id }, [
    element('h3', { id, tabindex: -1, 'data-key': `row:${at}`, class: 'row-title' },
      [person, title]),
    row.meaning === undefined ? null : element('p', { class: 'soft small' }, [row.meaning]),
    element('div', { class: 'cells' }, slots.map((slot) => cell(session, slot, id))),
    isAdded ? button(`remove:${at}`, [words.say('remove-row')], () => {
      session.removeRow(part, row.code);
    }, { class: 'button button-plain', 'aria-label': words.say('remove-what', { what: title }) })
      : null,
  ]);
}

/** @param {SheetSession} session @param {Slot} slot @param {string} rowId */
function cell(session, slot, rowId) {
  const { words, values } = session;
  const { column, kind, key } = slot;
  const id = `cell-${key.replace(/\//g, '-')}`;
  const name = words.slot(slot, values);
  return element('div', { class: `cell cell-${kind}` }, [
    element('h4', { id }, [column === undefined ? '' : column.label]),
    ...(kind === 'note' ? noteField(session, slot, name)
      : choices(session, slot, `${rowId} ${id}`)),
    gapSign(session, slot),
  ]);
}

/** @param {SheetSession} session @param {Slot} slot */
function gapSign(session, slot) {
  const { definition, words, values } = session;
  const gap = gapAt(definition, values, slot);
  if (gap === null || (gap.kind === 'missing' && slot.kind !== 'checklist')) return null;
  const missing = gap.codes.map((code) => definition.label(slot.vocabulary, code));
  return element('p', { class: 'gap' }, [
    gap.kind === 'unknown' ? words.say('gap')
      : words.say('still-missing', { count: missing.length }),
  ]);
}
