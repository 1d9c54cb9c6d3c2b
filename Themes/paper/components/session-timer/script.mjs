// The silent timer of a session plan: off until it is started, words that change once a minute, no
// sound, nothing that moves. It is the worker who goes on to the next step, never the timer: a talk
// is not cut short by a plan.

import { SessionClock, spoken } from './session-clock.mjs';

for (const timer of document.querySelectorAll('[data-timer]')) {
  if (timer instanceof HTMLElement) offer(timer);
}

/** @param {HTMLElement} timer */
function offer(timer) {
  const plan = timer.closest('.page') || document;
  const steps = [...plan.querySelectorAll('.running-order > li')];
  const minutes = steps.map((step) => Number(step.getAttribute('data-minutes')));
  const titles = steps.map((step) => step.querySelector('h3')?.textContent?.trim() || '');
  /** @param {string} name */
  const part = (name) =>
    /** @type {HTMLElement} */ (timer.querySelector(`[data-timer-${name}]`));
  const words = part('panel').dataset;
  /** @type {SessionClock | null} */
  let clock = null;
  let ticking = 0;

  part('start').addEventListener('click', () => {
    clock = new SessionClock(minutes, () => Date.now());
    // No timer of the browser is trusted with the time, only with looking at the clock.
    ticking = window.setInterval(show, 1000);
    swap(true);
    part('pause').focus();
    told();
  });
  part('pause').addEventListener('click', () => {
    if (clock?.isPaused) clock.goOn();
    else clock?.pause();
    told();
  });
  part('next').addEventListener('click', () => move(1));
  part('back').addEventListener('click', () => move(-1));
  part('stop').addEventListener('click', () => {
    stop();
    part('start').focus();
  });
  document.addEventListener('visibilitychange', show);
  window.addEventListener('pagehide', stop);
  timer.hidden = steps.length === 0;

  /** @param {number} places */
  function move(places) {
    clock?.move(places);
    told();
  }

  function stop() {
    clock = null;
    window.clearInterval(ticking);
    for (const step of steps) step.removeAttribute('aria-current');
    part('said').textContent = '';
    swap(false);
  }

  /** @param {boolean} isRunning */
  function swap(isRunning) {
    part('offer').hidden = isRunning;
    part('panel').hidden = !isRunning;
  }

  /** After something was pressed: only then is anything spoken to who listens to the page. */
  function told() {
    show();
    part('said').textContent = `${part('step').textContent}. ${part('left').textContent}.`;
  }

  function show() {
    if (clock === null) return;
    const { step } = clock;
    write('step', `${step + 1}/${steps.length} ${titles[step]}`);
    const { kind, minutes: count } = spoken(clock.left);
    const paused = clock.isPaused ? `${words.paused} ` : '';
    write('left', paused + (words[kind] || '').replace('{minutes}', String(count)));
    const next = titles[step + 1];
    write('coming', next ? `${words.coming} ${next}` : words.end || '');
    const rest = Math.ceil(clock.leftOfAll / 60_000);
    write('rest', (words.rest || '').replace('{minutes}', String(rest)));
    write('pause', (clock.isPaused ? words.goOn : words.pause) || '');
    part('panel').classList.toggle('timer-paused', clock.isPaused);
    part('back').setAttribute('aria-disabled', String(step === 0));
    part('next').setAttribute('aria-disabled', String(step === steps.length - 1));
    for (const [place, item] of steps.entries()) {
      if (place === step) item.setAttribute('aria-current', 'step');
      else item.removeAttribute('aria-current');
    }
  }

  /**
   * Words are only put in anew where they are others.
   * @param {string} name @param {string} text
   */
  function write(name, text) {
    if (part(name).textContent !== text) part(name).textContent = text;
  }
}
