// Not a test of its own: a session to test with, and numbers that are the same on every run.

import { readFileSync } from 'node:fs';

import { Definition } from '../definition.mjs';
import { Session } from '../session.mjs';
import { Words } from '../words.mjs';

export function exampleDefinition() {
  const file = new URL('./worksheet.json', import.meta.url);
  return new Definition(JSON.parse(readFileSync(file, 'utf8')));
}

export function exampleSession(definition = exampleDefinition()) {
  const layout = {
    angleOf: (map, id) => map.people.find((p) => p.id === id).angle,
    angleIn: (map, angle) => Math.round(angle) % 360,
  };
  return new Session(definition, new Words({}, definition), layout);
}

export function randomNumbers(seed) {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

/** Any operations a hand could do. */
export function act(session, pick, count) {
  const { definition } = session;
  const one = (codes) => codes[pick(codes.length)].code;
  const id = () => 1 + pick(session.map.added + 1);
  const { questions } = definition.worksheet;
  for (let done = 0; done < count; done += 1) {
    const question = questions[pick(questions.length)];
    const operations = [
      () => session.add(one(definition.fieldCodes('who')), one(definition.fieldCodes('ring'))),
      () => session.add('best-friend', 'close', pick(360)),
      () => session.move(id(), one(definition.fieldCodes('ring')), pick(360)),
      () => session.moveBy(id(), pick(2) * 2 - 1),
      () => session.turn(id(), pick(2) * 2 - 1),
      () => session.change(id(), 'who', one(definition.fieldCodes('who'))),
      () => session.change(id(), 'colour', one(definition.fieldCodes('colour'))),
      () => session.remove(id()),
      () => session.moveToSide(id(), one(definition.fieldCodes('side'))),
      () => ['feel', 'support', 'known', 'mood'].forEach((field) =>
        session.change(id(), field, one(definition.fieldCodes(field)))),
      () => session.wish(id(), one(definition.fieldCodes('ring')), pick(360)),
      () => session.wish(id(), null),
      () => session.takeBackWish(id()),
      () => session.link(id(), id(), one(definition.codes('links'))),
      () => session.showMe(one(definition.fieldCodes('mood'))),
      () => pick(12) === 0 && session.clear(),
      () => session.leaveOut(`person:${id()}:feel`, ''),
      () => session.answer(question.id, one(definition.codes(question.vocabulary))),
      () => session.map.people.length > 0 && question.kind === 'people'
        && session.pick(question.id, session.map.people[pick(session.map.people.length)].id),
      () => session.leaveOut(`person:${id()}`, ''),
      () => session.leaveOut(`answer:${question.id}`, ''),
      () => session.undo(),
      () => session.redo(),
    ];
    operations[pick(operations.length)]();
  }
}
