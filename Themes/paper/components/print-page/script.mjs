for (const part of document.querySelectorAll('[data-print-page]')) {
  if (!(part instanceof HTMLElement)) continue;
  part.querySelector('button')?.addEventListener('click', () => window.print());
  part.hidden = false;
}
