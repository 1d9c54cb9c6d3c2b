// Leaving: everything on the page is forgotten, then the browser's own blank page takes this one's
// place in the tab, so that Back has nothing to bring back. It needs no network and no second file,
// and no browser lists it in its history: a page of our own would be a line there that says when
// somebody left.

import { ShiftCount } from './shift-count.mjs';

const shifts = new ShiftCount();
const status = document.getElementById('leave-said');

for (const control of document.querySelectorAll('[data-leave]')) {
  if (control instanceof HTMLElement) control.hidden = false;
  control.addEventListener('click', leave);
}
document.addEventListener('keydown', (event) => {
  const count = shifts.press(event.key, event.repeat, event.timeStamp);
  if (count === 3) leave();
  // Only after the second press: the first is most often the start of Shift and another key.
  else if (status !== null) status.textContent = (count === 2 && status.dataset.onceMore) || '';
});
// A download, a print or another app does not hide the page for good; going elsewhere does.
window.addEventListener('pagehide', forget);
window.addEventListener('pageshow', (event) => {
  if (event.persisted) window.location.reload();
});

function leave() {
  forget();
  window.location.replace('about:blank');
}

function forget() {
  document.dispatchEvent(new CustomEvent('kith:forget'));
  document.body.replaceChildren();
}
