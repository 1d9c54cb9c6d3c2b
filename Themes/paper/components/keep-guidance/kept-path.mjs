/**
 * Which kept file a request is for. Anything else is left to the browser, as if there were no
 * worker: young people's pages and worksheets are never looked at.
 * @param {string} method
 * @param {string} url
 * @param {string} scope the address of the site's top folder
 * @param {Record<string, string>} files the kept files, by path
 * @returns {string | null}
 */
export function keptPath(method, url, scope, files) {
  const address = url.split(/[?#]/, 1)[0];
  if (method !== 'GET' || !address.startsWith(scope)) return null;
  let path = address.slice(scope.length);
  if (path === '' || path.endsWith('/')) path += 'index.html';
  return Object.prototype.hasOwnProperty.call(files, path) ? path : null;
}
