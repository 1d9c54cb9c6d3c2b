// Looking it over: everything that a shared copy would say, each with a switch that leaves it out.
// Stopping here is the first thing said.

import { button, element } from './dom.mjs';
import { keepChoice } from './keep-panel.mjs';
import { factsOf, fixedFacts } from './facts.mjs';
import { switchButton } from './switch-button.mjs';
import { tokenPicture } from './token-picture.mjs';

/**
 * @typedef {import('./session.mjs').Session} Session
 * @typedef {import('./facts.mjs').Fact} Fact
 */

/**
 * @param {Session} session
 * @param {Date} today
 * @param {{save: () => void, print: () => void,
 *   keeping: import('./keeping.mjs').Keeping}} actions
 * @returns {(HTMLElement | null)[]}
 */
export function sharePanel(session, today, actions) {
  const { words } = session;
  const { share } = session.definition.worksheet;
  const facts = factsOf(words, session.copied);
  const empty = !facts.some((fact) => fact.kept);
  const saveLabel = session.saved ? words.say('save-again') : share.save;
  const save = button('save', [saveLabel], actions.save, { class: 'button button-filled' });
  return [
    element('h1', { tabindex: -1, 'data-key': 'heading' }, [share.title]),
    element('p', { class: 'lead' }, [session.savedBefore ? words.say('stop-here') : share.lead]),
    keepChoice(actions.keeping),
    element('h2', {}, [words.say('share-title')]),
    element('p', { class: 'soft' }, [share.why]),
    element('p', { class: 'soft' }, [share.noIsFine]),
    facts.length === 0 ? null : element('section', { 'aria-labelledby': 'facts' }, [
      element('h2', { id: 'facts' }, [share.factsTitle]),
      element('ul', { role: 'list', class: 'facts' }, facts.flatMap((fact) => [
        factRow(session, fact), ...(fact.kept ? fact.more || [] : []).map((part) =>
          factRow(session, part, fact)),
      ])),
      element('ul', { role: 'list', class: 'facts fixed soft' },
        fixedFacts(words, today).map((text) => element('li', {}, [text]))),
      element('p', { class: 'soft' }, [share.notShared]),
    ]),
    empty ? element('p', { class: 'soft' }, [words.say('copy-empty')]) : null,
    element('div', { class: 'row-of-buttons' }, [
      empty ? null : save,
      button('print', [words.say('print')], actions.print, { class: 'button button-plain' }),
    ]),
    session.saved ? element('p', { class: 'saved' }, [share.saved]) : null,
  ];
}

/**
 * @param {Session} session
 * @param {Fact} fact
 * @param {Fact} [whole] the fact that it is a part of
 */
function factRow(session, fact, whole) {
  const { words } = session;
  const { key, title, text, kept, person } = fact;
  const name = whole ? `${whole.title}. ${title}. ${text}` : `${title}. ${text}`;
  const state = words.say(kept ? 'in-the-copy' : 'left-out');
  const spoken = words.say('keep-fact', { fact: name });
  const toggle = switchButton(`keep:${key}`, { on: kept, name: spoken, state }, () => {
    session.leaveOut(key, title);
  });
  const kind = `${whole ? ' part' : ''}${kept ? '' : ' left-out'}`;
  return element('li', { class: `fact${kind}` }, [
    person ? tokenPicture(person.values) : null,
    element('span', { class: 'row-words' }, [
      element('b', {}, [title]),
      element('span', { class: 'soft' }, [text]),
    ]),
    toggle,
  ]);
}
