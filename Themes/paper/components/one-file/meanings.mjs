/**
 * Puts what each term on a page means beside it, out of the glossary in the same file: a thousand
 * pages that each hold the meanings of their terms would be a tenth larger.
 * @param {HTMLElement} page
 */
export function addMeanings(page) {
  for (const term of page.querySelectorAll('a.term:not([aria-describedby])')) {
    if (!(term instanceof HTMLAnchorElement)) continue;
    const entry = document.getElementById(decodeURIComponent(term.hash.slice(1)));
    const words = entry?.querySelector('dd')?.textContent?.trim();
    if (!words) continue;
    const meaning = document.createElement('span');
    meaning.className = 'meaning';
    meaning.id = `${page.dataset.ids}meaning-${term.hash.slice(1)}`;
    meaning.setAttribute('role', 'tooltip');
    meaning.textContent = words;
    term.after(meaning);
    term.setAttribute('aria-describedby', meaning.id);
  }
}
