// What a private copy holds once it is unlocked: the whole map, as text in one form. It is read as
// strictly as if a stranger had written it, so that nobody can put a name into a map by way of a
// file: a map is made from it by codes alone, and is taken only if it says the same text again.

/**
 * @typedef {import('./definition.mjs').Definition} Definition
 * @typedef {import('./model.mjs').CircleMap} CircleMap
 * @typedef {import('./model.mjs').Person} Person
 * @typedef {import('./model.mjs').Answer} Answer
 * @typedef {import('./model.mjs').Wish} Wish
 */

/** @param {Definition} definition @param {CircleMap} map @returns {string} */
export function privateText(definition, map) {
  return textOf(definition, definition.worksheet.version, plainMap(definition, map));
}

/**
 * The map; null when anything in the text is not what this worksheet could have made.
 * @param {Definition} definition
 * @param {string} text
 * @returns {CircleMap | null}
 */
export function privateMap(definition, text) {
  try {
    const { vocabulary, map } = JSON.parse(text);
    const made = plainMap(definition, map);
    const ids = new Set(made.people.map((person) => person.id));
    const isWhole = made.people.length <= definition.worksheet.people.most
      && ids.size === made.people.length
      && made.people.every((person) => definition.worksheet.people.fields.every((field) =>
        !field.needed || person.values[field.id] !== undefined));
    const { version } = definition.worksheet;
    const isSame = textOf(definition, whole(vocabulary, 1, version), made) === text;
    return isWhole && isSame ? made : null;
  } catch (_) {
    return null;
  }
}

/** @param {Definition} definition @param {number} vocabulary @param {CircleMap} map */
function textOf(definition, vocabulary, map) {
  return JSON.stringify({ worksheet: definition.worksheet.id, vocabulary, map });
}

/**
 * The map with its keys in one order, and with nothing in it but numbers and codes.
 * @param {Definition} definition
 * @param {CircleMap} map
 * @returns {CircleMap}
 */
function plainMap(definition, map) {
  const { fields } = definition.worksheet.people;
  const added = whole(map.added, 0, 1e9);
  const turns = whole(map.turns, 0, 1e9);
  const people = map.people.map((person) => ({
    id: whole(person.id, 1, added),
    values: Object.fromEntries(fields.flatMap(({ id }) => {
      const code = known(definition.fieldCodes(id), person.values[id]);
      return code === undefined ? [] : [[id, code]];
    })),
    lists: Object.fromEntries(fields.flatMap(({ id, most }) => {
      const codes = several(definition.fieldCodes(id), person.lists[id]).slice(0, most || 0);
      return codes.length === 0 ? [] : [[id, codes]];
    })),
    wish: wishOf(definition, person.wish),
    angle: whole(person.angle, 0, 360),
    chosen: person.chosen === true,
    turn: whole(person.turn, 0, turns),
  }));
  /** @type {Record<string, Answer>} */
  const answers = {};
  for (const { id, vocabulary, kind } of definition.worksheet.questions) {
    const answer = map.answers[id];
    if (answer === undefined) continue;
    if ('code' in answer) {
      const code = known(definition.codes(vocabulary), answer.code);
      if (code !== undefined) answers[id] = { code };
    } else if ('codes' in answer) {
      const codes = several(definition.codes(vocabulary), answer.codes);
      if (kind === 'several' && codes.length > 0) answers[id] = { codes };
    } else if (kind === 'people') {
      const picked = answer.people.filter((one) => people.some((person) => person.id === one));
      if (picked.length > 0) answers[id] = { people: [...new Set(picked)] };
    }
  }
  const { links: kinds } = definition.worksheet.people;
  const links = map.links.flatMap(({ a, b, kind }) => {
    const code = known(definition.codes(kinds || ''), kind);
    const areThere = [a, b].every((id) => people.some((person) => person.id === id));
    return code !== undefined && areThere && a < b ? [{ a, b, kind: code }] : [];
  });
  const me = known(definition.fieldCodes('mood'), map.me) || null;
  const leftOut = map.leftOut.filter((key) => isKey(definition, key));
  return { people, links, me, answers, leftOut, added, turns };
}

/** @param {Definition} definition @param {Wish | null} wish @returns {Wish | null} */
function wishOf(definition, wish) {
  if (wish === null) return null;
  const ring = known(definition.fieldCodes('ring'), wish.ring) || null;
  return { ring, angle: whole(wish.angle, 0, 360) };
}

/** @param {readonly {code: string}[]} codes @param {readonly unknown[] | undefined} values */
function several(codes, values) {
  const found = (values || []).flatMap((value) => known(codes, value) || []);
  return [...new Set(found)];
}

/** @param {Definition} definition @param {string} key */
function isKey(definition, key) {
  const [, field] = /^person:[1-9][0-9]{0,8}(?::([a-z-]+))?$/.exec(key) || [null, null];
  return field === undefined
    || definition.sharedFields.some(({ id, needed }) => id === field && !needed)
    || definition.worksheet.questions.some((question) => key === `answer:${question.id}`);
}

/** @param {readonly {code: string}[]} codes @param {unknown} value @returns {string | undefined} */
function known(codes, value) {
  const found = codes.find((entry) => entry.code === value);
  return found && found.code;
}

/** @param {unknown} value @param {number} least @param {number} most @returns {number} */
function whole(value, least, most) {
  const isWhole = typeof value === 'number' && Number.isInteger(value);
  return isWhole && value >= least && value <= most ? value : NaN;
}
