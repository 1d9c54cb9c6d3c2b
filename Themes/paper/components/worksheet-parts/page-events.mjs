// What every worksheet's page does with keys, and with what is dropped on it.

/**
 * Undo and redo by keys, but not below a panel that is about keeping a copy.
 * @param {{undo: () => void, redo: () => void}} session
 * @param {{isOpen: boolean}} keeping
 */
export function listenOnPage(session, keeping) {
  // A file, a link or words that are dropped here would be opened in the place of the page.
  for (const kind of ['dragover', 'drop']) {
    document.addEventListener(kind, (event) => event.preventDefault());
  }
  document.addEventListener('keydown', (event) => {
    if (keeping.isOpen || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) session.redo();
    else session.undo();
  });
}
