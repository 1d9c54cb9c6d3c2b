// The map as values. Every operation takes a map and gives a new one, so that undo is a list of
// maps and the map, the list and the keyboard cannot disagree. Nothing here knows the page.
//
//   person   {id, values: {who, ring, side, colour, shape, …}, lists: {support: [code, …], …},
//             wish, angle, chosen, turn}
//   wish     where they would be if it were as the young person would like: {ring, angle}, or
//             {ring: null} for not on the map; null where nothing was said
//   link     {a, b, kind}: two people and how they get on, a < b
//   answer   {code}, {codes: [code, …]} or {people: [id, …]}
//   me       the young person's own picture, or null
//   leftOut  what the shared copy leaves out: "person:3", "person:3:feel", "answer:someone-new"
//
// `angle` (degrees, clockwise from the top) is where someone would like to be inside the ring;
// apart from the side that it is on it means nothing, and it is never shared. `turn` is when they
// were last placed: whoever was placed first keeps their place, and `chosen` is whether a young
// person put them just there.

/**
 * @typedef {{ring: string | null, angle: number}} Wish
 * @typedef {{id: number, values: Readonly<Record<string, string>>,
 *   lists: Readonly<Record<string, readonly string[]>>, wish: Wish | null, angle: number,
 *   chosen: boolean, turn: number}} Person
 * @typedef {{a: number, b: number, kind: string}} Link
 * @typedef {{code: string} | {codes: readonly string[]} | {people: readonly number[]}} Answer
 * @typedef {{people: readonly Person[], links: readonly Link[], me: string | null,
 *   answers: Readonly<Record<string, Answer>>, leftOut: readonly string[], added: number,
 *   turns: number}} CircleMap
 */

/** @returns {CircleMap} */
export function emptyMap() {
  return { people: [], links: [], me: null, answers: {}, leftOut: [], added: 0, turns: 0 };
}

/** @param {CircleMap} map @param {number} id @returns {Person | undefined} */
export function personOf(map, id) {
  return map.people.find((person) => person.id === id);
}

/**
 * @param {CircleMap} map
 * @param {Record<string, string>} values
 * @param {number} angle
 * @param {boolean} chosen
 * @returns {CircleMap}
 */
export function addPerson(map, values, angle, chosen) {
  const turn = map.turns + 1;
  const id = map.added + 1;
  const person = { id, values, lists: {}, wish: null, angle, chosen, turn };
  return { ...map, people: [...map.people, person], added: id, turns: turn };
}

/**
 * @param {CircleMap} map
 * @param {number} id
 * @param {(person: Person) => Person} change
 * @returns {CircleMap}
 */
function changed(map, id, change) {
  const people = map.people.map((person) => (person.id === id ? change(person) : person));
  return { ...map, people };
}

/**
 * Puts someone in a ring. Without an angle they stay where they were on it.
 * @param {CircleMap} map
 * @param {number} id
 * @param {Record<string, string>} place their ring, and their side where it is another
 * @param {number} [angle]
 * @returns {CircleMap}
 */
export function movePerson(map, id, place, angle) {
  const turn = map.turns + 1;
  const moved = changed(map, id, (person) => ({
    ...person,
    values: { ...person.values, ...place },
    angle: angle === undefined ? person.angle : angle,
    chosen: person.chosen || angle !== undefined,
    turn,
  }));
  return { ...moved, turns: turn };
}

/**
 * Where someone would be if it were as the young person would like.
 * @param {CircleMap} map
 * @param {number} id
 * @param {Wish | null} wish
 * @returns {CircleMap}
 */
export function wishPerson(map, id, wish) {
  return changed(map, id, (person) => ({ ...person, wish }));
}

/**
 * @param {CircleMap} map
 * @param {number} id
 * @param {string} field
 * @param {string} code
 * @returns {CircleMap}
 */
export function changePerson(map, id, field, code) {
  return changed(map, id, (person) => ({
    ...person,
    values: { ...person.values, [field]: code },
  }));
}

/**
 * Takes back what was said of someone.
 * @param {CircleMap} map
 * @param {number} id
 * @param {string} field
 * @returns {CircleMap}
 */
export function clearField(map, id, field) {
  return changed(map, id, (person) => {
    const { [field]: _, ...values } = person.values;
    return { ...person, values };
  });
}

/**
 * Adds a code to a list of someone's, or takes it away.
 * @param {CircleMap} map
 * @param {number} id
 * @param {string} field
 * @param {string} code
 * @returns {CircleMap}
 */
export function toggleInList(map, id, field, code) {
  return changed(map, id, (person) => {
    const { [field]: before = [], ...others } = person.lists;
    const codes = toggled(before, code);
    return { ...person, lists: codes.length === 0 ? others : { ...others, [field]: codes } };
  });
}

/**
 * How two people get on; the same again takes it back.
 * @param {CircleMap} map
 * @param {number} one
 * @param {number} other
 * @param {string} kind
 * @returns {CircleMap}
 */
export function linkPeople(map, one, other, kind) {
  const [a, b] = [Math.min(one, other), Math.max(one, other)];
  const before = map.links.find((link) => link.a === a && link.b === b);
  const links = map.links.filter((link) => link !== before);
  const same = before !== undefined && before.kind === kind;
  return { ...map, links: same ? links : [...links, { a, b, kind }] };
}

/**
 * @template Item
 * @param {readonly Item[]} items @param {Item} item
 * @returns {readonly Item[]} without it if it was there, else with it at the end
 */
export function toggled(items, item) {
  return items.includes(item) ? items.filter((other) => other !== item) : [...items, item];
}

/**
 * Takes someone off the map, with their lines, and out of every answer.
 * @param {CircleMap} map
 * @param {number} id
 * @returns {CircleMap}
 */
export function removePerson(map, id) {
  /** @type {Record<string, Answer>} */
  const answers = {};
  for (const [question, answer] of Object.entries(map.answers)) {
    const kept = 'people' in answer ? { people: answer.people.filter((p) => p !== id) } : answer;
    if (!('people' in kept) || kept.people.length > 0) answers[question] = kept;
  }
  return {
    ...map,
    people: map.people.filter((person) => person.id !== id),
    links: map.links.filter((link) => link.a !== id && link.b !== id),
    answers,
    leftOut: map.leftOut.filter((key) => !`${key}:`.startsWith(`${personKey(id)}:`)),
  };
}

/** @param {number} id */
export function personKey(id) {
  return `person:${id}`;
}

/** @param {number} id @param {string} field one that is not needed */
export function fieldKey(id, field) {
  return `${personKey(id)}:${field}`;
}

/**
 * The next colour and shape that nobody on the map has together: each colour once, each shape
 * once, then the other pairs.
 * @param {CircleMap} map
 * @param {string[]} colours
 * @param {string[]} shapes
 * @returns {{colour: string, shape: string}}
 */
export function nextLook(map, colours, shapes) {
  const used = new Set(map.people.map((p) => `${p.values.colour} ${p.values.shape}`));
  for (let round = 0; round < shapes.length; round += 1) {
    for (let place = 0; place < colours.length; place += 1) {
      const colour = colours[place];
      const shape = shapes[(place + round) % shapes.length];
      if (!used.has(`${colour} ${shape}`)) return { colour, shape };
    }
  }
  return { colour: colours[0], shape: shapes[0] };
}
