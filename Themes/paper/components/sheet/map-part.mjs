// A map on a sheet: who and what is on it as a drawing to press, and below it every link in words.
// Whatever can be done on the one can be done on the other.

import { button, element } from '../worksheet-parts/dom.mjs';
import { switchButton } from '../worksheet-parts/switch-button.mjs';
import { gapAt } from './gaps.mjs';
import { gapsInWords, hasGap, mapDrawing, mapLegend, tokenOf } from './map-drawing.mjs';
import { closeLink, linksOfEnd, listEnds, openLink, pressEnd } from './map-editing.mjs';
import { setAlone, turnPlain } from './map-editing.mjs';
import { endsInTurn, endsOf, wordBeside } from './map-links.mjs';

/**
 * @typedef {import('./session.mjs').SheetSession} SheetSession
 * @typedef {import('./definition.mjs').Part} Part
 * @typedef {import('./definition.mjs').Code} Code
 * @typedef {import('./definition.mjs').Slot} Slot
 * @typedef {import('./map-links.mjs').End} End
 */

/**
 * @param {SheetSession} session @param {Part} part
 * @param {(slot: Slot, rowId: string) => HTMLElement} cell what a column of a link is filled in on
 * @returns {HTMLElement[]}
 */
export function mapPart(session, part, cell) {
  const { definition, words, values, onMap } = session;
  const ends = endsOf(definition, part, values);
  if (ends.length < 2) return [element('p', { class: 'soft' }, [words.say('map-none')])];
  const rows = definition.rows(part, values);
  return [
    element('p', { id: `now-${part.id}`, class: 'map-now' }, [now(session, part)]),
    element('div', { role: 'group', 'aria-label': part.text, 'aria-describedby': `now-${part.id}`,
      class: 'map-figure' },
    [mapDrawing(session, part, (end, inside) => token(session, part, end, inside),
      onMap.isPlain)]),
    mapLegend(session, part, onMap.isPlain),
    element('div', { class: 'row-of-buttons' }, [
      switchButton(`plain:${part.id}`, {
        on: onMap.isPlain, name: words.say('map-plain'), state: words.say('map-plain'),
      }, () => turnPlain(session)),
      button(`alone:${part.id}`, [words.say('map-print')], () => {
        setAlone(session, part.id);
        session.print();
      }),
    ]),
    element('p', { class: 'soft' }, [words.say('links-count', { count: rows.length })]),
    ...rows.map((row) => link(session, part, row, cell)),
    button(`add:${part.id}`, [words.say('link-add')], () => listEnds(session, part), {
      'aria-expanded': String(onMap.isListed),
    }),
    ...(onMap.isListed ? [list(session, part, ends)] : []),
  ];
}

/** @param {SheetSession} session @param {Part} part what to press next */
function now({ definition, words, values, onMap }, part) {
  const first = endsOf(definition, part, values).find(({ code }) =>
    onMap.first === `${part.id}/${code}`);
  return first === undefined ? words.say('map-how')
    : words.say('link-begun', { what: words.end(first, values) });
}

/** @param {SheetSession} session @param {Part} part @param {End} end @param {Node[]} inside */
function token(session, part, end, inside) {
  const { definition, words, values, onMap } = session;
  const count = linksOfEnd(definition, part, values, end).length;
  const said = wordBeside(definition, end, values);
  const name = end.isPerson && said !== ''
    ? words.inTurn(words.end(end, values), said) : words.end(end, values);
  return button(`end:${part.id}/${end.code}`, inside, () => pressEnd(session, part, end), {
    class: '', 'aria-pressed': String(onMap.first === `${part.id}/${end.code}`),
    'aria-label': words.say('end-with-links', { what: name, count }),
  });
}

/** @param {SheetSession} session @param {Part} part @param {End[]} ends */
function list(session, part, ends) {
  const { words, values, onMap } = session;
  return element('div', { class: 'picks', role: 'group', 'aria-label': now(session, part) },
    ends.map((end) => button(`from:${part.id}/${end.code}`, [words.end(end, values)],
      () => pressEnd(session, part, end), {
        'aria-pressed': String(onMap.first === `${part.id}/${end.code}`),
      })));
}

/**
 * @param {SheetSession} session @param {Part} part @param {Code} row
 * @param {(slot: Slot, rowId: string) => HTMLElement} cell
 */
function link(session, part, row, cell) {
  const { definition, words, values, onMap } = session;
  const at = `${part.id}/${row.code}`;
  const id = `row-${part.id}-${row.code}`;
  const isOpen = onMap.open === at;
  const what = words.link(part, row.code, values);
  const slots = definition.slotsOf(part, [row]).filter((slot) => slot.row !== undefined);
  return element('section', {
    class: `row${hasGap(session, part, row) ? ' has-gap' : ''}`, 'aria-labelledby': id,
  }, [
    element('h3', { id, tabindex: -1, 'data-key': `row:${at}`, class: 'row-title' },
      [...endsInTurn(definition, part, row.code, values).map((end) => tokenOf(session, end)),
        what]),
    ...(isOpen ? [element('div', { class: 'cells' }, slots.map((slot) => cell(slot, id)))]
      : inWords(session, slots)),
    element('div', { class: 'row-of-buttons' }, [
      isOpen
        ? button(`done:${at}`, [words.say('link-done')], () => closeLink(session, part, row.code))
        : button(`open:${at}`, [words.say('link-change')], () =>
          openLink(session, part, row.code), {
          'aria-label': words.say('link-change-what', { what }),
        }),
      button(`remove:${at}`, [words.say('remove-row')], () => {
        session.removeRow(part, row.code);
      }, { class: 'button button-plain', 'aria-label': words.say('remove-what', { what }) }),
    ]),
  ]);
}

/** @param {SheetSession} session @param {Slot[]} slots a link's, and what is not known of it */
function inWords(session, slots) {
  const { definition, words, values } = session;
  const said = slots.filter((slot) => gapAt(definition, values, slot) === null)
    .map((slot) => words.value(slot, values)).filter((text) => text !== '');
  const gaps = gapsInWords(session, slots);
  return [
    ...(said.length === 0 ? [] : [element('p', {}, [words.inTurn(...said)])]),
    ...(gaps === '' ? [] : [element('p', { class: 'gap' }, [gaps])]),
  ];
}
