// What this is and who could see it: the first thing on the page.

import { button, element } from '../worksheet-parts/dom.mjs';
import { forgetChoice } from '../worksheet-parts/forget-panel.mjs';
import { openChoice } from '../worksheet-parts/open-panel.mjs';
import { shiftChoice } from '../worksheet-parts/shift-choice.mjs';
import { switchButton } from '../worksheet-parts/switch-button.mjs';

/**
 * @typedef {import('./session.mjs').Session} Session
 * @typedef {import('../worksheet-parts/keeping.mjs').Keeping} Keeping
 */

/** @param {Session} session @param {Keeping} keeping @returns {(HTMLElement | null)[]} */
export function cardPanel(session, keeping) {
  const { card } = session.definition.worksheet;
  const facts = card.facts.map((fact) =>
    element('li', {}, [
      element('h2', {}, [fact.title]),
      element('p', { class: 'soft' }, [fact.text]),
    ]),
  );
  return [
    otherLanguages(session),
    element('h1', { tabindex: -1, 'data-key': 'heading' }, [card.title]),
    element('p', { class: 'lead' }, [card.lead]),
    draftNote(session),
    element('ul', { role: 'list', class: 'card-facts' }, facts),
    together(session),
    button('start', [card.start], () => session.go(1), { class: 'button button-filled' }),
    element('div', { class: 'row-of-buttons' }, [openChoice(keeping), forgetChoice(keeping)]),
    shiftChoice(session.words),
  ];
}

/**
 * The same page in other languages, as long as there is nothing on this one that would be lost.
 * @param {Session} session
 */
function otherLanguages(session) {
  const { languages } = session.definition;
  if (languages.length === 0 || !session.isBare) return null;
  return element('p', { class: 'card-languages' }, languages.map(({ lang, name, href }) =>
    element('a', { href, lang, hreflang: lang }, [element('bdi', {}, [name])])));
}

/** @param {Session} session says of a draft translation that it is one */
function draftNote(session) {
  const { draft } = session.definition;
  if (draft === undefined) return null;
  return element('div', { class: 'card-draft soft', role: 'note' }, [
    element('p', {}, [draft.own]),
    element('p', { lang: 'en', dir: 'ltr' }, [draft.english]),
  ]);
}

/**
 * For a young person and a worker at one screen.
 * @param {Session} session
 */
function together(session) {
  const { words } = session;
  const on = session.together;
  const name = words.say('together');
  const state = words.say(on ? 'together-on' : 'together-off');
  return element('div', { class: 'together' }, [
    element('div', {}, [
      element('h2', {}, [name]),
      element('p', { class: 'soft' }, [words.say('together-means')]),
    ]),
    switchButton('together', { on, name, state }, () => session.beTogether(!on)),
  ]);
}
