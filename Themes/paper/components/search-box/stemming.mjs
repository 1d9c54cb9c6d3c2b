// The stem that English words of one family share: Porter's second algorithm (“Porter2”), as
// Snowball 3 has it. The builder stems the index by the same rules, in EnglishStemming.swift: the
// tests of both read `Tests/Fixtures/search-stems.tsv`.

const VOWEL = 'aeiouy';
const DOUBLES = ['bb', 'dd', 'ff', 'gg', 'mm', 'nn', 'pp', 'rr', 'tt'];

/** Words whose stem follows no rule. */
const EXCEPTIONS = new Map(Object.entries({
  skis: 'ski', skies: 'sky', idly: 'idl', gently: 'gentl', ugly: 'ugli', early: 'earli',
  only: 'onli', singly: 'singl', sky: 'sky', news: 'news', howe: 'howe', atlas: 'atlas',
  cosmos: 'cosmos', bias: 'bias', andes: 'andes',
}));

/** Words that stay as they are once a plural's s is gone. */
const KEPT = ['inning', 'outing', 'canning', 'herring', 'earring', 'evening',
  'proceed', 'exceed', 'succeed'];

/** Beginnings after which the first region starts. */
const PREFIXES = ['gener', 'commun', 'arsen', 'past', 'univers', 'later', 'emerg', 'organ',
  'inter'];

/** Endings of the second step, longest first, and what stands in their place in the region. */
const SECOND = [
  ['ational', 'ate'], ['fulness', 'ful'], ['iveness', 'ive'], ['ization', 'ize'],
  ['ousness', 'ous'], ['biliti', 'ble'], ['lessli', 'less'], ['tional', 'tion'],
  ['alism', 'al'], ['aliti', 'al'], ['ation', 'ate'], ['entli', 'ent'], ['fulli', 'ful'],
  ['iviti', 'ive'], ['ogist', 'og'], ['ousli', 'ous'], ['abli', 'able'], ['alli', 'al'],
  ['anci', 'ance'], ['ator', 'ate'], ['enci', 'ence'], ['izer', 'ize'], ['bli', 'ble'],
  ['ogi', 'og'], ['li', ''],
];

const THIRD = [
  ['ational', 'ate'], ['tional', 'tion'], ['alize', 'al'], ['ative', ''], ['icate', 'ic'],
  ['iciti', 'ic'], ['ical', 'ic'], ['ness', ''], ['ful', ''],
];

const FOURTH = ['ement', 'able', 'ance', 'ence', 'ible', 'ment', 'ant', 'ate', 'ent', 'ion', 'ism',
  'iti', 'ive', 'ize', 'ous', 'al', 'er', 'ic'];

/**
 * @param {string} word in lower case, a to z alone; any other is its own stem
 * @returns {string}
 */
export function englishStem(word) {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  const exception = EXCEPTIONS.get(word);
  if (exception) return exception;
  let stem = markConsonantYs(word);
  const first = firstRegion(stem);
  const second = regionAfter(stem, first);
  stem = withoutPlural(stem);
  if (KEPT.includes(stem)) return stem;
  stem = withoutPast(stem, first);
  if (/..[yY]$/.test(stem) && !isVowel(stem, stem.length - 2)) stem = `${stem.slice(0, -1)}i`;
  stem = secondStep(stem, first);
  stem = thirdStep(stem, first, second);
  stem = fourthStep(stem, second);
  stem = lastStep(stem, first, second);
  return stem.toLowerCase();
}

/**
 * A y that begins a word or follows a vowel is a consonant, written Y.
 * @param {string} word
 */
function markConsonantYs(word) {
  let marked = '';
  for (const letter of word) {
    const before = marked.slice(-1);
    const isConsonant = letter === 'y' && (before === '' || VOWEL.includes(before));
    marked += isConsonant ? 'Y' : letter;
  }
  return marked;
}

/** @param {string} word @param {number} place */
function isVowel(word, place) {
  return place >= 0 && place < word.length && VOWEL.includes(word[place]);
}

/** @param {string} word */
function firstRegion(word) {
  const prefix = PREFIXES.find((start) => word.startsWith(start));
  return prefix ? prefix.length : regionAfter(word, 0);
}

/**
 * Where what follows the first consonant after a vowel starts.
 * @param {string} word
 * @param {number} start
 */
function regionAfter(word, start) {
  for (let place = start + 1; place < word.length; place += 1) {
    if (isVowel(word, place - 1) && !isVowel(word, place)) return place + 1;
  }
  return word.length;
}

/** @param {string} word */
function withoutPlural(word) {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('ied') || word.endsWith('ies')) {
    return word.slice(0, word.length > 4 ? -2 : -1);
  }
  if (!word.endsWith('s') || word.endsWith('us') || word.endsWith('ss')) return word;
  return hasVowel(word.slice(0, -2)) ? word.slice(0, -1) : word;
}

/** @param {string} part */
function hasVowel(part) {
  return /[aeiouy]/.test(part);
}

/** @param {string} word @param {number} first */
function withoutPast(word, first) {
  const ending = ['eedly', 'ingly', 'edly', 'eed', 'ing', 'ed'].find((end) => word.endsWith(end));
  if (!ending) return word;
  const start = word.slice(0, -ending.length);
  if (ending.startsWith('eed')) return start.length >= first ? `${start}ee` : word;
  if (ending === 'ing' && start.length === 2 && start[1] === 'y' && !isVowel(start, 0)) {
    return `${start[0]}ie`;
  }
  if (!hasVowel(start)) return word;
  if (/(?:at|bl|iz)$/.test(start)) return `${start}e`;
  if (DOUBLES.includes(start.slice(-2))) {
    return /^[aeo]..$/.test(start) ? start : start.slice(0, -1);
  }
  return start.length <= first && endsInShortSyllable(start) ? `${start}e` : start;
}

/** @param {string} word */
function endsInShortSyllable(word) {
  const end = word.length - 1;
  if (word.endsWith('past')) return true;
  if (isVowel(word, end) || !isVowel(word, end - 1)) return false;
  if (end === 1) return true;
  return !isVowel(word, end - 2) && !'wxY'.includes(word[end]);
}

/** @param {string} word @param {number} first */
function secondStep(word, first) {
  const found = SECOND.find(([ending]) => word.endsWith(ending));
  if (!found) return word;
  const start = word.slice(0, word.length - found[0].length);
  if (start.length < first) return word;
  const before = start.slice(-1);
  if (found[0] === 'ogi' && before !== 'l') return word;
  if (found[0] === 'li' && !'cdeghkmnrt'.includes(before || '-')) return word;
  return start + found[1];
}

/** @param {string} word @param {number} first @param {number} second */
function thirdStep(word, first, second) {
  const found = THIRD.find(([ending]) => word.endsWith(ending));
  if (!found) return word;
  const start = word.slice(0, word.length - found[0].length);
  return start.length < (found[0] === 'ative' ? second : first) ? word : start + found[1];
}

/** @param {string} word @param {number} second */
function fourthStep(word, second) {
  const ending = FOURTH.find((end) => word.endsWith(end));
  if (!ending) return word;
  const start = word.slice(0, -ending.length);
  if (start.length < second || (ending === 'ion' && !/[st]$/.test(start))) return word;
  return start;
}

/** @param {string} word @param {number} first @param {number} second */
function lastStep(word, first, second) {
  const start = word.slice(0, -1);
  if (word.endsWith('e')) {
    const goes = start.length >= second
      || (start.length >= first && !endsInShortSyllable(start));
    return goes ? start : word;
  }
  return word.endsWith('ll') && start.length >= second ? start : word;
}
