// Where a result leads: to a file, or to a place in the one file that has the whole site.

/**
 * @param {string} root the way to the site's top folder: '' or '../'
 * @returns {import('./results-view.mjs').LeadsTo}
 */
export function placeOnSite(root) {
  return (path, anchor) => root + (anchor && !path.includes('#') ? `${path}#${anchor}` : path);
}

/**
 * Each page is a section: `guidance/framework.html` is `#guidance/framework`, and an id on it has
 * the section's own beginning.
 * @param {(section: string) => string | undefined} beginningOf what a section's ids begin with, or
 *   nothing where no id of it is in the file: a worksheet is a file of its own
 * @returns {import('./results-view.mjs').LeadsTo}
 */
export function placeInOneFile(beginningOf) {
  return (path, anchor) => {
    const [page, own] = path.split('#');
    const section = page.replace(/\.html$/, '');
    const beginning = beginningOf(section);
    const id = own || anchor;
    return id && beginning ? `#${beginning}${id}` : `#${section}`;
  };
}
