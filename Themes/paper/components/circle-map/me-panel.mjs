// The young person's own picture: for how they are, or how things are. Theirs alone.

import { button, element } from '../worksheet-parts/dom.mjs';
import { choiceGroups } from './choice-groups.mjs';
import { offerOfHelp } from './question-panel.mjs';
import { offered } from './definition.mjs';
import { pictureBox } from './pictures.mjs';

/** @typedef {import('./session.mjs').Session} Session */

/** @param {Session} session @returns {(HTMLElement | null)[]} */
export function mePanel(session) {
  const { words, map, definition } = session;
  const codes = definition.fieldCodes('mood');
  const needsHelp = codes.some((code) => code.help && code.code === map.me);
  const done = () => {
    session.closePerson();
    session.focus = 'me';
    session.tell('');
  };
  return [
    element('h1', { tabindex: -1, 'data-key': 'heading', class: 'with-token' }, [
      meDisc(session), words.say('me-title'),
    ]),
    element('p', { class: 'soft small' }, [words.say('me-lead')]),
    ...choiceGroups(offered(codes), {
      key: 'mood', label: words.say('me-title'), said: map.me === null ? [] : [map.me],
      pictures: true, press: (code) => session.showMe(code),
    }),
    needsHelp ? offerOfHelp(session) : null,
    element('div', { class: 'row-of-buttons' }, [
      button('detail-done', [words.say('done')], done, { class: 'button button-strong' }),
    ]),
  ];
}

/**
 * The row for oneself, at the head of the list.
 * @param {Session} session
 */
export function meRow(session) {
  const { words, map, definition } = session;
  if (definition.fieldCodes('mood').length === 0) return null;
  const said = map.me === null ? words.say('me-offer') : definition.fieldLabel('mood', map.me);
  return element('li', { class: 'row' }, [
    button('me', [meDisc(session), element('span', { class: 'row-words' }, [
      element('b', {}, [words.say('me-row')]), element('span', { class: 'soft' }, [said]),
    ])], () => session.openMe(), { class: 'button row-open' }),
  ]);
}

/** @param {Session} session */
function meDisc(session) {
  const { me } = session.map;
  return element('span', { class: 'me-disc', 'aria-hidden': 'true' }, [
    me === null ? session.words.say('me') : pictureBox(me),
  ]);
}
