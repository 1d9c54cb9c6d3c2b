/**
 * Leads on to the page before and the page after, in the order of the list that a page is in, if it
 * is one that says so.
 * @param {HTMLElement} page
 * @param {ParentNode} repeats what pages repeat, each once
 */
export function addNeighbours(page, repeats) {
  const empty = repeats.querySelector('.page-neighbours');
  const text = page.querySelector('.page-text');
  if (!empty || !text || page.querySelector('.page-neighbours')) return;
  if (!page.querySelector('.page-kind-line')) return;
  const list = document.getElementById(`${page.id.slice(0, page.id.lastIndexOf('/'))}/index`);
  const links = [...(list?.querySelectorAll('.page-list a') || [])];
  const place = links.findIndex((link) => link.getAttribute('href') === `#${page.id}`);
  if (place === -1) return;
  const neighbours = /** @type {Element} */ (empty.cloneNode(true));
  lead(neighbours.querySelector('.page-previous'), links[place - 1]);
  lead(neighbours.querySelector('.page-next'), links[place + 1]);
  text.append(neighbours);
}

/** @param {Element | null} link ends in the page's title @param {Element | undefined} other */
function lead(link, other) {
  if (other === undefined) link?.remove();
  else {
    link?.setAttribute('href', other.getAttribute('href') || '');
    link?.lastChild?.replaceWith(` ${other.textContent}`);
  }
}
