import assert from 'node:assert/strict';
import test from 'node:test';
import { someTerms, stem } from './examples/terms.mjs';
import { readQuery, stemOfWord } from './query.mjs';
import { isOneMistakeFrom, mistakesBetween, nearestWord } from './spelling.mjs';

const terms = someTerms();
const stemsOf = (text) => readQuery(text, terms).wanted.map(({ stems }) => [...stems.keys()]);

test('a word is looked for by its stem, in whatever form it is typed', () => {
  for (const form of ['map', 'Maps', 'MAPPING', 'mapped', 'map’s']) {
    assert.equal(readQuery(`${form} `, terms).wanted[0].stems.get(stem(terms, 'map')), 1, form);
  }
  assert.equal(stemOfWord('keep', terms), stem(terms, 'kept'));
  assert.equal(stemOfWord('keeping', terms), -1);
});

test('a word that is still being typed is the beginning of others', () => {
  assert.deepEqual(stemsOf('cons'), [[stem(terms, 'consent')]]);
  assert.deepEqual(stemsOf('cons '), [[]]);
  assert.deepEqual(stemsOf('c'), [[]]);
  assert.ok(stemsOf('p')[0].length === 0 && stemsOf('pl')[0].length === 1);
});

test('one typing mistake is understood, and said', () => {
  for (const typed of ['consnet ', 'consnt ', 'conssent ', 'cansent ']) {
    const [one] = readQuery(typed, terms).wanted;
    assert.deepEqual([...one.stems.keys()], [stem(terms, 'consent')], typed);
    assert.equal(one.correctedTo, 'consent');
  }
  assert.deepEqual(stemsOf('cnosnet '), [[]]);
  assert.deepEqual(stemsOf('mep '), [[]], 'three letters are too few to be a mistake');
  assert.equal(readQuery('consent ', terms).wanted[0].correctedTo, '');
});

test('what the glossary says means the same is looked for as well, and counts for less', () => {
  const [gang] = readQuery('gang ', terms).wanted;
  assert.equal(gang.stems.get(stem(terms, 'gang')), 1);
  assert.ok(gang.stems.get(stem(terms, 'group')) < 1);
  const { wanted } = readQuery('the peer groups ', terms);
  assert.deepEqual(wanted.map(({ word }) => word), ['peer', 'groups']);
  assert.ok(wanted[0].stems.has(stem(terms, 'gang')));
  assert.ok(!stemsOf('group of peers ').flat().includes(stem(terms, 'gang')), 'not the phrase');
});

test('a phrase of which no page has a word is known too', () => {
  const { wanted } = readQuery('friendship circle ', terms);
  assert.ok(wanted[0].stems.has(stem(terms, 'peer')) && wanted[0].stems.has(stem(terms, 'gang')));
});

test('small words are left out, unless nothing else was typed', () => {
  assert.deepEqual(readQuery('who consents', terms).wanted.map(({ word }) => word), ['consents']);
  assert.deepEqual(readQuery('who consents', terms).small.map(({ word }) => word), ['who']);
  assert.deepEqual(readQuery('who', terms).wanted.map(({ word }) => word), ['who']);
});

test('a kind of page that is typed is a group, and not words to look for', () => {
  const query = readQuery('session plan consent ', terms);
  assert.deepEqual([...query.groups], ['sessions']);
  assert.deepEqual(query.wanted.map(({ word }) => word), ['consent']);
  assert.deepEqual(readQuery('session plans ', terms).wanted.map(({ word }) => word),
    ['session', 'plans']);
  assert.deepEqual([...readQuery('a plan for the session ', terms).groups], []);
});

test('nothing typed is nothing wanted', () => {
  for (const text of ['', '  ', '?!', '“”']) assert.deepEqual(readQuery(text, terms).wanted, []);
});

test('one mistake is one letter', () => {
  for (const [a, b] of [['map', 'mapp'], ['map', 'ap'], ['map', 'mop'], ['map', 'mpa']]) {
    assert.ok(isOneMistakeFrom(a, b) && isOneMistakeFrom(b, a), `${a} ${b}`);
  }
  for (const [a, b] of [['map', 'map'], ['map', 'mops'], ['map', 'pam'], ['', 'ab']]) {
    assert.ok(!isOneMistakeFrom(a, b), `${a} ${b}`);
  }
});

test('mistakes are counted up to a bound', () => {
  for (const [a, b, count] of [['map', 'map', 0], ['consent', 'consetn', 1], ['abc', 'cba', 2],
    ['abcd', 'wxyz', 3], ['a', 'abcdef', 3]]) {
    assert.equal(mistakesBetween(a, b, 2), count, `${a} ${b}`);
  }
});

test('the nearest word is the one with the fewest mistakes, then that of most pages', () => {
  const words = ['consent', 'context', 'contest'];
  assert.equal(nearestWord('konsemt', words, () => 1), 'consent');
  assert.equal(nearestWord('contxst', words, (place) => place), 'contest');
  assert.equal(nearestWord('xylophone', words, () => 1), '');
});
