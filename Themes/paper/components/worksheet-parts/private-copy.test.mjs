import assert from 'node:assert/strict';
import { createDecipheriv, createHash, pbkdf2Sync, webcrypto } from 'node:crypto';
import { test } from 'node:test';

import { lock, LONGEST, readLocked, unlock } from './private-copy.mjs';

const WORDS = ['otter', 'lamp', 'kite', 'frost', 'drum', 'river'];
const { subtle } = webcrypto;
/** 0, 1, 2, … for the salt and on into the IV. */
const counting = () => {
  let next = 0;
  return (bytes) => bytes.forEach((_, place) => { bytes[place] = next++; });
};
const withOther = (text, place, sign, other) =>
  text.slice(0, place) + (text[place] === sign ? other : sign) + text.slice(place + 1);
const random = (bytes) => webcrypto.getRandomValues(bytes);
const file = await lock('{"a":1}', WORDS, subtle, counting());

test('the format is this, byte for byte', () => {
  assert.equal(file.length, 87557);
  assert.ok(file.startsWith(
    '{"kith-private":1,"key":"PBKDF2-HMAC-SHA-256","rounds":600000,'
    + '"salt":"AAECAwQFBgcICQoLDA0ODw=="'
    + ',"lock":"AES-256-GCM","iv":"EBESExQVFhcYGRob","sealed":"'));
  assert.ok(file.endsWith('"}'));
  const digest = createHash('sha256').update(file).digest('hex');
  assert.equal(digest, '90206fddcf42052af5657fcd2f92186cf25dcc6e70bb1e5acb2b119d9d87ee3e');
});

test('it is opened by another implementation, from the description alone', () => {
  const said = JSON.parse(file);
  const header = file.slice(0, file.indexOf('"sealed":"') + '"sealed":"'.length);
  const bytes = Buffer.from(said.sealed, 'base64');
  const key = pbkdf2Sync(WORDS.join(' '), Buffer.from(said.salt, 'base64'), 600000, 32, 'sha256');
  const opened = createDecipheriv('aes-256-gcm', key, Buffer.from(said.iv, 'base64'));
  opened.setAAD(Buffer.from(header, 'ascii'));
  opened.setAuthTag(bytes.subarray(-16));
  const text = Buffer.concat([opened.update(bytes.subarray(0, -16)), opened.final()]).toString();
  assert.equal(text, '{"a":1}'.padEnd(65536, ' '));
});

test('the right words open it, and others or another order do not', async () => {
  const locked = readLocked(file);
  assert.equal(await unlock(locked, WORDS, subtle), '{"a":1}');
  assert.equal(await unlock(locked, [...WORDS].reverse(), subtle), null);
  assert.equal(await unlock(locked, WORDS.slice(0, 5), subtle), null);
});

test('a changed byte anywhere is refused: before unlocking, or by it', async () => {
  const header = file.indexOf('"sealed"');
  for (let place = 0; place < header; place += 1) {
    const changed = withOther(file, place, 'x', 'y');
    const read = readLocked(changed);
    // Only the salt and the IV can be other values of the same form.
    const { salt, iv } = JSON.parse(file);
    const isFree = [salt, iv].some((value) => {
      const start = file.indexOf(value);
      return place >= start && place < start + value.length;
    });
    assert.ok(read === null || isFree, `${place}`);
  }
  for (const place of [file.indexOf('AAEC') + 1, file.indexOf('EBES') + 1, header + 20, 22000]) {
    const changed = withOther(file, place, 'A', 'B');
    assert.equal(await unlock(readLocked(changed), WORDS, subtle), null, `${place}`);
  }
});

test('a weaker header or another form is not read', () => {
  const others = [
    file.replace('600000', '599999'), file.replace('600000', '1'),
    file.replace('600000', '0600000'),
    file.replace('SHA-256', 'SHA-1'), file.replace('AES-256-GCM', 'AES-256-CBC'),
    file.replace('AES-256-GCM', 'none'), file.replace('"kith-private":1', '"kith-private":2'),
    file.replace('AAECAwQFBgcICQoLDA0ODw==', ''), file.replace('AAECAwQFBgcICQoLDA0ODw==', 'AAEC'),
    file.replace('ODw==', 'ODx=='), `${file}\n`, ` ${file}`, file.replace(',"lock"', ', "lock"'),
    file.slice(0, -5), file.slice(0, -2), '', '{"kith":1}', 'x'.repeat(LONGEST + 1),
  ];
  for (const other of others) assert.equal(readLocked(other), null, other.slice(0, 90));
});

test('each save has its own salt and IV, and every map the same length', async () => {
  const some = await lock('a', WORDS, subtle, random);
  const more = await lock('a'.repeat(65536), WORDS, subtle, random);
  assert.equal(some.length, more.length);
  const [one, other] = [JSON.parse(some), JSON.parse(more)];
  assert.notEqual(one.salt, other.salt);
  assert.notEqual(one.iv, other.iv);
  const twice = await lock('a'.repeat(65537), WORDS, subtle, random);
  assert.ok(twice.length > more.length && twice.length <= LONGEST);
  assert.equal(await unlock(readLocked(twice), WORDS, subtle), 'a'.repeat(65537));
});
