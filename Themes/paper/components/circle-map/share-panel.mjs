// Looking it over: everything that a shared copy would say, each with a switch that leaves it out.
// Stopping here is the first thing said.

import { button, element } from '../worksheet-parts/dom.mjs';
import { keepChoice } from '../worksheet-parts/keep-panel.mjs';
import { factsOf, fixedFacts } from './facts.mjs';
import { pictureChoice } from './picture-panel.mjs';
import { switchButton } from '../worksheet-parts/switch-button.mjs';
import { tokenPicture } from './token-picture.mjs';

/**
 * @typedef {import('./session.mjs').Session} Session
 * @typedef {import('./facts.mjs').Fact} Fact
 */

/**
 * @param {Session} session
 * @param {Date} today
 * @param {{save: () => void, keeping: import('../worksheet-parts/keeping.mjs').Keeping,
 *   paper: import('./picture-panel.mjs').PaperActions}} actions
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
    pictureChoice(session, actions.paper),
    element('h2', {}, [words.say('share-title')]),
    element('p', { class: 'soft' }, [share.why]),
    beforeSharing(words, share),
    facts.length === 0 ? null : element('section', { 'aria-labelledby': 'facts' }, [
      element('h2', { id: 'facts' }, [share.factsTitle]),
      element('ul', { role: 'list', class: 'facts' }, facts.flatMap((fact) =>
        [factRow(session, fact), ...partsOf(session, fact)])),
      element('ul', { role: 'list', class: 'facts fixed soft' },
        fixedFacts(words, today).map((text) => element('li', {}, [text]))),
      element('p', { class: 'soft' }, [share.notShared]),
    ]),
    empty ? element('p', { class: 'soft' }, [words.say('copy-empty')]) : null,
    empty ? null : element('div', { class: 'row-of-buttons' }, [save]),
    session.saved ? element('p', { class: 'saved' }, [share.saved]) : null,
  ];
}

/**
 * What to know before: who reads it, until when, that no is fine, and how to change one's mind.
 * @param {import('./words.mjs').Words} words
 * @param {import('./definition.mjs').ShareWords} share
 */
function beforeSharing(words, share) {
  const told = [
    ['share-who-reads', share.whoReads], ['share-until', share.until],
    ['share-no-is-fine', share.noIsFine], ['share-change-mind', share.changeMind],
  ];
  return element('ul', { role: 'list', class: 'before-sharing' }, told.map(([key, text]) =>
    element('li', {}, [
      element('h3', {}, [words.say(key)]), element('p', { class: 'soft' }, [text]),
    ])));
}

/**
 * What else is said of someone: always in words, and on a press each with a switch of its own.
 * @param {Session} session
 * @param {Fact} fact
 * @returns {HTMLElement[]}
 */
function partsOf(session, fact) {
  const { words } = session;
  const { key, kept, more = [] } = fact;
  if (!kept || more.length === 0) return [];
  const open = session.detail === key;
  const fold = () => {
    session.detail = open ? null : key;
    session.changed();
  };
  const count = words.say(more.length === 1 ? 'parts-one' : 'parts', { count: more.length });
  const told = more.map((part) => element('li', { class: part.kept ? '' : 'left-out' }, [
    element('span', { class: 'soft' }, [`${part.title}: `]), part.text,
    part.kept ? null : element('span', { class: 'unseen' }, [` (${words.say('left-out')})`]),
  ]));
  const label = element('span', { translate: 'yes' }, [open ? words.say('done') : count]);
  const toggle = button(`parts:${key}`, [label], fold, {
    class: 'button button-plain parts-toggle', translate: 'no', 'aria-expanded': String(open),
    'aria-label': `${open ? words.say('done') : count} ${words.say('parts-of', {
      who: spokenTitle(words, fact),
    })}`,
  });
  if (!open) {
    return [element('li', { class: 'parts' }, [
      element('ul', { role: 'list', class: 'told small' }, told), toggle,
    ])];
  }
  return [...more.map((part) => factRow(session, part, fact)),
    element('li', { class: 'parts' }, [toggle])];
}

/**
 * @param {Session} session
 * @param {Fact} fact
 * @param {Fact} [whole] the fact that it is a part of
 */
function factRow(session, fact, whole) {
  const { words } = session;
  const { key, title, text, kept, person, namesPeople } = fact;
  const name = whole ? words.inTurn(spokenTitle(words, whole), title, text)
    : words.inTurn(spokenTitle(words, fact), text);
  const state = words.say(kept ? 'in-the-copy' : 'left-out');
  const spoken = words.say('keep-fact', { fact: name });
  const namesSomebody = namesPeople || person !== undefined || whole !== undefined;
  const look = { on: kept, name: spoken, state, namesSomebody };
  const toggle = switchButton(`keep:${key}`, look, () => {
    session.leaveOut(key, title);
  });
  const kind = `${whole ? ' part' : ''}${kept ? '' : ' left-out'}`;
  return element('li', { class: `fact${kind}` }, [
    person ? tokenPicture(person.values) : null,
    element('span', { class: 'row-words' }, [
      element('b', { translate: person !== undefined && 'no' }, [title]),
      element('span', { class: 'soft', translate: namesPeople ? 'no' : false }, [text]),
    ]),
    toggle,
  ]);
}

/**
 * Two best friends are told apart by their pictures, and by ear in words.
 * @param {import('./words.mjs').Words} words
 * @param {Fact} fact
 */
function spokenTitle(words, { title, person }) {
  return person ? `${title}, ${words.look(person.values)}` : title;
}
