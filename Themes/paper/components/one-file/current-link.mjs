/**
 * Whether a link of the menu is to the page that is shown, or to the list that it is in.
 * @param {string} hash what the link leads to: `#guidance/index`
 * @param {string} page the id of the page that is shown: `guidance/framework`
 */
export function isCurrent(hash, page) {
  if (hash === `#${page}`) return true;
  const folder = page.slice(0, page.lastIndexOf('/') + 1);
  return folder !== '' && hash === `#${folder}index`;
}
