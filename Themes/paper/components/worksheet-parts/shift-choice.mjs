// How to leave, on the card. Whether Shift leaves is known to the way out alone, which also turns
// it on and off: see the component leave-now.

import { button, element } from './dom.mjs';

/** @param {import('./keeping.mjs').Sayings} words */
export function shiftChoice(words) {
  const isOff = document.documentElement.dataset.shift === 'off';
  return element('section', { class: 'leaving', 'aria-labelledby': 'leaving' }, [
    element('h2', { id: 'leaving' }, [words.say('leave')]),
    element('p', { class: 'soft' }, [words.say('leave-how')]),
    button('shift', [words.say(isOff ? 'shift-turn-on' : 'shift-turn-off')], () => {}, {
      'data-shift-choice': true, class: 'button button-plain',
    }),
  ]);
}
