// The results under the search box: the three best, and the others by what they are.

/** @typedef {import('./searching.mjs').Result} Result */
/** @typedef {import('./excerpts.mjs').Excerpt} Excerpt */
/** @typedef {Record<string, string>} Words */
/** @typedef {(path: string, anchor: string) => string} LeadsTo the address of a page, or of a place
 *    in it where there is an anchor */

/** Groups in the order in which they stand. */
const GROUPS = ['guidance', 'questions', 'sessions', 'worksheets', 'cards', 'young-people',
  'themes', 'words', 'sources'];
const BEST = 3;
const MOST_IN_A_GROUP = 4;

/**
 * @param {string} tag
 * @param {string} className
 * @param {(Node | string)[]} content
 * @returns {HTMLElement}
 */
function element(tag, className, ...content) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

/**
 * What is shown of the results: the best, and by group the best of the others.
 * @param {Result[]} results best first
 * @returns {{ best: Result[], groups: { group: string, results: Result[] }[] }}
 */
export function arranged(results) {
  const rest = results.slice(BEST);
  const groups = GROUPS.map((group) => ({
    group, results: rest.filter((one) => one.group === group).slice(0, MOST_IN_A_GROUP),
  }));
  return {
    best: results.slice(0, BEST), groups: groups.filter((one) => one.results.length > 0),
  };
}

/**
 * @param {Result} result
 * @param {LeadsTo} leadsTo
 * @param {string} kind what kind of page it is, in words; '' where the group says it
 */
function resultItem(result, leadsTo, kind) {
  const link = document.createElement('a');
  link.href = leadsTo(result.path, '');
  const title = element('span', 'search-title', element('b', '', result.title));
  if (kind) title.append(' ', element('span', 'page-kind', kind));
  link.append(title, element('span', 'search-sentence'));
  link.dataset.page = String(result.number);
  return element('li', '', link);
}

/**
 * @param {Result[]} results
 * @param {LeadsTo} leadsTo
 * @param {Words} words
 * @returns {Node[]}
 */
export function resultLists(results, leadsTo, words) {
  const { best, groups } = arranged(results);
  const first = element('ol', '', ...best.map((result) =>
    resultItem(result, leadsTo, words[`group-${result.group}`] || '')));
  first.setAttribute('aria-label', words.best);
  return [first, ...groups.flatMap(({ group, results: others }) => {
    const heading = element('p', 'search-group', words[`group-${group}`] || group);
    heading.id = `search-${group}`;
    const list = element('ul', '', ...others.map((result) => resultItem(result, leadsTo, '')));
    list.setAttribute('aria-labelledby', heading.id);
    return [heading, list];
  })];
}

/**
 * Puts the sentence that was found under a result's title, and leads the link to its place.
 * @param {HTMLAnchorElement} link
 * @param {Excerpt} excerpt
 * @param {string} address
 */
export function showExcerpt(link, { pieces }, address) {
  link.querySelector('.search-sentence')?.replaceChildren(...pieces.map(({ text, isMarked }) =>
    (isMarked ? element('mark', '', text) : text)));
  link.href = address;
}

/**
 * What helps where nothing was found.
 * @param {string} nearest what may have been meant, or ''
 * @param {LeadsTo} leadsTo
 * @param {Words} words
 * @param {(text: string) => void} look
 */
export function helpWithNothing(nearest, leadsTo, words, look) {
  const help = element('div', 'search-help');
  if (nearest) {
    const button = element('button', 'button', nearest);
    button.setAttribute('type', 'button');
    button.addEventListener('click', () => look(nearest));
    help.append(element('p', '', words['did-you-mean'], ' ', button));
  }
  help.append(element('p', '', words['or-browse']));
  const places = [['browse-jobs', 'index.html#page-do'], ['group-guidance', 'guidance/index.html'],
    ['group-questions', 'questions/index.html'], ['group-sessions', 'sessions/index.html'],
    ['group-worksheets', 'worksheets/index.html']];
  help.append(element('ul', '', ...places.map(([key, path]) => {
    const link = document.createElement('a');
    link.href = leadsTo(path, '');
    link.append(words[key]);
    return element('li', '', link);
  })));
  return help;
}
