// People on a sheet: a letter, a colour and a shape each, and no name.

import { button, element } from '../worksheet-parts/dom.mjs';
import { personToken } from './person-token.mjs';
import { hasRoom } from './editing.mjs';
import { lookOf } from './values.mjs';

/**
 * @typedef {import('./session.mjs').SheetSession} SheetSession
 * @typedef {import('./definition.mjs').Part} Part
 * @typedef {import('./definition.mjs').Code} Code
 */

/** @param {SheetSession} session @param {Part} part @returns {HTMLElement[]} */
export function peoplePart(session, part) {
  const { definition, values, words } = session;
  const rows = definition.rows(part, values);
  return [
    element('ul', { role: 'list', class: 'people' }, rows.map((row) => person(session, part, row))),
    button(`add:${part.id}`, [words.say('add-person')], () => session.addRow(part), {
      class: 'button', 'aria-disabled': hasRoom(session, part) ? false : 'true',
    }),
  ];
}

/** @param {SheetSession} session @param {Part} part @param {Code} row */
function person(session, part, row) {
  const { words, values, openPerson } = session;
  const name = words.row(part, row, values);
  const isOpen = openPerson !== null && openPerson.part === part.id && openPerson.row === row.code;
  return element('li', { class: 'person' }, [
    element('div', { class: 'person-head' }, [
      personToken(lookOf(values, part.id, row.code)),
      element('b', {}, [name]),
      button(`row:${part.id}/${row.code}`, [words.say(isOpen ? 'done' : 'change-look')], () => {
        session.showLook(isOpen ? null : part.id, row.code);
      }, {
        class: 'button button-plain', 'aria-expanded': String(isOpen),
        'aria-label': words.say('change-look-of', { what: name }),
      }),
      button(`remove:${part.id}/${row.code}`, [words.say('remove-row')], () => {
        session.removeRow(part, row.code);
      }, { class: 'button button-plain', 'aria-label': words.say('remove-what', { what: name }) }),
    ]),
    ...(isOpen ? [looks(session, part, row, 'colour'), looks(session, part, row, 'shape')] : []),
  ]);
}

/**
 * @param {SheetSession} session
 * @param {Part} part
 * @param {Code} row
 * @param {'colour' | 'shape'} field
 */
function looks(session, part, row, field) {
  const { definition, words, values } = session;
  const look = lookOf(values, part.id, row.code);
  const label = words.say(field === 'colour' ? 'colours' : 'shapes');
  return element('div', { class: 'swatches', role: 'group', 'aria-label': label },
    definition.codes(field === 'colour' ? 'colours' : 'shapes').map(({ code, label: name }) =>
      button(`${field}:${part.id}/${row.code}:${code}`, [personToken({ ...look, [field]: code })],
        () => session.changeLook(part, row.code, field, code), {
          class: 'swatch', 'aria-label': name, 'aria-pressed': String(look[field] === code),
        })));
}
