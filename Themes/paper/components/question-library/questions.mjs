// The questions as the page has them, and which of them a choice shows.

/**
 * @typedef {object} Question
 * @property {HTMLElement} item where it stands in the list
 * @property {string} text
 * @property {string} ask whom it is for, in words
 * @property {string} asked the same as a code
 * @property {string} theme the code of its theme
 * @property {string[]} uses what it is of use for, by number
 * @property {number} source the place of what it comes from among the page's sources
 * @property {string[]} notes how to ask it
 */

/** @typedef {{ asked: string, theme: string, use: string }} Choice each '' where all is wanted */

/**
 * @param {ParentNode} place
 * @returns {Question[]} in the order of the page
 */
export function questionsIn(place) {
  return [...place.querySelectorAll('[data-ask]')].flatMap((item) => {
    if (!(item instanceof HTMLElement)) return [];
    const theme = item.closest('[data-theme]');
    return [{
      item,
      text: wordsOf(item.querySelector('.library-question')),
      ask: wordsOf(item.querySelector('.library-where span')),
      asked: item.dataset.ask || '',
      theme: theme instanceof HTMLElement ? theme.dataset.theme || '' : '',
      uses: (item.dataset.uses || '').split(' '),
      source: Number(item.dataset.source),
      notes: [...item.querySelectorAll('.question-aside')].map(wordsOf),
    }];
  });
}

/** @param {Element | null} part */
export function wordsOf(part) {
  return (part?.textContent || '').replace(/\s+/g, ' ').trim();
}

/**
 * Whether a choice shows a question.
 * @param {Pick<Question, 'asked' | 'theme' | 'uses'>} question
 * @param {Choice} choice
 * @returns {boolean}
 */
export function isShown(question, { asked, theme, use }) {
  return (asked === '' || question.asked === asked)
    && (theme === '' || question.theme === theme)
    && (use === '' || question.uses.includes(use));
}

/**
 * @param {string} words with `{name}` where a value goes
 * @param {Record<string, string | number>} values
 * @returns {string}
 */
export function filled(words, values) {
  return words.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));
}
