import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sheetFile } from './sheet-file.mjs';

const sheet = {
  language: 'en', direction: 'ltr', title: 'My questions',
  questions: [
    { text: 'What is <good> & "kind"?', ask: 'For the group', notes: ['Wait.'] },
    { text: 'And then?', ask: 'For practitioners', notes: [] },
  ],
  lines: 2, foot: ['A source', 'To be reviewed'],
};

test('the file holds the questions in order, with lines for notes', () => {
  const file = sheetFile(sheet);
  assert.ok(file.startsWith('<!doctype html>\n<html lang="en" dir="ltr">'));
  assert.ok(file.indexOf('What is') < file.indexOf('And then?'));
  assert.equal(file.split('<div></div>').length - 1, 4);
  assert.ok(file.includes('<p>Wait.</p>') && file.includes('<p>To be reviewed</p>'));
});

test('words never become markup', () => {
  const file = sheetFile(sheet);
  assert.ok(file.includes('What is &lt;good&gt; &amp; &quot;kind&quot;?'));
  assert.ok(!file.includes('<good>'));
});

test('the file loads and runs nothing', () => {
  const file = sheetFile(sheet);
  assert.ok(file.includes("content=\"default-src 'none'; style-src 'unsafe-inline'\""));
  assert.ok(!/<script|<link|<img|https?:/.test(file));
});
