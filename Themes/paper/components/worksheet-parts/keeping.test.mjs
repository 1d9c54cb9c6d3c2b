import assert from 'node:assert/strict';
import { webcrypto } from 'node:crypto';
import { test } from 'node:test';

import { exampleSession } from '../circle-map/examples/session.mjs';
import { Keeping } from './keeping.mjs';
import { drawWords } from './pass-words.mjs';

const fill = (bytes) => webcrypto.getRandomValues(bytes);

function keepingOf(session, tools = {}) {
  const saved = [];
  const save = (file) => saved.push(file);
  const given = { subtle: webcrypto.subtle, fill, save, device: {}, ...tools };
  return { saved, keeping: new Keeping(session, given) };
}

async function tap(keeping, words) {
  for (const word of words) await keeping.tap(word);
}

function fileOf(text) {
  return { size: text.length, text: async () => text };
}

async function kept() {
  const session = exampleSession();
  session.add('mum', 'close');
  const { keeping, saved } = keepingOf(session);
  keeping.begin('about');
  keeping.showWords();
  const { words } = keeping;
  keeping.check();
  await tap(keeping, words);
  keeping.save();
  return { map: session.map, words, file: saved[0], keeping };
}

test('a map is kept and opened again, and undo does not go behind it', async () => {
  const { map, words, file, keeping } = await kept();
  assert.deepEqual([keeping.phase, keeping.words, keeping.tapped], ['kept', [], []]);
  assert.ok(file.startsWith('{"kith-private":1,') && !file.includes('"mum"'));
  const session = exampleSession();
  const again = keepingOf(session).keeping;
  again.begin('choose');
  await again.choose(fileOf(file));
  await tap(again, words);
  assert.deepEqual(session.map, map);
  assert.equal(session.history.behind, null);
  assert.deepEqual([again.phase, again.locked, session.step.kind], ['closed', null, 'map']);
});

test('wrong words save nothing at the check, and change nothing at opening', async () => {
  const { words, file } = await kept();
  const wrong = [...words].reverse();
  const session = exampleSession();
  session.add('dad', 'close');
  const before = session.history;
  const { keeping, saved } = keepingOf(session);
  keeping.begin('about');
  keeping.showWords();
  const drawn = keeping.words;
  keeping.check();
  await tap(keeping, [...drawn].reverse());
  assert.deepEqual([keeping.phase, keeping.problem, saved], ['check', 'keep-not-those', []]);
  keeping.save();
  assert.deepEqual(saved, []);
  keeping.begin('choose');
  await keeping.choose(fileOf(file));
  await tap(keeping, wrong);
  assert.deepEqual([keeping.phase, keeping.problem], ['unlock', 'open-wrong']);
  assert.equal(session.history, before);
});

test('a file of another kind says so, and nothing changes', async () => {
  const { keeping } = keepingOf(exampleSession());
  for (const [text, problem] of [['{"kith":1,', 'open-shared'], ['', 'open-damaged'],
    ['{"kith-private":1,"rounds":1}', 'open-damaged'], ['x'.repeat(99999), 'open-damaged']]) {
    keeping.begin('choose');
    await keeping.choose(fileOf(text));
    assert.deepEqual([keeping.phase, keeping.problem], ['choose', problem]);
  }
});

test('forgetting leaves no word, file or map, and what was under way ends in nothing', async () => {
  const { map, words, file } = await kept();
  const session = exampleSession();
  const { keeping } = keepingOf(session);
  keeping.begin('choose');
  await keeping.choose(fileOf(file));
  const underWay = tap(keeping, words);
  while (keeping.phase !== 'opening') await null;
  keeping.forget();
  await underWay;
  assert.notDeepEqual(session.map, map);
  assert.deepEqual(
    [keeping.phase, keeping.words, keeping.tapped, keeping.locked, keeping.file],
    ['closed', [], [], null, '']);
});

test('where a page cannot lock, keeping is not offered', () => {
  assert.equal(keepingOf(exampleSession()).keeping.isOffered, true);
  assert.equal(keepingOf(exampleSession(), { subtle: undefined }).keeping.isOffered, false);
});

test('six words are drawn, none twice, each as often as any other', () => {
  const codes = Array.from({ length: 100 }, (_, place) => `word-${place}`);
  const counts = new Map(codes.map((code) => [code, 0]));
  for (let draw = 0; draw < 5000; draw += 1) {
    const words = drawWords(codes, fill);
    assert.equal(new Set(words).size, 6);
    for (const word of words) counts.set(word, counts.get(word) + 1);
  }
  const chi = [...counts.values()].reduce((sum, count) => sum + (count - 300) ** 2 / 300, 0);
  assert.ok(chi < 190, `${chi}`); // 99 degrees of freedom: once in ten million
});
