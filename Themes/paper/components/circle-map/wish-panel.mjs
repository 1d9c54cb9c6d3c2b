// How it would be if it were as the young person would like: the map's second layer, with its
// changes in words. Whoever is pressed can be put in another ring, or off the map.

import { button, element } from '../worksheet-parts/dom.mjs';
import { tokenPicture } from './token-picture.mjs';
import { whoWord } from './who-word.mjs';

/**
 * @typedef {import('./session.mjs').Session} Session
 * @typedef {import('./model.mjs').Person} Person
 */

/** @param {Session} session @returns {(HTMLElement | null)[]} */
export function wishPanel(session) {
  const { words, map, person } = session;
  const { wish } = session.definition.worksheet;
  if (wish === undefined) return [];
  if (person !== undefined && !session.together) return onePerson(session, person);
  const changes = map.people.filter((one) => one.wish !== null);
  return [
    element('h1', { tabindex: -1, 'data-key': 'heading', id: 'wish' }, [wish.title]),
    element('p', { class: 'lead soft' }, [wish.lead]),
    map.people.length === 0 ? element('p', { class: 'soft' }, [words.say('nobody-yet')]) : null,
    session.together ? null : everyone(session),
    element('section', { 'aria-labelledby': 'wish-changes', class: 'listed' }, [
      element('h2', { id: 'wish-changes' }, [words.say('wish-changes')]),
      changes.length === 0 ? element('p', { class: 'soft' }, [words.say('wish-no-changes')])
        : element('ul', { role: 'list', class: 'rows', translate: 'no' }, changes.map((one) =>
          element('li', { class: 'said-row' }, [tokenPicture(one.values), words.wish(one)]))),
    ]),
    element('p', { class: 'soft small' }, [words.say('skip-is-fine')]),
  ];
}

/** @param {Session} session */
function everyone(session) {
  const { words, map } = session;
  return element('div', { class: 'chips', role: 'group', 'aria-labelledby': 'wish' },
    map.people.map((person) =>
      button(`wish-for:${person.id}`, [tokenPicture(person.values), words.who(person)], () => {
        session.select(person.id);
      }, {
        class: 'button chip with-picture', translate: 'no', 'aria-label': words.wished(person),
      })));
}

/** @param {Session} session @param {Person} person */
function onePerson(session, person) {
  const { words, definition } = session;
  const now = person.wish;
  const ring = (/** @type {string | null} */ code, /** @type {string} */ label) =>
    button(`wish:${code || 'off'}`, [label], () => session.wish(person.id, code), {
      class: 'button answer', 'aria-pressed': String(now !== null && now.ring === code),
    });
  const back = () => {
    session.closePerson();
    session.focus = 'heading';
    session.tell('');
  };
  return [
    element('h1', { tabindex: -1, 'data-key': 'heading', class: 'with-token', id: 'wish' }, [
      tokenPicture(person.values), whoWord(words, person),
    ]),
    element('p', { class: 'lead soft' }, [
      words.say('wish-now', { ring: words.ring(person.values.ring) }),
    ]),
    element('div', { class: 'answers', role: 'group', 'aria-label': words.say('wish-where') }, [
      ...definition.fieldCodes('ring').map((code) => ring(code.code, code.label)),
      ring(null, words.say('wish-off')),
    ]),
    element('div', { class: 'row-of-buttons' }, [
      button('done', [words.say('done')], back, { class: 'button button-strong' }),
      now === null ? null : button('wish-take-back', [words.say('wish-take-back')], () => {
        session.focus = 'heading';
        session.takeBackWish(person.id);
      }, { class: 'button button-plain' }),
    ]),
  ];
}
