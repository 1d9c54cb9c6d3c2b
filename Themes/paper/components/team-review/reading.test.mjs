import assert from 'node:assert/strict';
import { test } from 'node:test';

import { inOrder, LARGEST_ARCHIVE, readFiles } from './reading.mjs';

const chosen = (path, bytes = 'x') => ({ path, file: new Blob([bytes]) });

/** An import that writes down what it is told. */
function listener() {
  const told = [];
  const note = (name) => (bytes, more) => {
    told.push([name, new TextDecoder().decode(bytes), ...(more === undefined ? [] : [more])]);
  };
  return {
    told,
    largestMap: 4,
    form: (name) => (name.startsWith('.') ? 'none' : name.split('.')[1]),
    addMap: note('map'),
    addLines: note('lines'),
    openArchive: note('archive'),
    addUnreadable: () => told.push(['unreadable']),
    nextPacked: () => null,
    finish: () => 'made',
  };
}

const read = (importer, files) => readFiles(importer, files, async () => true);

test('files come in the order of the bytes of their names, folder by folder', () => {
  const paths = ['m/b.map', 'm/a/z.map', 'm/é.map', 'm/B.map', 'm/a.map', 'm/a-b.map'];
  assert.deepEqual(
    inOrder(paths.map((path) => chosen(path))).map(({ path }) => path),
    ['m/B.map', 'm/a/z.map', 'm/a-b.map', 'm/a.map', 'm/b.map', 'm/é.map']);
});

test('of a large file one byte more than a map may have is handed over', async () => {
  const importer = listener();
  assert.equal(await read(importer, [chosen('a.map', '123456789')]), 'made');
  assert.deepEqual(importer.told, [['map', '12345']]);
});

test('a list is handed over in stretches, and an empty one is still told', async () => {
  const importer = listener();
  const long = 'y'.repeat((1 << 20) + 1);
  await read(importer, [chosen('a.lines', long), chosen('b.lines', '')]);
  assert.deepEqual(importer.told.map(([name, text, last]) => [name, text.length, last]),
    [['lines', 1 << 20, false], ['lines', 1, true], ['lines', 0, true]]);
});

test('what the browser will not give or cannot read is told as such', async () => {
  const importer = listener();
  const gone = { slice: () => ({
    arrayBuffer: async () => { throw new DOMException('', 'NotFoundError'); },
  }) };
  await read(importer, [{ path: 'a.map', file: null }, { path: 'b.map', file: gone }]);
  assert.deepEqual(importer.told, [['unreadable'], ['unreadable']]);
});

test('a hidden folder hides what is in it', async () => {
  const importer = listener();
  await read(importer, [chosen('m/.hidden/a.map'), chosen('m/b.map')]);
  assert.equal(importer.told.length, 1);
});

test('an archive that is too large is not read', async () => {
  const importer = listener();
  const file = { size: LARGEST_ARCHIVE + 1 };
  assert.equal(await read(importer, [{ path: 'a.archive', file }]), 'archive-too-large');
});

test('it stops when it is told to', async () => {
  const importer = listener();
  assert.equal(await readFiles(importer, [chosen('a.map')], async () => false), 'stopped');
  assert.deepEqual(importer.told, []);
});

test('how much of a long list is done is told, and it stops in the middle', async () => {
  const importer = listener();
  const files = [chosen('a.map'), chosen('b.lines', 'y'.repeat(4 << 20))];
  const told = [];
  await readFiles(importer, files, async (done) => { told.push(done); return true; });
  assert.deepEqual(told, [0, 1, 1.25, 1.5, 1.75, 2]);
  const other = listener();
  assert.equal(await readFiles(other, files, async (done) => done < 1.5), 'stopped');
  assert.equal(other.told.length, 3);
});

test('it stops between what is packed in an archive', async () => {
  const importer = { ...listener(), nextPacked: () => ({ packed: new Uint8Array(), most: 1 }) };
  let asked = 0;
  const goesOn = async () => { asked += 1; return asked < 2; };
  assert.equal(await readFiles(importer, [chosen('a.archive')], goesOn), 'stopped');
});
