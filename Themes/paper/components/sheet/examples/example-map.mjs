// Not a test of its own: a made-up sheet with a map, and anything a hand could do on it.

import { SheetDefinition } from '../definition.mjs';
import { pressEnd } from '../map-editing.mjs';
import { endsOf } from '../map-links.mjs';
import { SheetSession } from '../session.mjs';
import { SheetWords } from '../sheet-words.mjs';

const words = (...codes) => codes.map((code) => ({ code, label: code }));
const drawn = (...codes) => codes.map(([code, picture, gap]) => ({
  code, label: code, picture, gap,
}));

const strings = {
  said: '{what}: {answer}.', 'said-none': '{what}: nothing said.', undone: 'Undone: {what}.',
  'person-letter': '{letter}, {look}', look: '{colour} {shape}', 'row-number': 'Number {number}',
  'row-removed': '{what} taken away.', 'links-lost': 'Links that went too: {count}.',
  'link-name': '{first} and {second}', 'link-there': '{first} to {second}',
  'link-both': '{first} and {second}, both ways', 'link-begun': '{what}: and?',
  'link-stopped': '{what}: none.', 'link-needs-person': 'Press a person.',
  'link-added': 'Link added: {what}.', 'link-open': 'They have a link: {what}.',
};

// Whatever is marked as shared here, `kith check` would refuse: the script must not rely on it.
const exampleData = {
  strings,
  vocabularies: {
    colours: words('teal', 'sky', 'blue'), shapes: words('circle', 'square'),
    kinds: words('park', 'home', 'online'), ties: words('friends', 'family'),
    ways: drawn(['there', 'arrow-there'], ['back', 'arrow-back'], ['both', 'arrow-both'],
      ['not-known', undefined, true]),
    strengths: drawn(['weak', 'line-thin'], ['strong', 'line-thick']),
    evidence: drawn(['evidenced', 'line-solid'], ['anecdotal', 'line-dashed'],
      ['not-known', 'line-dotted', true]),
  },
  worksheet: {
    id: 'example', version: 1, title: 'Example', fills: [
      { part: 'who', from: 'matrix', of: 'who', codes: [] },
    ],
    card: { title: 'Example', lead: '', facts: [], start: 'Start' },
    share: { title: '' },
    sections: [{ id: 'one', title: 'One', parts: [
      { id: 'who', kind: 'people', text: 'Who?', most: 4 },
      { id: 'where', kind: 'table', text: 'Where?', most: 3, columns: [
        { id: 'kind', label: 'Kind', kind: 'choice', vocabulary: 'kinds' }] },
      { id: 'links', kind: 'map', text: 'Links', between: ['who', 'where'], dated: [], share: true,
        columns: [
          { id: 'tie', label: 'Tie', kind: 'several', vocabulary: 'ties', share: true },
          { id: 'way', label: 'Way', kind: 'choice', vocabulary: 'ways', share: true },
          { id: 'strength', label: 'Strength', kind: 'scale', vocabulary: 'strengths' },
          { id: 'evidence', label: 'Evidence', kind: 'choice', vocabulary: 'evidence',
            needed: true },
          { id: 'note', label: 'Details', kind: 'note' }] },
      { id: 'ready', kind: 'choice', text: 'Ready?', vocabulary: 'ties', share: true },
    ] }],
  },
};
exampleData.vocabularies.ways[0].label = 'From {first} to {second}';

/** A session with so many people and places on its map. */
export function mapSession(people = 0, places = 0) {
  const definition = new SheetDefinition(structuredClone(exampleData));
  const session = new SheetSession(definition, new SheetWords(strings, definition));
  for (let place = 0; place < people; place += 1) session.addRow(definition.part('who'));
  for (let place = 0; place < places; place += 1) session.addRow(definition.part('where'));
  return session;
}

export function press(session, ...codes) {
  const part = session.definition.part('links');
  for (const code of codes) {
    const end = endsOf(session.definition, part, session.values).find((one) => one.code === code);
    pressEnd(session, part, end);
  }
}

export function slotOf(session, key) {
  return session.definition.slots(session.values).find((slot) => slot.key === key);
}

export function act(session, pick, count) {
  const { definition } = session;
  const one = (list) => list[pick(list.length)];
  const map = definition.part('links');
  for (let done = 0; done < count; done += 1) {
    const ends = endsOf(definition, map, session.values);
    const slot = one(definition.slots(session.values).filter(({ row }) => row !== undefined));
    const part = one([definition.part('who'), definition.part('where'), map]);
    const rows = definition.rows(part, session.values);
    const operations = [
      () => part !== map && session.addRow(part),
      () => ends.length > 0 && pressEnd(session, map, one(ends)),
      () => ends.length > 0 && pressEnd(session, map, one(ends)),
      () => slot && slot.kind === 'note' && session.write(slot, `note ${pick(99)}`),
      () => slot && slot.kind !== 'note'
        && session.pick(slot, one(definition.codes(slot.vocabulary)).code),
      () => rows.length > 0 && pick(3) === 0 && session.removeRow(part, one(rows).code),
      () => session.undo(),
      () => session.redo(),
    ];
    operations[pick(operations.length)]();
  }
}
