/**
 * Puts the list of what is on a page beside its text, as a wide window of the site has it, out of
 * the one that folds away: a thousand pages that each hold the list twice would be larger.
 * @param {HTMLElement} page
 */
export function keepContents(page) {
  const folded = page.querySelector('.contents-list:not(.contents-beside) details');
  const [title, list] = [folded?.querySelector('summary'), folded?.querySelector('ul')];
  if (!folded || !title || !list) return;
  const heading = document.createElement('p');
  heading.textContent = title.textContent;
  const kept = document.createElement('div');
  kept.className = 'contents-kept';
  kept.append(heading, list.cloneNode(true));
  folded.after(kept);
  folded.parentElement?.classList.add('contents-beside');
}
