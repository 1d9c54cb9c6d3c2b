// Leaving: everything on the page is forgotten, then the browser's own blank page takes this one's
// place in the tab, so that Back has nothing to bring back. It needs no network and no second file,
// and no browser lists it in its history: a page of our own would be a line there that says when
// somebody left.

import { ShiftCount } from './shift-count.mjs';

const shifts = new ShiftCount();
const { dataset } = document.documentElement;

showWays();
// What stands around a page may be drawn again, in another language.
document.addEventListener('kith:drawn', showWays);
// On the page as a whole, since the card is drawn again and again.
document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  if (target.closest('[data-leave]') !== null) leave();
  else if (target.closest('[data-shift-choice]') !== null) chooseShift(dataset.shift === 'off');
});
document.addEventListener('keydown', (event) => {
  if (dataset.shift === 'off') return;
  const count = shifts.press(event.key, event.repeat, event.timeStamp);
  const status = said();
  if (count === 3) leave();
  // Only after the second press: the first is most often the start of Shift and another key.
  else say((count === 2 && status !== null && status.dataset.onceMore) || '');
});
// A download, a print or another app does not hide the page for good; going elsewhere does. A page
// that is only for reading has nothing to forget.
if (document.body.hasAttribute('data-forget')) {
  window.addEventListener('pagehide', forget);
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) window.location.reload();
  });
}

function showWays() {
  const ways = document.querySelectorAll('[data-leave], [data-leave-about], [data-shift-choice]');
  for (const part of ways) {
    if (part instanceof HTMLElement) part.hidden = false;
  }
}

/** Where it is said how to leave. */
function said() {
  return document.getElementById('leave-said');
}

/** @param {boolean} on for somebody whose Shift key does more, such as with Sticky Keys */
function chooseShift(on) {
  dataset.shift = on ? 'on' : 'off';
  shifts.count = 0;
  const status = said();
  if (status === null) return;
  const { turnOn = '', turnOff = '' } = status.dataset;
  for (const control of document.querySelectorAll('[data-shift-choice]')) {
    control.textContent = on ? turnOff : turnOn;
  }
  for (const words of document.querySelectorAll('[data-shift-words]')) {
    if (words instanceof HTMLElement) words.hidden = !on;
  }
  say((on ? status.dataset.on : status.dataset.off) || '');
}

/** @param {string} words */
function say(words) {
  const status = said();
  if (status !== null) status.textContent = words;
}

function leave() {
  forget();
  window.location.replace('about:blank');
}

function forget() {
  document.dispatchEvent(new CustomEvent('kith:forget'));
  document.body.replaceChildren();
}
