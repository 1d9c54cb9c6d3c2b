// Where a practitioner can write: a copy of the one field that the page holds in a template. A page
// without the template, as every page for young people is, has nowhere to type.

import { element } from '../worksheet-parts/dom.mjs';
import { detailsIn } from './guard.mjs';
import { textAt } from './values.mjs';

/**
 * @typedef {import('./session.mjs').SheetSession} SheetSession
 * @typedef {import('./definition.mjs').Slot} Slot
 */

/**
 * @param {SheetSession} session
 * @param {Slot} slot
 * @param {string} name what is written about
 * @returns {HTMLElement[]}
 */
export function noteField(session, slot, name) {
  const template = document.getElementById('note-field');
  const found = template instanceof HTMLTemplateElement && template.content.firstElementChild;
  if (!(found instanceof HTMLTextAreaElement)) return [];
  const field = /** @type {HTMLTextAreaElement} */ (found.cloneNode(true));
  const { words } = session;
  const id = `note-${slot.key.replace(/\//g, '-')}`;
  field.value = textAt(session.values, slot.key);
  field.setAttribute('data-key', `slot:${slot.key}`);
  field.setAttribute('aria-label', name);
  field.setAttribute('aria-describedby', `${id}-stays ${id}-guard`);
  const guard = element('p', { id: `${id}-guard`, class: 'guard', role: 'status' });
  const look = () => {
    const details = detailsIn(field.value).map((detail) => words.say(`guard-${detail}`));
    guard.textContent = details.length === 0 ? ''
      : words.say('guard', { details: details.join(words.say('guard-and')) });
  };
  look();
  field.addEventListener('input', () => {
    session.write(slot, field.value);
    look();
  });
  const stays = element('p', { id: `${id}-stays`, class: 'soft small' }, [words.say('note-stays')]);
  return [field, guard, stays];
}
