// Something that is on or off, with its state in words below it.

import { button, element } from './dom.mjs';

/**
 * @param {string} key
 * @param {{on: boolean, name: string, state: string}} look `name` is for who cannot see what the
 *   switch stands beside
 * @param {() => void} press
 */
export function switchButton(key, { on, name, state }, press) {
  return button(key, [
    element('span', { class: 'switch-track', 'aria-hidden': 'true' }),
    element('span', { 'aria-hidden': 'true' }, [state]),
  ], press, { class: 'switch', role: 'switch', 'aria-checked': String(on), 'aria-label': name });
}
