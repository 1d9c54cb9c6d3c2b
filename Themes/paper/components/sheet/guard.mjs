// Points at what looks like somebody's own details in a note. It reads what is written there and
// then, keeps nothing and stops nobody: whoever writes decides.

/** @typedef {'email' | 'postcode' | 'phone' | 'date' | 'handle' | 'address' | 'name'} Detail */

const MONTHS = 'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?'
  + '|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const STREETS = 'street|st|road|rd|avenue|ave|lane|close|drive|way|court|gardens|terrace|place'
  + '|crescent|grove|hill|square|walk|house|flats?';

/** @type {[Detail, RegExp][]} from the surest to the least */
const LOOKS = [
  ['email', /[^\s@]+@[^\s@]+\.[a-z]{2,}/i],
  ['handle', /(?:^|[\s(])@[a-z0-9_.]{2,}/i],
  ['postcode', /\b[a-z]{1,2}[0-9][a-z0-9]? ?[0-9][a-z]{2}\b/i],
  ['phone', /(?:\+44|\b0)[\s-]?(?:[0-9][\s-]?){8,10}(?![0-9])/],
  ['date', /\b[0-3]?[0-9][/.-][01]?[0-9][/.-](?:19|20)?[0-9]{2}\b/],
  ['date', new RegExp(`\\b[0-3]?[0-9](?:st|nd|rd|th)? (?:${MONTHS}),? (?:19|20)[0-9]{2}\\b`, 'i')],
  ['address', new RegExp(`\\b[0-9]{1,4}[a-z]? (?:[a-z'’]+ ){1,3}(?:${STREETS})\\b`, 'i')],
  ['address', /\bflat [0-9]+/i],
];

/** Words with a capital that are nobody's name. */
const NO_NAMES = new Set([
  'monday tuesday wednesday thursday friday saturday sunday',
  'january february march april may june july august september october november december',
  'christmas easter eid ramadan diwali english welsh british',
  'i i’m i’d i’ll i’ve police council school college youth year key stage team hub centre park',
  'person people group sheet',
].join(' ').split(' '));

/**
 * What a note seems to hold; each kind once.
 * @param {string} text
 * @returns {Detail[]}
 */
export function detailsIn(text) {
  const found = LOOKS.filter(([, look]) => look.test(text)).map(([detail]) => detail);
  if (looksLikeName(text)) found.push('name');
  return [...new Set(found)];
}

/**
 * A word with a capital inside a sentence, or two in a row anywhere. A letter alone is how people
 * are told apart here.
 * @param {string} text
 */
function looksLikeName(text) {
  return text.split(/[.!?:;\n]+/).some((sentence) => {
    const words = sentence.split(/[\s,()“”"/]+/).filter((word) => word !== '');
    const capitals = words.map((word) => {
      const plain = word.replace(/['’]s$/, '').replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
      return /^\p{Lu}\p{Ll}+/u.test(plain) && !NO_NAMES.has(plain.toLocaleLowerCase());
    });
    return capitals.some((is, place) => is && (place > 0 || capitals[1] === true));
  });
}
