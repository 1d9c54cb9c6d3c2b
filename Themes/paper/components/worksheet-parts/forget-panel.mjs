// Forgetting everything: what it takes away, and what no page can take away.

import { button, element } from './dom.mjs';
import { forgetAll } from './on-this-device.mjs';
import { partsOf } from './word-pad.mjs';

/** @typedef {import('./keeping.mjs').Keeping} Keeping */

/**
 * The same button whether or not anything is kept, so that it tells nobody.
 * @param {Keeping} keeping
 */
export function forgetChoice(keeping) {
  const label = keeping.session.words.say('forget-begin');
  return button('forget-begin', [label], () => keeping.begin('forget'), {
    class: 'button button-plain',
  });
}

/** @param {Keeping} keeping @returns {(HTMLElement | null)[]} */
export function forgetPanel(keeping) {
  const { say, text, heading, problem, back } = partsOf(keeping);
  const filled = { class: 'button button-filled' };
  if (keeping.phase === 'forgotten') {
    return [
      heading('forgotten'), problem || text('forgotten-lead'), text('forget-rest'),
      button('close', [say('done')], () => keeping.close(), filled),
    ];
  }
  return [
    heading('forget-begin'), text('forget-lead'), text('forget-rest'),
    element('div', { class: 'row-of-buttons' }, [
      button('forget-now', [say('forget-now')], () => forgetAll(keeping), filled), back,
    ]),
  ];
}
