/**
 * Puts the list of what is on a page at its side or above it, as on the site. A thousand pages that
 * each hold the list would be a tenth larger: one that lists the headings of its text is made here.
 * One that is in the page is folded away, and copied to stand beside the text of a wide window.
 * @param {HTMLElement} page
 * @param {ParentNode} repeats what pages repeat, each once
 */
export function addContents(page, repeats) {
  const own = page.querySelector('.contents-list');
  if (own !== null) keepBeside(own);
  else addList(page, repeats.querySelector('.contents-list'));
}

/** @param {HTMLElement} page @param {Element | null} empty a list with one entry */
function addList(page, empty) {
  const headings = [...page.querySelectorAll('.running-text h2[id]')];
  if (empty === null || headings.length === 0) return;
  const list = /** @type {Element} */ (empty.cloneNode(true));
  list.classList.add('contents-beside');
  for (const entries of list.querySelectorAll('ul')) {
    const entry = entries.children[0];
    entries.replaceChildren(...headings.map(({ id, textContent }) => {
      const copy = /** @type {Element} */ (entry.cloneNode(true));
      const link = copy.querySelector('a');
      link?.setAttribute('href', `#${id}`);
      link?.replaceChildren((textContent || '').trim());
      return copy;
    }));
  }
  page.querySelector('.page-heading')?.after(list);
}

/** @param {Element} contents */
function keepBeside(contents) {
  const [title, list] = [contents.querySelector('summary'), contents.querySelector('ul')];
  if (contents.classList.contains('contents-beside') || !title || !list) return;
  const heading = document.createElement('p');
  heading.textContent = title.textContent;
  const kept = document.createElement('div');
  kept.className = 'contents-kept';
  kept.append(heading, list.cloneNode(true));
  contents.append(kept);
  contents.classList.add('contents-beside');
}
