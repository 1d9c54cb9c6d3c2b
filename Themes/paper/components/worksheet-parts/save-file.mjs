// Saving a file from a page that has nowhere to send it.

/**
 * Hands something to the browser's downloads under a neutral name.
 * @param {string | Blob} content
 * @param {string} name
 * @param {string} [type]
 */
export function saveFile(content, name, type = 'application/json') {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the bytes by the next minute; then they are not kept here either, nor
  // once the page is left.
  const forget = () => URL.revokeObjectURL(address);
  setTimeout(forget, 60000);
  document.addEventListener('kith:forget', forget, { once: true });
}
