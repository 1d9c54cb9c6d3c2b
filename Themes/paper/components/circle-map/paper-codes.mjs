// How a person is written on paper and keyed in again. The same rule is in the builder's
// ShortCodes.swift, which draws the paper map; the codes that were published are in
// formats/codes.tsv, and the tests of both sides are held to them.
//
//   AC 1A 2C   who (two letters), then each other needed field by one key: a digit, a letter, and
//              so on in turn
//   3AD        after that, for a field that a person has or not: a digit, and two letters
//
// A code's place in its vocabulary gives its keys, so the order of a vocabulary never changes.

/**
 * @typedef {import('./definition.mjs').Definition} Definition
 * @typedef {import('./definition.mjs').Code} Code
 * @typedef {import('./definition.mjs').Field} Field
 * @typedef {import('./model.mjs').Person} Person
 * @typedef {{field: Field, sign: string, codes: Map<string, Code>}} PaperField `sign` is empty for
 *   a field that is needed; `codes` by their keys
 */

const LETTERS = [...'ACDEFHJKMNPRTVXY'];
const DIGITS = [...'12345689'];
const PAIRS = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

/**
 * The fields in the order in which they are keyed in.
 * @param {Definition} definition
 * @returns {{needed: PaperField[], open: PaperField[]}}
 */
export function paperFields(definition) {
  const needed = definition.worksheet.people.fields.filter((field) => field.needed);
  return {
    needed: needed.map((field, place) => {
      const one = place % 2 === 1 ? DIGITS : LETTERS;
      return { field, sign: '', codes: keyed(definition, field, place === 0 ? PAIRS : one) };
    }),
    open: definition.openFields.slice(0, DIGITS.length).map((field, place) => {
      return { field, sign: DIGITS[place], codes: keyed(definition, field, PAIRS) };
    }),
  };
}

/** @param {Definition} definition @param {Field} field @param {readonly string[]} keys */
function keyed(definition, field, keys) {
  const codes = definition.fieldCodes(field.id).slice(0, keys.length);
  return new Map(codes.map((code, place) => [keys[place], code]));
}

/**
 * "AC 1A 2C": a person as on paper; with more, what else is said of them: "AC 1A 2C 3AD".
 * @param {Definition} definition @param {Person} person @param {boolean} [withMore]
 */
export function shortCode(definition, person, withMore = false) {
  const { needed, open } = paperFields(definition);
  const own = needed.map(({ field, codes }) => keyOf(codes, person.values[field.id])).join('');
  const more = withMore ? open.flatMap(({ field, sign, codes }) =>
    [person.values[field.id] || [], person.lists[field.id] || []].flat()
      .map((code) => sign + keyOf(codes, code))) : [];
  return [...(own.match(/../g) || []), ...more].join(' ');
}

/** @param {Map<string, Code>} codes @param {string} code */
function keyOf(codes, code) {
  for (const [key, found] of codes) if (found.code === code) return key;
  return '';
}
