// Reads a site's index as a page does, but from a folder: for the tests, in node.

import { readFileSync } from 'node:fs';
import { Search } from '../searching.mjs';

/**
 * @param {string} site the site's folder
 * @returns {{ search: Search, loaded: string[] }} a search, and the parts that it has loaded
 */
export function searchIn(site) {
  const loaded = [];
  const load = async (name) => {
    const script = readFileSync(`${site}/assets/search/${name}.js`, 'utf8');
    const [, own, stamp, content] = /^kithShard\("([^"]+)","([^"]+)","([^"]+)"\)\n$/.exec(script);
    if (own !== name) throw new Error(`${name} says that it is ${own}`);
    loaded.push(name);
    return { stamp, content };
  };
  const [, stamp] = /^kithShard\("[^"]+","([^"]+)"/
    .exec(readFileSync(`${site}/assets/search/terms-0.js`, 'utf8'));
  return { search: new Search(load, stamp), loaded };
}

/** The first groups of signs of a file of lines, without its comments. */
export function linesOf(file) {
  return readFileSync(file, 'utf8').split('\n')
    .filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'));
}
