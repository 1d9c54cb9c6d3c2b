// Help is one press away on every step, and one press back to the same place.

const help = document.getElementById('help');
const opener = document.getElementById('help-open');
const closer = document.getElementById('help-back');
const title = document.getElementById('help-title');

if (help !== null && opener !== null && closer !== null && title !== null) {
  opener.hidden = false;
  opener.addEventListener('click', () => show(help.hidden));
  closer.addEventListener('click', () => show(false));
}

let cameFrom = opener;

/** @param {boolean} shown */
function show(shown) {
  if (help === null || opener === null || title === null) return;
  const { activeElement, body } = document;
  const focused = activeElement instanceof HTMLElement && activeElement !== body;
  if (shown) cameFrom = focused ? activeElement : opener;
  help.hidden = !shown;
  opener.setAttribute('aria-expanded', String(shown));
  for (const part of document.querySelectorAll('[data-under-help]')) {
    if (part instanceof HTMLElement) part.classList.toggle('under-help', shown);
  }
  window.scrollTo(0, 0);
  if (shown) title.focus();
  else if (cameFrom !== null) cameFrom.focus();
}
