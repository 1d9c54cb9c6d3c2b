import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isCurrent } from './current-link.mjs';

test('a link is current on its own page and on the pages of its list', () => {
  assert.equal(isCurrent('#glossary', 'glossary'), true);
  assert.equal(isCurrent('#guidance/index', 'guidance/index'), true);
  assert.equal(isCurrent('#guidance/index', 'guidance/framework'), true);
});

test('a link is not current elsewhere', () => {
  assert.equal(isCurrent('#guidance/index', 'sessions/index'), false);
  assert.equal(isCurrent('#index', 'glossary'), false);
  assert.equal(isCurrent('#guidance/index', 'index'), false);
});
