// Shows the search box, and loads the search itself as soon as somebody goes to it. Small, because
// it stands in every page that has the box. A browser that cannot unpack the index has no box, and
// neither has a page without scripts.

import { attend } from './field.mjs';
import { shardLoader } from './shards.mjs';

const box = document.querySelector('[data-search]');
const field = box?.querySelector('input');
if (box instanceof HTMLElement && field && 'DecompressionStream' in window) {
  box.hidden = false;
  const load = shardLoader(box.dataset.search || '');
  const open = () => {
    // What every search needs, at once: the engine asks for them again.
    for (const part of ['terms-0', 'pages-0']) load(part).catch(() => {});
    load('engine').then(({ content }) => content(box, load), () => {
      box.classList.add('search-failed');
      field.addEventListener('focus', open, { once: true });
    });
  };
  field.addEventListener('focus', open, { once: true });
  attend(field);
  // The front page leads here. Not every browser gives the place in an address the focus.
  if (new URL(document.URL).hash === `#${field.id}`) field.focus();
}
