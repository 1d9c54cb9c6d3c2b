// Not a test of its own: the definition that the published page embeds, and the codes that the
// site published, so that the two can be held against each other.

import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

import { Definition } from '../definition.mjs';

const SITE = new URL('../../../../../Site/', import.meta.url);

export function publishedDefinition() {
  const page = readFileSync(new URL('worksheets/circle-map.html', SITE), 'utf8');
  const [, packed] = /id="kith-data">([^<]+)</.exec(page);
  return new Definition(JSON.parse(inflateSync(Buffer.from(packed, 'base64')).toString()));
}

/** Lists of codes with their short codes: {who: {'best-friend': 'AA'}}; the signs are under ''. */
export function publishedShortCodes() {
  const lists = {};
  for (const line of readFileSync(new URL('formats/codes.tsv', SITE), 'utf8').split('\n')) {
    const [list, code, short] = line.split('\t');
    const [, field] = /^paper-circle-map-?(.*)$/.exec(list) || [];
    if (field !== undefined) lists[field] = { ...lists[field], [code]: short };
  }
  return lists;
}
