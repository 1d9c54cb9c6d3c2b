import assert from 'node:assert/strict';
import test from 'node:test';
import { excerptOf, lookedFor, marked } from './excerpts.mjs';
import { someTerms, stem } from './examples/terms.mjs';
import { NumberReader, partOf, readPages, readPageText, readTerms }
  from './index-reading.mjs';
import { readQuery } from './query.mjs';
import { rank } from './ranking.mjs';

/** Numbers as the index has them. */
function bytesOf(...numbers) {
  return numbers.flatMap((number) => {
    const bytes = [];
    for (; number >= 0x80; number = Math.floor(number / 0x80)) bytes.push(number % 0x80 | 0x80);
    return [...bytes, number];
  });
}

test('numbers of any length come back', () => {
  const numbers = [0, 1, 127, 128, 300, 65535, 2 ** 31, 2 ** 40];
  const reader = new NumberReader(Uint8Array.from(bytesOf(...numbers)));
  assert.deepEqual(numbers.map(() => reader.next()), numbers);
  assert.equal(reader.next(), 0, 'past the end');
});

test('terms are read', () => {
  const text = ' map\n#s\n peer\f the of\fa b\tc\f\fsessions\tSession plan';
  const bytes = Uint8Array.from([...bytesOf(text.length), ...Buffer.from(text),
    ...bytesOf(3, 0, 1, 0, 2, 5, 7, 6, 9, 2, 0, 1, 12, 2, 0, 8)]);
  const terms = readTerms(bytes);
  assert.deepEqual(terms.words, ['map', 'maps', 'peer']);
  assert.deepEqual([...terms.stemOf], [0, 0, 1]);
  assert.deepEqual([...terms.pagesWith], [5, 6]);
  assert.deepEqual([...terms.start], [0, 0], 'each is the first in its part');
  assert.deepEqual([terms.firstStems, terms.pageCount, terms.firstPages], [[0, 1], 12, [0, 8]]);
  assert.ok(terms.small.has('the') && terms.small.has('of'));
  assert.deepEqual(terms.synonyms, [['a b', 'c']]);
  assert.deepEqual(terms.forms, []);
  assert.deepEqual(terms.kinds, [['sessions', 'Session plan']]);
});

test('the part of something is the last that starts before it', () => {
  assert.deepEqual([0, 4, 5, 6, 99].map((thing) => partOf([0, 5, 6], thing)), [0, 0, 1, 2, 2]);
});

test('pages and their texts are read', () => {
  assert.deepEqual(readPages(new TextEncoder().encode('a\tb.html\tC d\ne\tf.html\tG')), [
    { group: 'a', path: 'b.html', title: 'C d' }, { group: 'e', path: 'f.html', title: 'G' }]);
  assert.deepEqual(readPages(new Uint8Array()), []);
  assert.deepEqual(readPageText('Sum.\n\tone\tHead\nA.\nB.\n\t\tTwo'), {
    summary: 'Sum.', sections: [{ anchor: 'one', heading: 'Head', sentences: ['A.', 'B.'] },
      { anchor: '', heading: 'Two', sentences: [] }] });
});

/** Pages with how much each is about a stem, ranked for what was typed. */
function ranked(text, terms, pages, levels) {
  const bytes = {};
  for (const [word, found] of Object.entries(levels)) {
    let before = -1;
    bytes[stem(terms, word)] = Uint8Array.from(found.flatMap(([page, level]) => {
      const numbers = bytesOf((page - before) * 16 + level);
      before = page;
      return numbers;
    }));
    terms.pagesWith[stem(terms, word)] = found.length;
  }
  terms.pageCount = pages.length;
  return rank(readQuery(text, terms), terms, pages, (number) => bytes[number] || new Uint8Array())
    .map(({ page }) => pages[page].title);
}

const page = (title, group = 'guidance') => ({ title, group, path: 'a.html' });

test('the page that has more of what was typed comes first', () => {
  const pages = ['None', 'Little', 'Both', 'Much'].map((title) => page(title));
  assert.deepEqual(ranked('consent plan ', someTerms(), pages,
    { consent: [[1, 2], [2, 8], [3, 12]], plan: [[2, 8]] }), ['Both', 'Much', 'Little']);
});

test('a title counts more than the text, and guidance before talk cards', () => {
  const pages = [page('Cards', 'cards'), page('Text'), page('Consent')];
  assert.deepEqual(ranked('consent ', someTerms(), pages,
    { consent: [[0, 8], [1, 8], [2, 8]] }), ['Consent', 'Text', 'Cards']);
});

test('who names a kind of page gets it first', () => {
  const pages = [page('Text'), page('Plan', 'sessions'), page('Other')];
  assert.deepEqual(ranked('session plan consent ', someTerms(), pages,
    { consent: [[0, 12], [1, 8]], plan: [], session: [] }), ['Plan', 'Text']);
});

const TEXT = { summary: 'A page on maps.', sections: [
  { anchor: 'a', heading: 'Before', sentences: ['Ask for consent first.', 'Draw.'] },
  { anchor: 'b', heading: 'Groups', sentences: ['Consent comes from each member, of course.',
    'Peer groups change, and so does consent to a map of the group.'] }] };

test('the sentence that has most of what was typed is shown, with its words marked', () => {
  const terms = someTerms();
  const { wanted } = readQuery('peer consent ', terms);
  const { pieces, anchor } = excerptOf(TEXT, wanted, terms);
  assert.equal(anchor, 'b');
  assert.deepEqual(pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text),
    ['Peer', 'consent']);
  assert.equal(pieces.map(({ text }) => text).join(''), TEXT.sections[1].sentences[1]);
});

test('where no sentence has it, the summary is shown', () => {
  const terms = someTerms();
  const { pieces, anchor, score } = excerptOf(TEXT, [], terms);
  assert.deepEqual([pieces, anchor, score],
    [[{ text: 'A page on maps.', isMarked: false }], '', 0]);
});

test('a word is found however it is written', () => {
  const terms = someTerms();
  const { wanted } = readQuery('consent map ', terms);
  for (const [sentence, found] of [['(Maps)', 'Maps'], ['no_CONSENT', 'CONSENT'],
    ['It’s “consent’s”', 'consent’s'], ["c'onsent", "c'onsent"], ['cónsent', 'cónsent'],
    ['– map', 'map']]) {
    const { pieces } = excerptOf({ summary: '', sections: [
      { anchor: '', heading: '', sentences: [sentence] }] }, wanted, terms);
    assert.deepEqual(pieces.filter(({ isMarked }) => isMarked), [{ text: found, isMarked: true }]);
  }
});

test('a long sentence is cut at words, around what is marked', () => {
  const terms = someTerms();
  const { wanted } = readQuery('consent ', terms);
  const long = `${'before '.repeat(30)}the consent ${'after '.repeat(60)}`;
  const { pieces } = excerptOf({ summary: long, sections: [] }, wanted, terms);
  const text = pieces.map((piece) => piece.text).join('');
  assert.match(text, /^… before .*the consent after .*after …$/);
  assert.ok(text.length < 210);
});

test('marks are whole words, and nothing of the sentence is lost', () => {
  const terms = someTerms();
  const { wanted } = readQuery('map', terms);
  const sentence = '<b>Maps</b> & mapping: a roadmap';
  const pieces = marked(sentence, lookedFor(wanted, terms), terms);
  assert.equal(pieces.map(({ text }) => text).join(''), sentence);
  assert.deepEqual(pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text),
    ['Maps', 'mapping']);
});
