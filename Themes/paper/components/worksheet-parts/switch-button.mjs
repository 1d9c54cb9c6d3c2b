// Something that is on or off, with its state in words below it.

import { button, element } from './dom.mjs';

/**
 * @param {string} key
 * @param {{on: boolean, name: string, state: string, namesSomebody?: boolean}} look `name` is for
 *   who cannot see what the switch stands beside; not to be translated where it names somebody
 * @param {() => void} press
 */
export function switchButton(key, { on, name, state, namesSomebody = false }, press) {
  return button(key, [
    element('span', { class: 'switch-track', 'aria-hidden': 'true' }),
    element('span', { 'aria-hidden': 'true', translate: namesSomebody && 'yes' }, [state]),
  ], press, {
    class: 'switch', role: 'switch', 'aria-checked': String(on), 'aria-label': name,
    translate: namesSomebody && 'no',
  });
}
