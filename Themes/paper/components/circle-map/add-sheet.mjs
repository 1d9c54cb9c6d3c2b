// Adding someone: who they are, then how close. The second press puts them on the map.

import { button, drawing, element } from '../worksheet-parts/dom.mjs';
import { firstChoices, grouped, offered } from './definition.mjs';
import { letterKeys, letterRow, withLetter } from './letter-row.mjs';
import { ringRadii } from './geometry.mjs';
import { whoPicture } from './pictures.mjs';
import { tokenPicture } from './token-picture.mjs';

/**
 * @typedef {import('./session.mjs').Session} Session
 * @typedef {import('./definition.mjs').Code} Code
 */

/** @param {Session} session @returns {(HTMLElement | null)[]} */
export function addSheet(session) {
  const { people } = session.definition.worksheet;
  const title = element('h1', { tabindex: -1, 'data-key': 'heading' }, [people.title]);
  if (session.isFull) {
    return [title, element('p', { class: 'soft' }, [session.words.say('full')])];
  }
  const lead = element('p', { class: 'lead soft' }, [people.lead]);
  const choose = (/** @type {string} */ who) => {
    session.draft = who;
    session.focus = 'first-ring';
    session.tell('');
  };
  return [title, session.map.people.length === 0 ? lead : null, ...whoChips(session, choose)];
}

/**
 * Who someone is: the few that are used most, or all of them by group.
 * @param {Session} session
 * @param {(who: string) => void} choose
 * @param {string} [now] what is chosen already
 * @returns {HTMLElement[]}
 */
export function whoChips(session, choose, now) {
  const { words } = session;
  const codes = session.definition.fieldCodes('who');
  const picture = (/** @type {Code} */ code) => whoPicture(session.definition, code.code);
  const chip = (/** @type {Code} */ code) =>
    button(`who:${code.code}`, [picture(code), code.label], () => choose(code.code), {
      class: 'button chip who', translate: 'no',
      'aria-pressed': now === undefined ? false : String(code.code === now),
    });
  const more = button('more', [words.say(session.showsAll ? 'fewer' : 'more')], () => {
    if (session.showsAll) {
      session.showFew();
    } else {
      session.showsAll = true;
      session.focus = 'first-who';
    }
    session.changed();
  }, { class: 'button chip more', 'aria-expanded': String(session.showsAll) });
  if (!session.showsAll) {
    const label = { role: 'group', 'aria-label': words.say('who-label') };
    const first = firstChoices(codes).map(chip);
    return [element('div', { class: 'chips', ...label }, [...first, more])];
  }
  const groups = grouped(withLetter(offered(codes), session.letter)).map((group) =>
    element('div', { role: 'group', class: 'chip-group', 'aria-label': group.title }, [
      element('h2', { class: 'small-title' }, [group.title]),
      element('div', { class: 'chips' }, group.codes.map(chip)),
    ]),
  );
  const attributes = { class: 'chip-groups', keydown: letterKeys(session, codes) };
  return [element('div', attributes, [letterRow(session, offered(codes)), ...groups, more])];
}

/** @param {Session} session @param {string} who @returns {(HTMLElement | null)[]} */
export function howCloseSheet(session, who) {
  const { words, definition, look } = session;
  const back = () => {
    session.draft = null;
    session.focus = `who:${who}`;
    session.tell('');
  };
  const rings = definition.fieldCodes('ring').map((ring, index, all) =>
    button(`ring:${ring.code}`, [
      ringPicture(index, all.length),
      element('span', { class: 'ring-words' }, [
        element('b', {}, [ring.label]),
        ring.meaning ? element('span', { class: 'soft small' }, [` ${ring.meaning}`]) : null,
      ]),
    ], () => session.add(who, ring.code), { class: 'button ring-button' }),
  );
  return [
    element('h1', { tabindex: -1, 'data-key': 'heading', class: 'with-token' }, [
      tokenPicture(look), element('span', {}, words.around('how-close', {
        who: element('span', { translate: 'no' }, [definition.fieldLabel('who', who)]),
      })),
    ]),
    element('div', { class: 'rings', role: 'group', 'aria-label': words.say('how-close-label') },
      rings),
    element('p', { class: 'soft small' }, [words.say('given-look', { look: words.look(look) })]),
    button('back-to-who', [words.say('someone-different')], back, {
      class: 'button button-plain',
    }),
  ];
}

/**
 * A small sign for a ring: which circle, from the middle.
 * @param {number} index
 * @param {number} count
 */
function ringPicture(index, count) {
  const circles = ringRadii(count, 15).map((r, ring) => {
    return drawing('circle', { r, class: ring === index ? 'here' : 'other' });
  });
  const middle = drawing('circle', { r: 2.5, class: 'middle' });
  const box = { class: 'ring-sign', viewBox: '-16 -16 32 32', 'aria-hidden': 'true' };
  return drawing('svg', box, [...circles.reverse(), middle]);
}
