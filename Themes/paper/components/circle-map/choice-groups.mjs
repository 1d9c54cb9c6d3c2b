// Codes to pick one or several of, under the headings of their groups: as rows with words, or as
// pictures with their words below.

import { button, element } from '../worksheet-parts/dom.mjs';
import { grouped } from './definition.mjs';
import { pictureBox } from './pictures.mjs';

/**
 * @typedef {import('./definition.mjs').Code} Code
 * @typedef {{key: string, label: string, said: readonly string[], many?: boolean,
 *   isFull?: boolean, pictures?: boolean, press: (code: string) => void}} Choosing `many`: more
 *   than one can be picked; `isFull`: no more can be picked until one is taken away
 */

/** @param {Code[]} codes @param {Choosing} choosing @returns {HTMLElement[]} */
export function choiceGroups(codes, choosing) {
  const { label, pictures, many } = choosing;
  const look = `${pictures ? 'pictures' : 'answers'}${many ? ' many' : ''}`;
  return grouped(codes).map((group) =>
    element('div', { role: 'group', 'aria-label': group.title || label }, [
      group.title ? element('h2', { class: 'small-title' }, [group.title]) : null,
      element('div', { class: look }, group.codes.map((code) => choice(code, choosing))),
    ]));
}

/** @param {Code} code @param {Choosing} choosing */
function choice(code, { key, said, many, isFull, pictures, press }) {
  const pressed = said.includes(code.code);
  const sign = pictures ? pictureBox(code.picture || code.code)
    : many ? pictureBox('tick', 'tick') : null;
  return button(`${key}:${code.code}`, [sign, code.label], () => press(code.code), {
    class: pictures ? 'button picture-choice' : 'button answer',
    'aria-pressed': String(pressed), 'aria-disabled': many && isFull && !pressed ? 'true' : false,
  });
}
