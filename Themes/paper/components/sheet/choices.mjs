// Words to pick one or several of: in a row, under the headings of their groups, or along a line
// where their order means something.

import { button, byId, drawing, element } from '../worksheet-parts/dom.mjs';
import { isOfSeveral, offered } from './definition.mjs';
import { listAt, textAt } from './values.mjs';

/**
 * @typedef {import('./session.mjs').SheetSession} SheetSession
 * @typedef {import('./definition.mjs').Slot} Slot
 * @typedef {import('./definition.mjs').Code} Code
 */

/**
 * @param {SheetSession} session
 * @param {Slot} slot
 * @param {string} labelledBy the id of what asks
 * @returns {HTMLElement[]}
 */
export function choices(session, slot, labelledBy) {
  const { definition, values, words } = session;
  const { kind, key, vocabulary } = slot;
  const many = isOfSeveral(kind);
  const picked = many ? listAt(values, key) : [textAt(values, key)];
  const codes = offered(definition.codes(vocabulary));
  const said = codes.filter(({ code }) => picked.includes(code));
  const groups = kind === 'scale' ? [{ title: '', codes }] : inGroups(codes);
  const look = kind === 'scale' ? 'scale' : kind === 'checklist' ? 'checks' : 'picks';
  const lists = groups.map((group, place) => element('div', {}, [
    group.title === '' ? null : element('p', { class: 'group-title soft' }, [group.title]),
    element('div', { class: look }, group.codes.map((code, number) =>
      choice(session, slot, code, {
        many, isPicked: picked.includes(code.code), isFirst: place === 0 && number === 0,
      }))),
  ]));
  const meanings = kind === 'choice' || kind === 'scale'
    ? said.flatMap(({ meaning }) => (meaning === undefined ? []
      : [element('p', { class: 'meaning' }, [meaning])])) : [];
  const isHard = slot.part.help || said.some((code) => code.help);
  return [
    element('div', { class: 'choices', role: 'group', 'aria-labelledby': labelledBy }, lists),
    ...meanings,
    ...(isHard ? [button('help-here', [words.say('help-offer')], () => byId('help-open').click(),
      { class: 'button button-plain aside' })] : []),
  ];
}

/**
 * @param {SheetSession} session @param {Slot} slot @param {Code} code
 * @param {{many: boolean, isPicked: boolean, isFirst: boolean}} look
 */
function choice(session, slot, code, { many, isPicked, isFirst }) {
  const key = isFirst ? `slot:${slot.key}` : `pick:${slot.key}:${code.code}`;
  const tick = drawing('svg', { class: 'tick-box', viewBox: '0 0 24 24', 'aria-hidden': 'true' },
    [drawing('path', { d: 'M5 12.5l4.5 4.5L19 7.5' })]);
  const word = session.words.word(slot, code.code);
  return button(key, [many ? tick : null, word], () => session.pick(slot, code.code), {
    class: 'button pick', 'aria-pressed': String(isPicked), 'data-code': code.code,
    'data-slot': slot.key,
  });
}

/** @param {Code[]} codes */
function inGroups(codes) {
  /** @type {Map<string, Code[]>} */
  const groups = new Map();
  for (const code of codes) {
    const title = code.group || '';
    groups.set(title, [...(groups.get(title) || []), code]);
  }
  return [...groups].map(([title, members]) => ({ title, codes: members }));
}
