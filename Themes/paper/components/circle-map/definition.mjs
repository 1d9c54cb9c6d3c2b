// What a worksheet's definition says, looked up by code. The page embeds the definition as data;
// nothing about one worksheet is written in these scripts. The map knows some person fields by what
// they do (who, ring, side, colour, shape, mood, and the one that a wish is shared as); any other
// field is carried and shared like them.

/**
 * @typedef {{code: string, label: string, meaning?: string, group?: string, side?: string,
 *   adult?: boolean, help?: boolean, picture?: string, retired?: boolean}} Code
 * @typedef {{id: string, label: string, vocabulary: string, share: boolean, needed?: boolean,
 *   most?: number}} Field
 * @typedef {{id: string, text: string, hint?: string, kind: 'one' | 'several' | 'people',
 *   vocabulary: string, share: boolean, help?: boolean}} Question
 * @typedef {{title: string, text: string}} CardFact
 * @typedef {{title: string, lead: string, facts: CardFact[], start: string}} Card
 * @typedef {{title: string, lead: string, why: string, whoReads: string, until: string,
 *   factsTitle: string, notShared: string, noIsFine: string, changeMind: string, save: string,
 *   saved: string}} ShareWords
 * @typedef {{id: string, version: number, title: string, card: Card,
 *   people: {title: string, lead: string, most: number, fields: Field[], links?: string},
 *   questions: Question[], share: ShareWords,
 *   wish?: {title: string, lead: string, field: string, after: string},
 *   looks?: {title: string, lead: string, views: string[],
 *     looks: {id: string, label: string, side?: string, question?: string}[]},
 *   keep?: {groups: {title: string, words: [string, string][]}[]}}} Worksheet
 * @typedef {{worksheet: Worksheet, vocabularies: Record<string, Code[]>,
 *   strings: Record<string, string>, language?: string,
 *   languages?: {lang: string, name: string, href: string}[],
 *   draft?: {own: string, english: string}}} WorksheetData
 */

/** A worksheet with its vocabularies at hand. */
export class Definition {
  /** @param {WorksheetData} data */
  constructor(data) {
    this.worksheet = data.worksheet;
    this.vocabularies = data.vocabularies;
    this.language = data.language || 'en';
    this.languages = data.languages || [];
    this.draft = data.draft;
    /** @type {Map<string, Field>} */
    this.fields = new Map(data.worksheet.people.fields.map((field) => [field.id, field]));
  }

  /** @param {string} vocabulary @returns {Code[]} */
  codes(vocabulary) {
    return this.vocabularies[vocabulary] || [];
  }

  /** @param {string} field @returns {Code[]} */
  fieldCodes(field) {
    const found = this.fields.get(field);
    return found ? this.codes(found.vocabulary) : [];
  }

  /** @param {string} field @param {string | undefined} code @returns {Code | undefined} */
  fieldCode(field, code) {
    return this.fieldCodes(field).find((entry) => entry.code === code);
  }

  /** @param {string} vocabulary @param {string} code */
  label(vocabulary, code) {
    const found = this.codes(vocabulary).find((entry) => entry.code === code);
    return found ? found.label : code;
  }

  /** @param {string} field @param {string} code */
  fieldLabel(field, code) {
    const found = this.fields.get(field);
    return found ? this.label(found.vocabulary, code) : code;
  }

  /** The codes of the rings, from the middle outwards. */
  get rings() {
    return this.fieldCodes('ring').map((ring) => ring.code);
  }

  /** The codes of the sides, clockwise from the top; none where a map has no sides. */
  get sides() {
    return this.fieldCodes('side').map((side) => side.code);
  }

  /** The fields that a person has or not, without the one that a wish is shared as. */
  get openFields() {
    const { people, wish } = this.worksheet;
    return people.fields.filter((field) => !field.needed && field.id !== (wish && wish.field));
  }

  get sharedFields() {
    return this.worksheet.people.fields.filter((field) => field.share);
  }

  get sharedQuestions() {
    return this.worksheet.questions.filter((question) => question.share);
  }
}

/**
 * What is offered: a retired code is still understood, and no longer offered.
 * @param {Code[]} codes
 */
export function offered(codes) {
  return codes.filter((code) => !code.retired);
}

/**
 * With the codes of a side first.
 * @param {Code[]} codes
 * @param {string | undefined} side
 * @returns {Code[]}
 */
export function sideFirst(codes, side) {
  const isOf = (/** @type {Code} */ code) => side !== undefined && code.side === side;
  return [...codes.filter(isOf), ...codes.filter((code) => !isOf(code))];
}

/**
 * The few codes to offer first: three of the first group and two of each other, in the order of
 * the vocabulary, so that the most used are listed first there and buttons never change places.
 * @param {Code[]} codes
 * @returns {Code[]}
 */
export function firstChoices(codes) {
  /** @type {Map<string, number>} */
  const taken = new Map();
  return offered(codes).filter((code) => {
    const group = code.group || '';
    const before = taken.get(group) || 0;
    const most = taken.size === 0 || taken.keys().next().value === group ? 3 : 2;
    taken.set(group, before + 1);
    return before < most;
  });
}

/**
 * The letters that a word of a label begins with. Short words within one ("a", "of") are none.
 * @param {Code} code
 * @returns {string[]}
 */
export function lettersOf(code) {
  const plain = code.label.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
  const words = plain.split(/[^\p{L}]+/u).filter((word, at) => at === 0 || word.length > 2);
  return words.map((word) => word.slice(0, 1)).filter((letter) => letter !== '');
}

/**
 * The codes by group, in the order of the vocabulary.
 * @param {Code[]} codes
 * @returns {{title: string, codes: Code[]}[]}
 */
export function grouped(codes) {
  /** @type {Map<string, Code[]>} */
  const groups = new Map();
  for (const code of codes) {
    const title = code.group || '';
    groups.set(title, [...(groups.get(title) || []), code]);
  }
  return [...groups].map(([title, members]) => ({ title, codes: members }));
}
