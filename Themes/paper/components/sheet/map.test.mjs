import assert from 'node:assert/strict';
import { test } from 'node:test';

import { randomNumbers } from '../circle-map/examples/session.mjs';
import { changesBetween } from './changes.mjs';
import { act, mapSession, press, slotOf } from './examples/example-map.mjs';
import { gapsOf } from './gaps.mjs';
import { clearance, curveBetween, headOf, isInside, pathOf, pointAt } from './map-curves.mjs';
import { closeLink, openLink } from './map-editing.mjs';
import { FORMS, cornerOf, isAbove } from './map-layout.mjs';
import { lookOfLink } from './map-links.mjs';
import { filledFrom, privateSheet, privateText } from './private-sheet.mjs';
import { sharedSheet } from './shared-sheet.mjs';

const STAMP = { period: '2026-Q4', once: 'b1b1b1b1b1b1b1b1' };
const AB = 'who.a+who.b';

test('two that are pressed one after the other have a link, and only one', () => {
  const session = mapSession(3, 1);
  press(session, 'who.b');
  assert.equal(session.said, 'B, sky square: and?');
  assert.deepEqual(session.values.links, undefined);
  press(session, 'who.a');
  assert.equal(session.said, 'Link added: A, teal circle and B, sky square.');
  assert.deepEqual([session.values.links, session.onMap.open], [[AB], `links/${AB}`]);
  closeLink(session, session.definition.part('links'), AB);
  assert.equal(session.focus, 'end:links/who.a');
  const { history } = session;
  press(session, 'who.a', 'who.b');
  assert.equal(session.said, 'They have a link: A, teal circle and B, sky square.');
  assert.equal(session.history, history);
  press(session, 'where.1', 'who.a');
  assert.deepEqual(session.values.links, [AB, 'who.a+where.1']);
});

test('the same pressed again stops, and two places have no link', () => {
  const session = mapSession(1, 2);
  press(session, 'who.a', 'who.a');
  assert.equal(session.said, 'A, teal circle: none.');
  press(session, 'where.1', 'where.2');
  assert.equal(session.said, 'Press a person.');
  assert.equal(session.values.links, undefined);
  press(session, 'who.a');
  assert.deepEqual(session.values.links, ['who.a+where.1']);
});

test('a link goes with either end and all that was said of it, and undo brings it back', () => {
  const session = mapSession(3, 1);
  press(session, 'who.a', 'who.b', 'who.b', 'where.1', 'who.a', 'who.c');
  session.pick(slotOf(session, `links/${AB}/strength`), 'strong');
  const before = session.values;
  session.removeRow(session.definition.part('who'), 'b');
  assert.equal(session.said, 'B, sky square taken away. Links that went too: 2.');
  assert.deepEqual(session.values.links, ['who.a+who.c']);
  assert.ok(!Object.keys(session.values).some((key) => key.includes('who.b')));
  session.undo();
  assert.deepEqual(session.values, before);
  session.removeRow(session.definition.part('where'), '1');
  assert.deepEqual(session.values.links, [AB, 'who.a+who.c']);
});

test('undoing lets go of an end that was pressed, and leaving forgets all', () => {
  const session = mapSession(2, 0);
  press(session, 'who.a');
  session.undo();
  assert.equal(session.onMap.first, '');
  session.redo();
  press(session, 'who.a', 'who.b');
  session.wipe();
  assert.deepEqual([session.values, session.onMap.open], [{}, '']);
});

test('nothing of a map is in a shared copy, whatever its definition says', () => {
  for (let seed = 1; seed <= 30; seed += 1) {
    const session = mapSession(2, 1);
    act(session, randomNumbers(seed), 80);
    const without = Object.fromEntries(Object.entries(session.values)
      .filter(([key]) => key !== 'links' && !key.startsWith('links/')));
    const text = sharedSheet(session.definition, session.sheet, STAMP);
    assert.equal(text,
      sharedSheet(session.definition, { values: without, leftOut: [] }, STAMP));
    assert.ok(!/links|who|note|evidenced|strong/.test(text), text);
  }
});

test('a map comes back as it was from its private text, and undo leads to nothing', () => {
  let links = 0;
  for (let seed = 1; seed <= 60; seed += 1) {
    const session = mapSession();
    act(session, randomNumbers(seed), 90);
    const { definition } = session;
    const text = privateText(definition, session.sheet);
    const back = privateSheet(definition, text);
    assert.equal(privateText(definition, back), text);
    assert.deepEqual(changesBetween(definition, back.values, session.values), []);
    links += (back.values.links || []).length;
    while (session.history.behind !== null) session.undo();
    assert.deepEqual(session.sheet, { values: {}, leftOut: [] });
  }
  assert.ok(links > 40, `only ${links} links were tried`);
});

test('a private text with a link that this map cannot have is not taken', () => {
  const session = mapSession(2, 2);
  press(session, 'who.a', 'who.b');
  session.pick(slotOf(session, `links/${AB}/strength`), 'strong');
  const { definition } = session;
  const text = privateText(definition, session.sheet);
  assert.notEqual(privateSheet(definition, text), null);
  for (const other of ['who.a+who.c', 'who.b+who.a', 'who.a+who.a', 'where.1+where.2', 'joe+ann']) {
    assert.equal(privateSheet(definition, text.replaceAll(AB, other)), null, other);
  }
});

test('an earlier copy beside it is told link by link, in words', () => {
  const session = mapSession(2, 1);
  press(session, 'who.a', 'who.b');
  session.pick(slotOf(session, `links/${AB}/strength`), 'weak');
  const earlier = privateText(session.definition, session.sheet);
  session.pick(slotOf(session, `links/${AB}/strength`), 'strong');
  press(session, 'who.b', 'where.1');
  session.pick(slotOf(session, 'where/1/kind'), 'park');
  session.pick(slotOf(session, 'links/who.b+where.1/way'), 'there');
  assert.equal(session.layBeside(earlier), true);
  assert.deepEqual(session.differences, [
    { title: 'Number 1. Kind', before: '', now: 'park' },
    { title: 'Links', before: '', now: 'B and 1' },
    { title: 'A, teal circle and B, sky square. Strength', before: 'weak', now: 'strong' },
    { title: 'B, sky square to 1, park. Way', before: '', now: 'From B to 1' },
  ]);
});

test('what is not known of a link is a gap, and leads to it', () => {
  const session = mapSession(2, 0);
  press(session, 'who.a', 'who.b');
  closeLink(session, session.definition.part('links'), AB);
  const [gap] = gapsOf(session.definition, session.values);
  assert.deepEqual([gap.slot.key, gap.kind], [`links/${AB}/evidence`, 'missing']);
  session.goToSlot(gap.slot);
  assert.equal(session.onMap.open, `links/${AB}`);
  session.pick(slotOf(session, gap.slot.key), 'not-known');
  assert.equal(gapsOf(session.definition, session.values)[0].kind, 'unknown');
  session.pick(slotOf(session, gap.slot.key), 'anecdotal');
  assert.deepEqual(gapsOf(session.definition, session.values), []);
});

test('what is said of a link is how it is drawn', () => {
  const session = mapSession(2, 0);
  const part = session.definition.part('links');
  press(session, 'who.a', 'who.b');
  const look = () => Object.values(lookOfLink(session.definition, part, AB, session.values));
  assert.deepEqual(look(), ['line-thin', 'line-dotted', false, false]);
  for (const [column, code] of [['strength', 'strong'], ['evidence', 'anecdotal'],
    ['way', 'back']]) session.pick(slotOf(session, `links/${AB}/${column}`), code);
  assert.deepEqual(look(), ['line-thick', 'line-dashed', false, true]);
  assert.equal(session.words.link(part, AB, session.values), 'B, sky square to A, teal circle');
  session.pick(slotOf(session, `links/${AB}/way`), 'both');
  assert.deepEqual(look().slice(2), [true, true]);
  openLink(session, part, AB);
  assert.equal(session.focus, `row:links/${AB}`);
});

test('people come over from another sheet, and the links that are there stay', () => {
  const session = mapSession(2, 0);
  press(session, 'who.a', 'who.b');
  const other = JSON.stringify({ worksheet: 'matrix', sheet: {
    who: ['a', 'b', 'c'], 'who/c/colour': 'blue', 'who/c/shape': 'circle', links: ['joe'] } });
  const values = filledFrom(session.definition, session.values, other);
  assert.deepEqual([values.who, values.links], [['a', 'b', 'c'], [AB]]);
});

const PAIRS = Object.values(FORMS).flatMap((form) => form.people.flatMap((from, place) =>
  [...form.people.slice(place + 1), ...form.places].map((to) => ({ form, from, to }))));

test('with everybody there no token and no words meet another, and all are on the drawing', () => {
  for (const form of Object.values(FORMS)) {
    assert.deepEqual([form.people.length, form.places.length], [12, 8]);
    const boxes = [...form.people, ...form.places].map((middle) => {
      const [across, down] = cornerOf(form, middle);
      const [x, y] = [(across / 100) * form.width, (down / 100) * form.height];
      return { middle, x, y, right: x + form.box[0], foot: y + form.box[1] };
    });
    for (const [place, one] of boxes.entries()) {
      assert.ok(one.x >= 0 && one.y >= 0 && one.right <= form.width && one.foot <= form.height);
      for (const other of boxes.slice(place + 1)) {
        const isApart = one.right <= other.x || other.right <= one.x
          || one.foot <= other.y || other.foot <= one.y;
        assert.ok(isApart, `${one.middle} and ${other.middle}`);
      }
    }
  }
  assert.ok([...FORMS.tall.people.keys()].every((place) =>
    isAbove(FORMS.tall, FORMS.tall.people[place]) === isAbove(FORMS.wide,
      FORMS.wide.people[place])));
});

test('a line is on the drawing, and keeps clear of everybody but its two ends', () => {
  for (const { form, from, to } of PAIRS) {
    const curve = curveBetween(form, from, to);
    assert.ok(isInside(curve, form), `${from} to ${to}`);
    const clear = clearance(curve, form);
    assert.ok(clear > form.radius + 4, `${from} to ${to}: ${clear}`);
  }
});

test('a line and its arrow end outside the tokens', () => {
  for (const { form, from, to } of PAIRS) {
    const curve = curveBetween(form, from, to);
    const gap = form.radius * 1.2;
    const numbers = pathOf(curve, gap, gap).match(/-?[\d.]+/g).map(Number);
    assert.ok(Math.abs(Math.hypot(numbers[0] - from[0], numbers[1] - from[1]) - gap) < 0.2);
    assert.ok(Math.abs(Math.hypot(numbers[6] - to[0], numbers[7] - to[1]) - gap) < 0.2);
    const [x, y] = headOf(curve, gap, 10).match(/-?[\d.]+/g).map(Number);
    assert.ok(Math.abs(Math.hypot(x - to[0], y - to[1]) - gap) < 0.2);
    assert.deepEqual([pointAt(curve, 0), pointAt(curve, 1)], [from, to]);
  }
});
