import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { markOf, middleOf, outlineOf } from './shapes.mjs';
import { publishedDefinition } from '../circle-map/examples/published.mjs';

const folder = new URL('../token-symbols/', import.meta.url);
const template = readFileSync(new URL('template.mustache', folder), 'utf8');
const style = readFileSync(new URL('style.css', folder), 'utf8');
const symbols = new Map([...template.matchAll(/id="([a-z-]+)" d="([^"]+)"/g)]
  .map(([, id, d]) => [id, d.replace(/\s+/g, ' ')]));

test('a paper map draws the same shapes and marks as the screen', () => {
  const definition = publishedDefinition();
  const expected = new Map([
    ...definition.fieldCodes('shape').map(({ code }) => [`shape-${code}`, outlineOf(code)]),
    ...definition.fieldCodes('colour').map(({ code }) => [`mark-${code}`, markOf(code)]),
  ]);
  assert.equal(expected.size, 16);
  assert.deepEqual(symbols, expected);
});

test('marks stand in the middle of each shape, and each colour and mark has its ink', () => {
  for (const { code } of publishedDefinition().fieldCodes('shape')) {
    const [, down = '0'] = new RegExp(`mark-on-${code} \\{ transform: translateY\\(([\\d.]+)px`)
      .exec(style) || [];
    assert.equal(Number(down), middleOf(code), code);
  }
  for (const { code } of publishedDefinition().fieldCodes('colour')) {
    assert.ok(style.includes(`.${code} { fill: var(--colour-${code}); }`), code);
    assert.ok(style.includes(`.on-${code}`), code);
  }
});
