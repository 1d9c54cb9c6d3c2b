// A small index for the tests: some words, each its own stem or one of another's.

/** Words, in order, each with the word whose stem it shares, or in how many pages its own is. */
const WORDS = [
  ['consent', 4], ['consents', 'consent'], ['gang', 1], ['group', 9], ['groups', 'group'],
  ['kept', 3], ['map', 8], ['mapping', 'map'], ['maps', 'map'], ['peer', 6], ['plan', 2],
  ['session', 3], ['who', 1],
];

export function someTerms() {
  const words = WORDS.map(([word]) => word);
  const pagesWith = [];
  const stemOf = WORDS.map(([, pages]) => {
    if (typeof pages === 'string') return -1;
    pagesWith.push(pages);
    return pagesWith.length - 1;
  });
  WORDS.forEach(([, other], place) => {
    if (typeof other === 'string') stemOf[place] = stemOf[words.indexOf(other)];
  });
  return {
    words, stemOf: Int32Array.from(stemOf), pagesWith: Uint32Array.from(pagesWith),
    start: new Uint32Array(pagesWith.length), firstStems: [0], pageCount: 12, firstPages: [0],
    small: new Set(['the', 'who', 'of', 'do', 'we']),
    synonyms: [['peer group', 'gang', 'friendship circle']], forms: [['keep', 'kept']],
    kinds: [['sessions', 'Session plans']], known: new Map(),
  };
}

/** The stem of a word of these. */
export function stem(terms, word) {
  return terms.stemOf[terms.words.indexOf(word)];
}
