import assert from 'node:assert/strict';
import test from 'node:test';
import { arranged } from './results-view.mjs';
import { addressOf, shardLoader } from './shards.mjs';
import { Search } from './searching.mjs';

test('a part that the index has is loaded from its folder', () => {
  assert.equal(addressOf('', 'engine'), 'assets/search/engine.js');
  assert.equal(addressOf('../', 'terms-0'), '../assets/search/terms-0.js');
});

test('nothing else becomes a script', () => {
  for (const name of ['terms-1', 'terms', 'terms-00', 'terms--1', 'text-0x', 'other-0', 'engine-0',
    '', '../engine', 'constructor-0', 'toString', '__proto__-0', 'https://a.test/x', 'text-0\n']) {
    assert.throws(() => addressOf('', name), TypeError, name);
  }
  for (const root of ['https://a.test/', '/', '//a.test/', 'a/', '..', 'javascript:']) {
    assert.throws(() => addressOf(root, 'engine'), TypeError, root);
  }
});

/** A page that only adds scripts, and does with each what a test says. */
function withPage(t, onScript) {
  const added = [];
  globalThis.window = {};
  globalThis.document = {
    createElement: () => ({ remove() {} }),
    head: { append(script) {
      added.push(script.src);
      queueMicrotask(() => onScript(script));
    } },
  };
  t.after(() => { delete globalThis.window; delete globalThis.document; });
  return added;
}

test('a part is loaded once, and handed on', async (t) => {
  const added = withPage(t, (script) => {
    globalThis.window.kithShard('text-0', 'stamp', 'content');
    script.onload();
  });
  const load = shardLoader('');
  assert.deepEqual(await Promise.all([load('text-0'), load('text-0')]),
    [{ stamp: 'stamp', content: 'content' }, { stamp: 'stamp', content: 'content' }]);
  assert.deepEqual(added, ['assets/search/text-0.js']);
});

test('a part that is missing or says nothing is told, and one that is missing is tried again',
  async (t) => {
    const added = withPage(t, (script) => script.onerror());
    const load = shardLoader('');
    await assert.rejects(load('text-0'), /missing/);
    await assert.rejects(load('text-0'), /missing/);
    assert.equal(added.length, 2);
    withPage(t, (script) => script.onload());
    await assert.rejects(shardLoader('')('text-0'), /empty/);
  });

test('a part of another edition is refused', async () => {
  const search = new Search(async () => ({ stamp: 'other', content: '' }), 'own');
  await assert.rejects(search.find('map'), /another edition/);
});

test('the three best come first, and the others by what they are', () => {
  const results = ['cards', 'guidance', 'guidance', 'questions', 'guidance', 'questions',
    ...Array(6).fill('sessions')].map((group, number) => ({ group, number }));
  const { best, groups } = arranged(results);
  assert.deepEqual(best.map(({ number }) => number), [0, 1, 2]);
  assert.deepEqual(groups.map(({ group, results: own }) => [group, own.map((one) => one.number)]),
    [['guidance', [4]], ['questions', [3, 5]], ['sessions', [6, 7, 8, 9]]]);
  assert.deepEqual(arranged([]), { best: [], groups: [] });
});
