// The map as values. Every operation takes a map and gives a new one, so that undo is a list of
// maps and the map, the list and the keyboard cannot disagree. Nothing here knows the page.
//
//   person   {id, values: {who, ring, colour, shape}, angle, chosen, turn}
//   answer   {code} or {people: [id, …]}
//   leftOut  what the shared copy leaves out: "person:3", "answer:how-you-want-it"
//
// `angle` (degrees, clockwise from the top) is where someone would like to be inside the ring; it
// means nothing and is never shared. `turn` is when they were last placed: whoever was placed
// first keeps their place, and `chosen` is whether a young person put them just there.

/**
 * @typedef {{id: number, values: Readonly<Record<string, string>>, angle: number,
 *   chosen: boolean, turn: number}} Person
 * @typedef {{code: string} | {people: readonly number[]}} Answer
 * @typedef {{people: readonly Person[], answers: Readonly<Record<string, Answer>>,
 *   leftOut: readonly string[], added: number, turns: number}} CircleMap
 */

/** @returns {CircleMap} */
export function emptyMap() {
  return { people: [], answers: {}, leftOut: [], added: 0, turns: 0 };
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
  const person = { id, values, angle, chosen, turn };
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
 * Puts someone in a ring. Without an angle they stay on the side where they were.
 * @param {CircleMap} map
 * @param {number} id
 * @param {string} ring
 * @param {number} [angle]
 * @returns {CircleMap}
 */
export function movePerson(map, id, ring, angle) {
  const turn = map.turns + 1;
  const moved = changed(map, id, (person) => ({
    ...person,
    values: { ...person.values, ring },
    angle: angle === undefined ? person.angle : angle,
    chosen: person.chosen || angle !== undefined,
    turn,
  }));
  return { ...moved, turns: turn };
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
 * Takes someone off the map, and out of every answer.
 * @param {CircleMap} map
 * @param {number} id
 * @returns {CircleMap}
 */
export function removePerson(map, id) {
  /** @type {Record<string, Answer>} */
  const answers = {};
  for (const [question, answer] of Object.entries(map.answers)) {
    const kept = 'people' in answer ? { people: answer.people.filter((p) => p !== id) } : answer;
    if ('code' in kept || kept.people.length > 0) answers[question] = kept;
  }
  return {
    ...map,
    people: map.people.filter((person) => person.id !== id),
    answers,
    leftOut: map.leftOut.filter((key) => key !== personKey(id)),
  };
}

/**
 * Answers with a code; the same code again takes the answer back.
 * @param {CircleMap} map
 * @param {string} question
 * @param {string} code
 * @returns {CircleMap}
 */
export function answerWithCode(map, question, code) {
  const { [question]: before, ...others } = map.answers;
  const same = before !== undefined && 'code' in before && before.code === code;
  return { ...map, answers: same ? others : { ...others, [question]: { code } } };
}

/**
 * Picks someone as an answer, or takes them back.
 * @param {CircleMap} map
 * @param {string} question
 * @param {number} id
 * @returns {CircleMap}
 */
export function answerWithPerson(map, question, id) {
  const { [question]: before, ...others } = map.answers;
  const picked = before !== undefined && 'people' in before ? before.people : [];
  const people = picked.includes(id) ? picked.filter((p) => p !== id) : [...picked, id];
  return { ...map, answers: people.length === 0 ? others : { ...others, [question]: { people } } };
}

/** @param {CircleMap} map @param {string} key @returns {CircleMap} */
export function toggleLeftOut(map, key) {
  const leftOut = map.leftOut.includes(key)
    ? map.leftOut.filter((other) => other !== key)
    : [...map.leftOut, key];
  return { ...map, leftOut };
}

/** @param {number} id */
export function personKey(id) {
  return `person:${id}`;
}

/** @param {string} question */
export function answerKey(question) {
  return `answer:${question}`;
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
