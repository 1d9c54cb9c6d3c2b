// Loads the parts of the index, each a classic script that calls `kithShard`: from a file, that is
// the one way in which a page can read what lies beside it.

import { PARTS } from './manifest.mjs';

/**
 * @typedef {{ stamp: string, content: any }} Shard
 * @typedef {{ resolve: (shard: Shard) => void, promise: Promise<Shard> }} Awaited
 */

// Who loads a page again wants what is there now, and not the parts that the browser has kept.
const [opening] = performance.getEntriesByType('navigation');
const isAgain = /** @type {any} */ (opening)?.type === 'reload';
const ANEW = isAgain ? `?${Math.round(performance.timeOrigin)}` : '';

/**
 * The address of a part that the index has. Anything else is refused: what this returns becomes a
 * script of the page.
 * @param {string} root the way to the site's top folder: '' or '../'
 * @param {string} name 'engine', or a kind of part and its number: 'text-3'
 */
export function addressOf(root, name) {
  const [, kind, number] = /^([a-z]+)-(0|[1-9]\d*)$/.exec(name) || [];
  const isPart = Object.keys(PARTS).includes(kind) && Number(number) < PARTS[kind];
  if (!/^(?:\.\.\/)*$/.test(root) || !(isPart || name === 'engine')) {
    throw new TypeError('not a part of the index');
  }
  return `${root}assets/search/${name}.js`;
}

/**
 * @param {string} root
 * @returns {(name: string) => Promise<Shard>} loads a part, once
 */
export function shardLoader(root) {
  /** @type {Map<string, Awaited>} */
  const awaited = new Map();
  const page = /** @type {any} */ (window);
  const address = (/** @type {string} */ name) => addressOf(root, name) + ANEW;
  const policy = page.trustedTypes?.createPolicy('kith-shards', {
    createScriptURL: address,
  });
  page.kithShard = (/** @type {string} */ name, /** @type {string} */ stamp,
    /** @type {any} */ content) => awaited.get(name)?.resolve({ stamp, content });
  return (name) => {
    const known = awaited.get(name);
    if (known) return known.promise;
    let resolve = (/** @type {Shard} */ _) => {};
    const promise = new Promise((done, failed) => {
      resolve = done;
      const script = /** @type {any} */ (document.createElement('script'));
      script.src = policy ? policy.createScriptURL(name) : address(name);
      script.onload = () => { script.remove(); failed(new Error('an empty part')); };
      script.onerror = () => {
        script.remove();
        awaited.delete(name);
        failed(new Error('a part is missing'));
      };
      document.head.append(script);
    });
    awaited.set(name, { resolve, promise });
    return promise;
  };
}
