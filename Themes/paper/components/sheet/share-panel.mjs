// The end of a sheet: what is still missing, paper, a locked copy, an earlier copy beside this one,
// and, where anything is shared, everything that a shared copy would say.

import { button, element } from '../worksheet-parts/dom.mjs';
import { compareChoice } from '../worksheet-parts/compare-panel.mjs';
import { keepChoice } from '../worksheet-parts/keep-panel.mjs';
import { periodOf } from '../worksheet-parts/shared-file.mjs';
import { switchButton } from '../worksheet-parts/switch-button.mjs';
import { figureOf } from './figures.mjs';
import { gapsOf } from './gaps.mjs';
import { sharedAnswers } from './shared-sheet.mjs';
import { toldBy } from './version-page.mjs';

/**
 * @typedef {import('./session.mjs').SheetSession} SheetSession
 * @typedef {import('../worksheet-parts/keeping.mjs').Keeping} Keeping
 * @typedef {{today: () => Date, save: () => void, print: (what: Print) => void,
 *   keeping: Keeping}} Actions
 * @typedef {'filled' | 'blank' | import('./definition.mjs').Version} Print
 */

/** @param {SheetSession} session @param {Actions} actions @returns {(HTMLElement | null)[]} */
export function sharePanel(session, actions) {
  const { words, definition } = session;
  const { share } = definition.worksheet;
  return [
    element('h1', { tabindex: -1, 'data-key': 'heading' }, [words.say('end-title')]),
    element('p', { class: 'lead' }, [
      session.savedBefore ? words.say('stop-here')
        : share === undefined ? words.say('end-lead') : share.lead,
    ]),
    figureOf(session, null),
    missing(session),
    choice('print', words.say('print-title'), [
      element('p', { class: 'soft' }, [
        words.say(definition.hasNotes ? 'print-lead-notes' : 'print-lead'),
      ]),
      element('div', { class: 'row-of-buttons' }, [
        button('print', [words.say('print')], () => actions.print('filled')),
        button('print-blank', [words.say('print-blank')], () => actions.print('blank'), {
          class: 'button button-plain',
        }),
      ]),
    ]),
    versions(session, actions),
    keepChoice(actions.keeping),
    compareChoice(actions.keeping, session.differences),
    ...(share === undefined ? [element('p', { class: 'soft' }, [words.say('shares-nothing')])]
      : sharing(session, share, actions)),
  ];
}

/** @param {string} id @param {string} title @param {HTMLElement[]} content */
function choice(id, title, content) {
  return element('section', { class: 'choice', 'aria-labelledby': `choice-${id}` }, [
    element('h2', { id: `choice-${id}` }, [title]), ...content,
  ]);
}

/**
 * The sheet told again for others, once there is something to tell.
 * @param {SheetSession} session
 * @param {Actions} actions
 */
function versions(session, actions) {
  const { words, definition: { worksheet } } = session;
  const told = (worksheet.versions || []).filter((version) =>
    toldBy(session, version).length > 0);
  if (told.length === 0) return null;
  return choice('versions', words.say('versions-title'), [
    element('p', { class: 'soft' }, [words.say('versions-lead')]),
    element('div', { class: 'row-of-buttons' }, told.map((version) =>
      button(`version:${version.id}`, [version.label], () => actions.print(version)))),
  ]);
}

/** @param {SheetSession} session */
function missing(session) {
  const { words, definition, values } = session;
  const gaps = gapsOf(definition, values);
  if (gaps.length === 0) return null;
  return choice('missing', words.say('missing-title'), [
    element('ul', { role: 'list', class: 'rows-of-two' }, gaps.map(({ slot, kind, codes }) => {
      const what = words.slot(slot, values);
      const open = codes.length === 0 ? words.say(kind === 'unknown' ? 'gap' : 'not-said')
        : words.codes(slot, codes);
      return element('li', {}, [
        button(`to:${slot.key}`, [what], () => session.goToSlot(slot), {
          class: 'button button-plain',
        }),
        element('span', { class: 'soft' }, [open]),
      ]);
    })),
  ]);
}

/**
 * @param {SheetSession} session
 * @param {import('./definition.mjs').ShareWords} share
 * @param {Actions} actions
 * @returns {(HTMLElement | null)[]}
 */
function sharing(session, share, actions) {
  const { words, definition, values, sheet } = session;
  const answers = sharedAnswers(definition, values);
  const isEmpty = !answers.some(({ id }) => !sheet.leftOut.includes(id));
  const told = [
    ['share-who-reads', share.whoReads], ['share-until', share.until],
    ['share-no-is-fine', share.noIsFine], ['share-change-mind', share.changeMind],
  ];
  const { year, quarter } = periodOf(actions.today());
  const period = words.say('fact-period', { months: words.say(`months-${quarter}`), year });
  return [
    element('h2', {}, [share.title]),
    element('p', { class: 'soft' }, [share.why]),
    element('ul', { role: 'list', class: 'before-sharing' }, told.map(([key, text]) =>
      element('li', {}, [
        element('h3', {}, [words.say(key)]), element('p', { class: 'soft' }, [text]),
      ]))),
    answers.length === 0 ? null : element('section', { 'aria-labelledby': 'facts' }, [
      element('h2', { id: 'facts' }, [share.factsTitle]),
      element('ul', { role: 'list', class: 'facts' }, answers.map((answer) =>
        fact(session, answer))),
      element('ul', { role: 'list', class: 'facts fixed soft' }, [
        words.say('fact-worksheet', { title: words.inside(definition.worksheet.title) }),
        period, words.say('fact-once'),
      ].map((text) => element('li', {}, [text]))),
      element('p', { class: 'soft' }, [share.notShared]),
    ]),
    isEmpty ? element('p', { class: 'soft' }, [words.say('copy-empty')])
      : element('div', { class: 'row-of-buttons' }, [
        button('save', [session.saved ? words.say('save-again') : share.save], actions.save,
          { class: 'button button-filled' }),
      ]),
    session.saved ? element('p', { class: 'saved' }, [share.saved]) : null,
  ];
}

/** @param {SheetSession} session @param {import('./shared-sheet.mjs').Answer} answer */
function fact(session, { id, slot, codes }) {
  const { words, values, sheet } = session;
  const kept = !sheet.leftOut.includes(id);
  const title = words.slot(slot, values);
  const text = words.codes(slot, codes);
  const name = words.say('keep-fact', { fact: words.inTurn(title, text) });
  const state = words.say(kept ? 'in-the-copy' : 'left-out');
  return element('li', { class: `fact${kept ? '' : ' left-out'}` }, [
    element('span', { class: 'row-words' }, [
      element('b', {}, [title]), element('span', { class: 'soft' }, [` ${text}`]),
    ]),
    switchButton(`keep:${id}`, { on: kept, name, state }, () => session.leaveOut(id, title)),
  ]);
}
