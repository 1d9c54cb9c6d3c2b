// Paper and pictures, on the last step: what they show is said first.

import { button, element } from '../worksheet-parts/dom.mjs';
import { switchButton } from '../worksheet-parts/switch-button.mjs';

/**
 * @typedef {import('./session.mjs').Session} Session
 * @typedef {{choices: import('./paper-choices.mjs').PaperChoices, print: () => void,
 *   savePicture: (kind: 'png' | 'svg') => void}} PaperActions
 */

/** @param {Session} session @param {PaperActions} actions @returns {HTMLElement} */
export function pictureChoice(session, { choices, print, savePicture }) {
  const { words } = session;
  const title = element('h2', { id: 'picture-title' }, [words.say('picture-title')]);
  const attributes = { class: 'choice paper-choice', 'aria-labelledby': 'picture-title' };
  const text = (/** @type {string} */ key) => element('p', { class: 'soft' }, [words.say(key)]);
  const printing = button('print', [words.say('print')], print, { class: 'button' });
  if (session.map.people.length === 0) {
    return element('section', attributes, [title, printing]);
  }
  const date = (/** @type {boolean} */ shows, /** @type {string} */ label) =>
    button(`season:${shows}`, [label], () => choices.showSeason(shows), {
      class: 'button chip', 'aria-pressed': String(choices.showsSeason === shows),
    });
  const on = choices.isShowingMore;
  const more = switchButton('picture-more', {
    on, name: words.say('picture-more'), state: words.say(on ? 'together-on' : 'together-off'),
  }, () => choices.showMore(!on));
  const save = (/** @type {'png' | 'svg'} */ kind) =>
    button(`picture-${kind}`, [words.say(`picture-${kind}`)], () => savePicture(kind), {
      class: kind === 'png' ? 'button' : 'button button-plain',
    });
  return element('section', attributes, [
    title,
    text(on ? 'picture-shows-more' : 'picture-shows'),
    text('picture-seen'),
    element('div', { role: 'group', 'aria-labelledby': 'picture-date' }, [
      element('h3', { id: 'picture-date', class: 'small-title' }, [words.say('picture-date')]),
      element('div', { class: 'chips' }, [
        date(false, words.say('picture-no-date')), date(true, choices.season),
      ]),
    ]),
    choices.hasMore ? element('div', { class: 'together' }, [
      element('span', { 'aria-hidden': 'true' }, [words.say('picture-more')]), more,
    ]) : null,
    element('div', { class: 'row-of-buttons' }, [printing, save('png'), save('svg')]),
    choices.isSaved ? element('p', { class: 'saved' }, [words.say('picture-saved')]) : null,
  ]);
}
