// Saving a file from a page that has nowhere to send it.

/**
 * Hands a text to the browser's downloads under a neutral name.
 * @param {string} text
 * @param {string} name
 */
export function saveFile(text, name) {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the bytes by the next minute; then they are not kept here either.
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}
