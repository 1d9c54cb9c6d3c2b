// The word for somebody on the map, on a page that is translated otherwise: translating would send
// it away.

import { element } from '../worksheet-parts/dom.mjs';

/**
 * @param {import('./words.mjs').Words} words
 * @param {import('./model.mjs').Person} person
 */
export function whoWord(words, person) {
  return element('span', { translate: 'no' }, [words.who(person)]);
}
