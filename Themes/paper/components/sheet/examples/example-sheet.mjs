// Not a test of its own: a made-up sheet with a part of each kind, and a session on it.

import { SheetDefinition } from '../definition.mjs';
import { SheetSession } from '../session.mjs';
import { SheetWords } from '../sheet-words.mjs';
import { dayText } from '../working-days.mjs';
import { holidaysOf } from './bank-holidays.mjs';

const words = (...codes) => codes.map((code) => ({ code, label: code }));

const exampleData = {
  strings: { said: '{what}: {answer}.', undone: 'Undone: {what}.' },
  bankHolidays: holidaysOf('england-and-wales'),
  vocabularies: {
    colours: words('teal', 'sky', 'blue'), shapes: words('circle', 'square'),
    places: words('park', 'home', 'online'), safe: words('yes', 'partly', 'no'),
    finding: [
      { code: 'strength', label: 'Strength' }, { code: 'need', label: 'Need' },
      { code: 'not-known', label: 'Not known', gap: true },
      { code: 'old', label: 'Old', retired: true },
    ],
  },
  worksheet: {
    id: 'example', version: 2, title: 'Example', fills: [
      { part: 'about', from: 'other', of: 'themes', column: 'seen', codes: ['need'] },
      { part: 'actions', from: 'other', of: 'steps', codes: [] },
    ],
    card: { title: 'Example', lead: '', facts: [], start: 'Start' },
    share: { title: '' },
    sections: [
      { id: 'one', title: 'One', parts: [
        { id: 'ready', kind: 'choice', text: 'Ready?', vocabulary: 'safe', share: true,
          needed: true },
        { id: 'where', kind: 'several', text: 'Where?', vocabulary: 'places', share: true },
        { id: 'how', kind: 'scale', text: 'How?', vocabulary: 'safe' },
        { id: 'have', kind: 'checklist', text: 'To have', vocabulary: 'places' },
        { id: 'who', kind: 'people', text: 'Who?', most: 3 },
      ] },
      { id: 'two', title: 'Two', parts: [
        { id: 'themes', kind: 'table', text: 'Themes', rows: 'places', columns: [
          { id: 'seen', label: 'Seen', kind: 'choice', vocabulary: 'finding', share: true },
          { id: 'note', label: 'Note', kind: 'note' }] },
        { id: 'each', kind: 'table', text: 'Each', rowsOf: 'who', columns: [
          { id: 'safe', label: 'Safe', kind: 'scale', vocabulary: 'safe' },
          { id: 'note', label: 'Note', kind: 'note' }] },
        { id: 'spots', kind: 'table', text: 'Spots', rowsOf: 'where', columns: [
          { id: 'safe', label: 'Safe', kind: 'scale', vocabulary: 'safe', share: true }] },
        { id: 'actions', kind: 'table', text: 'Actions', most: 2, columns: [
          { id: 'what', label: 'What', kind: 'note' },
          { id: 'where', label: 'Where', kind: 'several', vocabulary: 'places' }] },
        { id: 'about', kind: 'several', text: 'About', vocabulary: 'places' },
        { id: 'days', kind: 'dates', text: 'Days', start: 'First day', needed: true, steps: [
          { id: 'meet', label: 'Meet', span: { count: 2, unit: 'weeks' }, calendar: 'Session' },
          { id: 'ask', label: 'Ask', before: 'meet', span: { count: 1, unit: 'weeks' } },
          { id: 'event', label: 'Event' },
          { id: 'look', label: 'Look again', after: 'meet', span: { count: 3, unit: 'months' },
            sooner: 'event' }] },
        { id: 'note', kind: 'note', text: 'Note' },
      ] },
    ],
  },
};

export function exampleDefinition() {
  return new SheetDefinition(structuredClone(exampleData));
}

export function exampleSession(definition = exampleDefinition()) {
  return new SheetSession(definition, new SheetWords(exampleData.strings, definition));
}

/** Anything a hand could do, the same for the same numbers. */
export function act(session, pick, count) {
  const { definition } = session;
  const one = (list) => list[pick(list.length)];
  for (let done = 0; done < count; done += 1) {
    const slot = one(definition.slots(session.values));
    const codes = definition.codes(slot.vocabulary);
    const added = definition.parts.filter((part) =>
      part.kind === 'people' || (part.kind === 'table' && !part.rows && !part.rowsOf));
    const part = one(added);
    const rows = definition.rows(part, session.values);
    const operations = [
      () => codes.length > 0 && session.pick(slot, one(codes).code),
      () => slot.kind === 'note' && session.write(slot, `note ${pick(99)}`),
      () => slot.kind === 'dates'
        && session.setDay(slot, pick(4) === 0 ? '' : dayText(20500 + pick(900)), 'a day'),
      () => session.addRow(part),
      () => rows.length > 0 && pick(3) === 0 && session.removeRow(part, one(rows).code),
      () => session.leaveOut(one(['ready', 'where', 'themes-park', 'spots-home']), ''),
      () => rows.length > 0 && part.kind === 'people'
        && session.changeLook(part, one(rows).code, 'colour',
          one(definition.codes('colours')).code),
      () => session.undo(),
      () => session.redo(),
    ];
    operations[pick(operations.length)]();
  }
}
