import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';

import { canUnpack, unpacked } from './unpacking.mjs';

const text = Buffer.from('best-friend '.repeat(40));
const packed = new Uint8Array(deflateRawSync(text));
const without = { skip: canUnpack() ? false : 'this node cannot unpack' };

test('what was packed comes out', without, async () => {
  assert.deepEqual(Buffer.from(await unpacked(packed, text.length + 1)), text);
});

test('more than is wanted is not taken', without, async () => {
  assert.equal(await unpacked(packed, text.length - 1), null);
});

test('a stream that is cut short, or that bytes follow, is none', without, async () => {
  assert.equal(await unpacked(packed.subarray(0, -1), text.length + 1), null);
  assert.equal(await unpacked(Uint8Array.of(...packed, 0), text.length + 1), null);
  assert.equal(await unpacked(new Uint8Array(0), 10), null);
});
