import assert from 'node:assert/strict';
import { test } from 'node:test';

import { keptPath } from './kept-path.mjs';

const SCOPE = 'https://kith.example/site/';
const FILES = { 'index.html': 'a', 'guidance/index.html': 'b', 'assets/home.css': 'c' };
const kept = (address, method = 'GET') => keptPath(method, address, SCOPE, FILES);

test('a kept file is known by its path, whatever comes after it', () => {
  assert.equal(kept(`${SCOPE}assets/home.css`), 'assets/home.css');
  assert.equal(kept(`${SCOPE}index.html?from=mail#page-content`), 'index.html');
});

test('a folder stands for its list', () => {
  assert.equal(kept(SCOPE), 'index.html');
  assert.equal(kept(`${SCOPE}guidance/`), 'guidance/index.html');
});

test('everything else is left alone', () => {
  const others = ['young-people/index.html', 'worksheets/circle-map.html', 'toString', 'guid'];
  for (const path of others) {
    assert.equal(kept(SCOPE + path), null);
  }
  assert.equal(kept('https://kith.example/index.html'), null);
  assert.equal(kept(SCOPE, 'POST'), null);
});
