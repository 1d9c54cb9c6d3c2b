// A drawn day and week: the times down the side, a column for each group of times (a school day, a
// weekend), and in it the places where somebody is then. How safe a place feels is its edge and a
// word, never its colour alone.

import { element } from '../worksheet-parts/dom.mjs';
import { offered } from './definition.mjs';
import { listAt, textAt } from './values.mjs';

/**
 * @typedef {import('./session.mjs').SheetSession} SheetSession
 * @typedef {import('./definition.mjs').Part} Part
 * @typedef {import('./definition.mjs').Figure} Figure
 */

/**
 * @param {SheetSession} session
 * @param {Part} part
 * @param {Figure} figure
 * @returns {HTMLElement | null}
 */
export function week(session, part, { column, tone }) {
  const { definition, values, words } = session;
  const times = (part.columns || []).find((one) => one.id === column);
  const safe = (part.columns || []).find((one) => one.id === tone);
  const rows = definition.rows(part, values);
  if (times === undefined || rows.length === 0) return null;
  const codes = offered(definition.codes(times.vocabulary));
  const groups = [...new Set(codes.map((code) => code.group || ''))];
  const tones = safe === undefined ? [] : offered(definition.codes(safe.vocabulary));
  return element('div', { class: 'week', role: 'group', 'aria-label': words.say('week') },
    groups.map((group) => element('section', { class: 'day' }, [
      element('h3', {}, [group]),
      element('dl', {}, codes.filter((code) => (code.group || '') === group).flatMap((time) => {
        const here = rows.filter((row) =>
          listAt(values, `${part.id}/${row.code}/${column}`).includes(time.code));
        return [
          element('dt', { class: 'soft' }, [time.label]),
          element('dd', {}, here.length === 0 ? ['–'] : here.map((row) => {
            const said = textAt(values, `${part.id}/${row.code}/${tone || ''}`);
            const place = tones.findIndex((one) => one.code === said);
            const word = place < 0 ? '' : ` (${words.inside(tones[place].label)})`;
            return element('span', { class: `place tone-${place < 0 ? 'none' : place}` },
              [row.label + word]);
          })),
        ];
      })),
    ])));
}
