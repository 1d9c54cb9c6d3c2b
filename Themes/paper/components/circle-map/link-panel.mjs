// Lines between people: which there are from one person, and to whom the next one goes. Nobody is
// asked about every pair.

import { button, drawing, element } from '../worksheet-parts/dom.mjs';
import { personOf } from './model.mjs';
import { tokenPicture } from './token-picture.mjs';
import { whoWord } from './who-word.mjs';

/**
 * @typedef {import('./session.mjs').Session} Session
 * @typedef {import('./model.mjs').Person} Person
 */

/** @param {Session} session @param {Person} person @returns {HTMLElement | null} */
export function linkSection(session, person) {
  const { words, map, definition } = session;
  const { links: kinds } = definition.worksheet.people;
  if (kinds === undefined || map.people.length < 2) return null;
  const lines = map.links.filter(({ a, b }) => a === person.id || b === person.id);
  const rows = lines.flatMap(({ a, b, kind }) => {
    const other = personOf(map, a === person.id ? b : a);
    if (other === undefined) return [];
    const said = words.say('link-with', { kind: words.link(kind), other: words.who(other) });
    const label = element('span', { translate: 'yes' }, [words.say('link-remove')]);
    return [element('li', { class: 'said-row', translate: 'no' }, [
      tokenPicture(other.values), element('span', {}, [said]),
      button(`unlink:${other.id}`, [label], () => {
        session.focus = 'link-title';
        session.link(person.id, other.id, kind);
      }, {
        class: 'button button-plain',
        'aria-label': `${words.say('link-remove')}: ${said}, ${words.look(other.values)}`,
      }),
    ])];
  });
  const begin = definition.codes(kinds).map(({ code, label }) =>
    button(`link:${code}`, [lineSign(code), label], () => {
      session.focus = 'heading';
      session.beginLink(person.id, code);
    }, { class: 'button chip with-picture' }));
  return element('section', { class: 'listed', 'aria-labelledby': 'lines' }, [
    element('h2', { id: 'lines', tabindex: -1, 'data-key': 'link-title' }, [
      words.say('link-title'),
    ]),
    rows.length > 0 ? element('ul', { role: 'list', class: 'rows' }, rows) : null,
    element('div', { class: 'chips', role: 'group', 'aria-labelledby': 'lines' }, begin),
    element('p', { class: 'soft small' }, [words.say('link-means')]),
  ]);
}

/**
 * To whom the line goes: a press on the map, or here.
 * @param {Session} session
 * @param {{from: number, kind: string}} linking
 * @returns {(HTMLElement | null)[]}
 */
export function linkChoice(session, { from, kind }) {
  const { words, map } = session;
  const person = personOf(map, from);
  if (person === undefined) return [];
  const others = map.people.filter((other) => other.id !== from);
  return [
    element('h1', { tabindex: -1, 'data-key': 'heading', class: 'with-token', id: 'link-to' }, [
      tokenPicture(person.values), whoWord(words, person),
    ]),
    element('p', { class: 'lead soft' }, [
      words.say('link-to', { kind: session.definition.label(
        session.definition.worksheet.people.links || '', kind) }),
    ]),
    element('div', { class: 'chips', role: 'group', 'aria-labelledby': 'link-to' },
      others.map((other) =>
        button(`to:${other.id}`, [tokenPicture(other.values), words.who(other)], () => {
          session.focus = 'link-title';
          session.endLink(other.id);
        }, {
          class: 'button chip with-picture', translate: 'no', 'aria-label': words.person(other),
        }))),
    button('link-stop', [words.say('link-stop')], () => {
      session.focus = 'link-title';
      session.endLink(from);
    }, { class: 'button button-plain aside' }),
  ];
}

/**
 * A short piece of the line as the map draws it.
 * @param {string} kind
 */
function lineSign(kind) {
  const d = kind === 'difficult' ? 'M2 8L8 4L14 12L20 4L26 12L32 8' : 'M2 8H32';
  return drawing('svg', { class: 'line-sign', viewBox: '0 0 34 16', 'aria-hidden': 'true' }, [
    drawing('path', { class: `link link-${kind}`, d }),
  ]);
}
