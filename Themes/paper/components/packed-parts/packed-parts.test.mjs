import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';

import { partOfText, unpacked } from './packed-parts.mjs';

const packed = deflateSync('wörds').toString('base64');

test('what is packed is unpacked', async () => {
  assert.equal(new TextDecoder().decode(await unpacked(packed)), 'wörds');
  const template = /** @type {any} */ ({ content: { textContent: packed } });
  assert.equal(await partOfText(template), 'wörds');
});

test('what is damaged is refused', async () => {
  await assert.rejects(unpacked(packed.slice(0, -8)));
  await assert.rejects(async () => unpacked('#'));
});
