// Random sessions on the circle map's own modules, without a page: what they would save.
//
//   node fuzz_sessions.mjs PAGE SEED COUNT FOLDER
//
// Writes FOLDER/00000.kith.json and on, and prints {"saved": …, "refused": …, "opened": …}. Most of
// what is done is what a person can do; some is what nobody can, with names and odd bytes where
// codes belong. A new operation is one more entry in OPERATIONS.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

const MODULES = '../../Themes/paper/components/circle-map';
const { Definition } = await import(`${MODULES}/definition.mjs`);
const { Session } = await import(`${MODULES}/session.mjs`);
const { Words } = await import(`${MODULES}/words.mjs`);
const { beginHistory } = await import(`${MODULES}/../worksheet-parts/history.mjs`);
const { privateMap, privateText } = await import(`${MODULES}/private-map.mjs`);
const { onceMark, periodOf } = await import(`${MODULES}/../worksheet-parts/shared-file.mjs`);
const { sharedMap } = await import(`${MODULES}/shared-map.mjs`);

const HOSTILE = [
  'Jamal', 'jamal', 'JAMAL-1', 'Zoë', '愛子', 'محمد', '‮evil', '\u0000', '\ud800', '"', '\\', '"}',
  '","who":"jamal', '<script>', '__proto__', 'constructor', 'toString', '', ' ', '\n', '👩‍👧',
  'ﬁ', 'e\u0301', '999', '-1', 'x'.repeat(70000), 'withheld', 'WITHHELD', 'me@example.org',
];

/** Mulberry32: numbers from 0 to 1 that a seed determines. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Draws what an operation is done with; now and then something hostile in its place. */
class Chance {
  constructor(seed, definition) {
    this.random = randomFrom(seed);
    this.definition = definition;
    this.isHostile = this.random() < 0.5;
  }

  of(things) {
    return things[Math.floor(this.random() * things.length)];
  }

  or(usual) {
    return this.isHostile && this.random() < 0.1 ? this.of(HOSTILE) : usual;
  }

  codeOf(field) {
    return this.or((this.of(this.definition.fieldCodes(field)) || { code: '' }).code);
  }

  field() {
    return this.or(this.of(this.definition.worksheet.people.fields).id);
  }

  person(session) {
    const person = this.of(session.map.people);
    return this.or(person === undefined ? 1 : person.id);
  }

  question() {
    return this.of(this.definition.worksheet.questions);
  }
}

/** @type {Record<string, (session: any, chance: Chance) => void>} */
const OPERATIONS = {
  add: (session, chance) => session.add(chance.codeOf('who'), chance.codeOf('ring')),
  addThere: (session, chance) =>
    session.add(chance.codeOf('who'), chance.codeOf('ring'), chance.random() * 360),
  move: (session, chance) => session.move(chance.person(session), chance.codeOf('ring')),
  moveBy: (session, chance) => session.moveBy(chance.person(session), chance.of([-1, 1])),
  turn: (session, chance) => session.turn(chance.person(session), chance.of([-1, 1])),
  change: (session, chance) => {
    const field = chance.field();
    session.change(chance.person(session), field, chance.codeOf(field));
  },
  remove: (session, chance) => session.remove(chance.person(session)),
  answer: (session, chance) => {
    const { id, vocabulary } = chance.question();
    session.answer(chance.or(id), chance.or(chance.of(session.definition.codes(vocabulary)).code));
  },
  pick: (session, chance) => session.pick(chance.or(chance.question().id), chance.person(session)),
  leaveOut: (session, chance) => {
    const person = chance.person(session);
    const key = chance.of([
      `person:${person}`, `answer:${chance.question().id}`, `person:${person}:${chance.field()}`]);
    session.leaveOut(chance.or(key), chance.or('title'));
  },
  toSide: (session, chance) => session.moveToSide(chance.person(session), chance.codeOf('side')),
  wish: (session, chance) =>
    session.wish(chance.person(session), chance.random() < 0.2 ? null : chance.codeOf('ring')),
  takeBackWish: (session, chance) => session.takeBackWish(chance.person(session)),
  link: (session, chance) => {
    const kind = chance.of(session.definition.codes(session.definition.worksheet.people.links));
    session.link(chance.person(session), chance.person(session), chance.or(kind.code));
  },
  showMe: (session, chance) => session.showMe(chance.codeOf('mood')),
  clear: (session, chance) => { if (chance.random() < 0.1) session.clear(); },
  lookAt: (session, chance) => session.lookAt(chance.or('adults')),
  together: (session, chance) => session.beTogether(chance.random() < 0.3),
  undo: (session) => session.undo(),
  redo: (session) => session.redo(),
  openKept: (session, chance) => {
    const kept = privateText(session.definition, session.map);
    const text = chance.isHostile ? spoilt(kept, chance) : kept;
    const map = privateMap(session.definition, text);
    if (map === null) return;
    session.history = beginHistory(map);
    counts.opened += 1;
  },
};

/** A kept map's text with something else in the place of one of its codes, keys or numbers. */
function spoilt(text, chance) {
  const parts = text.split(/("[^"]*"|[0-9]+)/);
  const at = Math.floor(chance.random() * parts.length) | 1;
  if (at < parts.length) parts[at] = JSON.stringify(chance.of(HOSTILE));
  return parts.join('');
}

// Some more often, so that maps grow and there is something to say.
const OFTEN = ['add', 'add', 'add', 'add', 'addThere', 'answer', 'answer', 'change', 'change'];
const NAMES = [...Object.keys(OPERATIONS), ...OFTEN, ...OFTEN];

/** What a session of some operations would save; null where it would save nothing. */
function sessionCopy(definition, words, seed) {
  const chance = new Chance(seed, definition);
  const layout = { angleOf: (map, id) => (map.people.find((p) => p.id === id) || {}).angle || 0 };
  const session = new Session(definition, words, layout);
  const length = 1 + Math.floor(chance.random() ** 2 * 250);
  for (let done = 0; done < length; done += 1) {
    const operation = chance.of(NAMES);
    try {
      OPERATIONS[operation](session, chance);
    } catch (problem) {
      // In a page, what throws does nothing; what it left behind goes on.
      counts.thrown += 1;
    }
  }
  const day = new Date(2020 + Math.floor(chance.random() * 90), chance.random() * 12, 15);
  const once = onceMark((bytes) => { bytes[0] = chance.random() * 256; });
  try {
    return sharedMap(definition, session.copied, { period: periodOf(day).code, once });
  } catch (problem) {
    return null;
  }
}

const [page, seed, count, folder] = process.argv.slice(2);
const packed = /id="kith-data">([^<]*)</.exec(readFileSync(page, 'utf8'));
const given = JSON.parse(inflateSync(Buffer.from(packed[1], 'base64')).toString('utf8'));
const definition = new Definition(given);
const words = new Words(given.strings, definition);
const counts = { saved: 0, refused: 0, opened: 0, thrown: 0 };
for (let number = 0; number < Number(count); number += 1) {
  const copy = sessionCopy(definition, words, Number(seed) * 1000003 + number);
  if (copy === null) {
    counts.refused += 1;
    continue;
  }
  const name = `${String(number).padStart(5, '0')}.kith.json`;
  writeFileSync(join(folder, name), copy, 'utf8');
  counts.saved += 1;
}
process.stdout.write(JSON.stringify(counts));
