/**
 * The field of the search box, from when it is there: `/` leads to it, and nothing that was typed
 * comes back with the page.
 * @param {HTMLInputElement} field
 */
export function attend(field) {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    // Not while it is hidden, as where one file shows a page for young people.
    if (event.target === field || !field.getClientRects().length) return;
    event.preventDefault();
    field.focus();
  });
  window.addEventListener('pagehide', () => { field.value = ''; });
}
