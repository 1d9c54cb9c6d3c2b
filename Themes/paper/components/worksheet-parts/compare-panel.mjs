// Two looks at one thing: another copy laid beside what is on the page, and in words what is
// different. What is on the page stays as it is.

import { button, element } from './dom.mjs';

/**
 * @typedef {import('./keeping.mjs').Keeping} Keeping
 * @typedef {{title: string, before: string, now: string}} Difference in words; empty where one of
 *   the two says nothing
 */

/**
 * @param {Keeping} keeping
 * @param {readonly Difference[] | null} differences null where nothing is beside
 * @returns {HTMLElement | null}
 */
export function compareChoice(keeping, differences) {
  if (!keeping.isOffered) return null;
  const { words } = keeping.session;
  const lead = differences === null ? 'compare-lead'
    : differences.length === 0 ? 'compare-same' : 'compare-done';
  return element('section', { class: 'choice', 'aria-labelledby': 'compare' }, [
    element('h2', { id: 'compare' }, [words.say('compare-title')]),
    element('p', { class: 'soft', tabindex: -1, 'data-key': 'compared' }, [words.say(lead)]),
    differences === null ? null : listOf(words, differences),
    button('compare', [words.say(differences === null ? 'compare-begin' : 'compare-again')], () => {
      keeping.begin('choose', true);
    }),
  ]);
}

/** @param {import('./keeping.mjs').Sayings} words @param {readonly Difference[]} differences */
function listOf(words, differences) {
  return element('ul', { role: 'list', class: 'rows-of-two', translate: 'no' },
    differences.map(({ title, before, now }) => {
      const key = before === '' ? 'compare-only-now'
        : now === '' ? 'compare-only-before' : 'compare-both';
      return element('li', {}, [
        element('b', {}, [title]), element('span', {}, [words.say(key, { before, now })]),
      ]);
    }));
}
