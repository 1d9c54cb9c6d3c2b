// What can be said of someone besides where they are: calm rows, and one of them open at a time.
// Nothing is filled in and nothing has to be.

import { button, element } from '../worksheet-parts/dom.mjs';
import { choiceGroups } from './choice-groups.mjs';
import { offerOfHelp } from './question-panel.mjs';
import { offered, sideFirst } from './definition.mjs';
import { pictureBox } from './pictures.mjs';
import { tokenPicture } from './token-picture.mjs';
import { whoWord } from './who-word.mjs';

/**
 * @typedef {import('./session.mjs').Session} Session
 * @typedef {import('./model.mjs').Person} Person
 * @typedef {import('./definition.mjs').Field} Field
 */

/** @param {Person} person @param {Field} field @returns {readonly string[]} */
function saidOf(person, field) {
  const code = person.values[field.id];
  return field.most ? person.lists[field.id] || [] : code === undefined ? [] : [code];
}

/**
 * A row for each thing that can be said, with what was said.
 * @param {Session} session @param {Person} person
 */
export function moreAbout(session, person) {
  const { words, definition } = session;
  const rows = definition.openFields.map((field) => {
    const said = saidOf(person, field);
    const labels = said.map((code) => definition.fieldLabel(field.id, code)).join('; ');
    const [picture] = field.id === 'mood' ? said : [];
    return element('li', {}, [
      button(`more:${field.id}`, [
        element('span', { class: 'row-words' }, [
          field.label, labels ? element('b', {}, [labels]) : null,
        ]),
        picture ? pictureBox(picture) : null,
        pictureBox('open-row', 'chevron'),
      ], () => session.openDetail(field.id), { class: 'button row-open' }),
    ]);
  });
  return element('section', { class: 'listed', 'aria-labelledby': 'more-about' }, [
    element('h2', { id: 'more-about' }, [words.say('more-about')]),
    element('p', { class: 'soft small' }, [words.say('more-about-lead')]),
    element('ul', { role: 'list', class: 'detail-rows' }, rows),
  ]);
}

/**
 * One of them, with its choices.
 * @param {Session} session @param {Person} person @param {Field} field
 * @returns {(HTMLElement | null)[]}
 */
export function detailPanel(session, person, field) {
  const { words, definition } = session;
  const said = saidOf(person, field);
  const codes = definition.fieldCodes(field.id);
  const needsHelp = codes.some((code) => code.help && said.includes(code.code));
  const hints = [
    field.most ? words.say('up-to', { most: field.most }) : '',
    field.share ? '' : words.say('never-shared-field'),
  ];
  return [
    element('h1', { tabindex: -1, 'data-key': 'heading', class: 'with-token', id: 'detail' }, [
      tokenPicture(person.values), element('span', {}, [
        element('span', { class: 'eyebrow soft' }, [whoWord(words, person)]), field.label,
      ]),
    ]),
    hints.join('') ? element('p', { class: 'soft small' }, [hints.join(' ').trim()]) : null,
    ...choiceGroups(sideFirst(offered(codes), person.values.side), {
      key: 'detail', label: field.label, said, many: Boolean(field.most),
      isFull: said.length >= (field.most || codes.length), pictures: field.id === 'mood',
      press: (code) => session.change(person.id, field.id, code),
    }),
    needsHelp ? offerOfHelp(session) : null,
    element('div', { class: 'row-of-buttons' }, [
      button('detail-done', [words.say('done')], () => session.closeDetail(), {
        class: 'button button-strong',
      }),
    ]),
  ];
}
