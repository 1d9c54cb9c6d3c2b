import assert from 'node:assert/strict';
import test from 'node:test';
import { placeInOneFile, placeOnSite } from './places.mjs';

test('on a site a result leads to a file, and to a place in it', () => {
  assert.equal(placeOnSite('')('guidance/a.html', ''), 'guidance/a.html');
  assert.equal(placeOnSite('../')('guidance/a.html', 'b'), '../guidance/a.html#b');
});

test('a part of a page that is found on its own is its own place', () => {
  assert.equal(placeOnSite('../')('glossary.html#gang', 'other'), '../glossary.html#gang');
});

test('in one file a result leads to a section, and to a place in it', () => {
  const leadsTo = placeInOneFile((section) => ({ 'guidance/a': 'p7.', glossary: 'p9.' })[section]);
  assert.equal(leadsTo('guidance/a.html', ''), '#guidance/a');
  assert.equal(leadsTo('guidance/a.html', 'b'), '#p7.b');
  assert.equal(leadsTo('glossary.html#gang', 'other'), '#p9.gang');
  assert.equal(leadsTo('index.html#page-do', ''), '#index');
});

test('no id of a worksheet is in the one file', () => {
  assert.equal(placeInOneFile(() => undefined)('worksheets/a.html', 'b'), '#worksheets/a');
});
