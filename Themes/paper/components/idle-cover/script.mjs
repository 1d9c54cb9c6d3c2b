// After five minutes without a stir a calm cover lies over the page, for whoever walked away from
// it. Any key or a tap lifts it. What is under it stays as it was, and is hidden from a screen
// reader too. The way out stays in reach above it.

import { IdleClock } from './idle-clock.mjs';

const STIRS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'scroll', 'focusin'];
const BESIDE_OTHERS = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta'];

const cover = document.getElementById('cover');
const button = document.getElementById('cover-lift');
/** @type {Element | null} what had the focus */
let cameFrom = null;

if (cover !== null && button !== null) {
  const clock = new IdleClock({
    now: () => Date.now(),
    later: (run, wait) => { setTimeout(run, wait); },
  }, () => lay(cover, button));
  for (const kind of STIRS) {
    window.addEventListener(kind, () => clock.stir(), { capture: true, passive: true });
  }
  // Time passes while a device sleeps, but its timers do not run.
  document.addEventListener('visibilitychange', () => clock.look());
  cover.addEventListener('click', () => lift(cover));
  window.addEventListener('keydown', (event) => {
    // A key that goes with another is no key yet, and Shift may be the first of three.
    if (cover.hidden || isWayOut(event.target) || BESIDE_OTHERS.includes(event.key)) return;
    lift(cover);
    // The key did this and nothing else.
    event.preventDefault();
    event.stopPropagation();
  }, { capture: true });
}

/** @param {HTMLElement} shown @param {HTMLElement} control */
function lay(shown, control) {
  if (!shown.hidden) return;
  // Whoever has a reason can say no.
  if (!document.dispatchEvent(new CustomEvent('kith:idle', { cancelable: true }))) return;
  cameFrom = document.activeElement;
  shown.hidden = false;
  hideRest(true);
  control.focus({ preventScroll: true });
}

/** @param {HTMLElement} shown */
function lift(shown) {
  shown.hidden = true;
  hideRest(false);
  const heading = document.querySelector('h1[tabindex]');
  const target = cameFrom !== null && cameFrom.isConnected ? cameFrom : heading;
  if (target instanceof HTMLElement || target instanceof SVGElement) {
    target.focus({ preventScroll: true });
  }
  cameFrom = null;
}

/** @param {boolean} hidden */
function hideRest(hidden) {
  for (const part of document.querySelectorAll('[data-under-cover]')) {
    part.toggleAttribute('inert', hidden);
    part.classList.toggle('under-cover', hidden);
  }
}

/** @param {EventTarget | null} target */
function isWayOut(target) {
  return target instanceof Element && target.closest('[data-leave]') !== null;
}
