// What a page tells of another, out of that other.

/**
 * What each page is for that goes with this one. Young people's pages name them, and no more.
 * @param {HTMLElement} page
 */
export function addSummaries(page) {
  for (const kind of page.querySelectorAll('.related-pages li > .page-kind:last-child')) {
    const link = kind.previousElementSibling;
    const words = link && ledTo(link)?.querySelector('.page-summary')?.textContent;
    if (!words) continue;
    const summary = document.createElement('p');
    summary.textContent = words;
    kind.after(summary);
  }
}

/**
 * Each source written out, for paper.
 * @param {HTMLElement} page
 */
export function addSources(page) {
  for (const link of page.querySelectorAll('.citations li > a:only-child')) {
    const source = ledTo(link)?.querySelector('p');
    if (!source) continue;
    const written = document.createElement('span');
    written.className = 'written-out';
    written.append(...source.cloneNode(true).childNodes);
    link.after(' ', written);
  }
}

/** @param {Element} link */
function ledTo(link) {
  return document.getElementById(decodeURIComponent((link.getAttribute('href') || '').slice(1)));
}
