import assert from 'node:assert/strict';
import { test } from 'node:test';

import { boxMeetsDisc, boxesMeet, discsMeet } from './geometry.mjs';
import { geometryOf, isRimShown, rimDiscs, ringRadii, wordDiscs } from './geometry.mjs';
import { arrange } from './placement.mjs';
import { roomiestAngle } from './free-angle.mjs';

const WORDS = ['Close to me', 'Part of my life', 'Further away'];
const LABELS = [
  'Best friend', 'Mum', 'Someone I live with', 'Primary school friend', 'Teacher',
  'Friend of a friend', 'Someone else at school', 'Cousin', 'Youth worker', 'Aunt or uncle',
];
const SIDES = ['Friends', 'Online', 'Other adults', 'School or work', 'Family and home'];
const WIDTHS = [288, 312, 374, 560, 620, 700];

/** @param {number} seed */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

function mapOf(count, ringOf, angleOf) {
  const radii = ringRadii(3, 1);
  const guests = [];
  for (let id = 1; id <= count; id += 1) {
    const ring = ringOf(id);
    const given = angleOf ? angleOf(id) : null;
    const angle = given === null ? roomiestAngle(guests, ring, radii) : given;
    const text = LABELS[id % LABELS.length];
    const side = Math.floor((angle / 360) * SIDES.length);
    guests.push({ id, ring, side, angle, chosen: given !== null, turn: id, text });
  }
  return guests;
}

function check(guests, width) {
  const geometry = geometryOf(width, 3, 1, width >= 420);
  const measure = (text) => text.length * geometry.font * 0.6;
  const wordWidths = WORDS.map((word) => word.length * geometry.wordFont * 0.62);
  const widths = SIDES.map((word) => word.length * geometry.wordFont * 0.62);
  const given = { rings: wordWidths, sides: widths };
  const { places, sectors } = arrange(guests, geometry, given, measure);
  assert.equal(places.size, guests.length, `everyone has a place at ${width}`);
  const words = wordWidths.flatMap((w, ring) => wordDiscs(geometry, ring, w));
  widths.forEach((wide, side) => {
    if (!isRimShown(geometry, sectors[side], wide)) return;
    words.push(...rimDiscs(geometry, sectors[side], wide));
  });
  const all = [...places.entries()];
  const inner = [geometry.me, ...geometry.radii];
  for (const [id, place] of all) {
    const { ring, side } = guests.find((guest) => guest.id === id);
    const { from, to } = sectors[side];
    assert.ok(place.angle >= from && place.angle <= to, `token ${id} is on its side at ${width}`);
    const distance = Math.hypot(place.x - geometry.centre, place.y - geometry.centre);
    const inside = distance < geometry.radii[ring] && distance > inner[ring];
    assert.ok(inside, 'the token is in its ring');
    for (const word of words) {
      assert.ok(!discsMeet(word, place), `token ${id} is on a ring word at ${width}`);
      assert.ok(!place.label || !boxMeetsDisc(place.label.box, word), `label ${id} on a ring word`);
    }
    for (const [other, neighbour] of all) {
      if (other === id) continue;
      assert.ok(!discsMeet(place, neighbour), `tokens ${id} and ${other} meet at ${width}`);
      if (place.label) {
        assert.ok(!boxMeetsDisc(place.label.box, neighbour), `label ${id} on token ${other}`);
        assert.ok(!neighbour.label || !boxesMeet(place.label.box, neighbour.label.box));
      }
    }
    if (place.label) {
      const { x, width: wide } = place.label.box;
      assert.ok(x >= 0 && x + wide <= width, 'the label is inside the map');
    }
  }
  return places;
}

test('radii are three parts equal area and one part equal step', () => {
  assert.deepEqual(ringRadii(3, 50).map((r) => r.toFixed(1)), ['25.8', '39.0', '50.0']);
});

for (const width of WIDTHS) {
  test(`ten people never touch, at ${width} px`, () => {
    for (const ringOf of [(id) => id % 3, () => 0, () => 1, () => 2, (id) => (id < 6 ? 0 : 1)]) {
      check(mapOf(10, ringOf), width);
    }
  });

  test(`up to forty people put anywhere never touch, at ${width} px`, () => {
    const next = numbers(width);
    for (let round = 0; round < 40; round += 1) {
      const count = 1 + Math.floor(next() * 40);
      check(mapOf(count, () => Math.floor(next() * 3), () => Math.floor(next() * 360)), width);
    }
    for (const ring of [0, 1, 2]) {
      check(mapOf(40, () => ring), width);
      check(mapOf(40, () => ring, (id) => (id * 7) % 72), width);
    }
  });
}

test('with ten people in all rings a wide map shows every word, a phone nearly all', () => {
  const guests = mapOf(10, (id) => [0, 0, 1, 2, 0, 1, 0, 2, 1, 0][id % 10]);
  const shown = (width) => [...check(guests, width).values()].filter((place) => place.label).length;
  assert.equal(shown(620), 10);
  assert.ok(shown(374) >= 8, `${shown(374)} words at 374`);
  assert.ok(shown(312) >= 7, `${shown(312)} words at 312`);
});

test('ten people keep 32 px on a map of 300, and twenty-five on one of 366', () => {
  const next = numbers(5);
  for (const [count, width] of [[10, 300], [25, 366]]) {
    for (let round = 0; round < 20; round += 1) {
      const guests = mapOf(count, () => Math.floor(next() * 3), () => Math.floor(next() * 360));
      for (const { r } of check(guests, width).values()) assert.ok(2 * r >= 31.9, `${2 * r} px`);
    }
  }
});

test('adding someone leaves everyone else where they were', () => {
  const before = mapOf(7, (id) => id % 3);
  const after = mapOf(8, (id) => id % 3);
  const [small, large] = [check(before, 620), check(after, 620)];
  for (const [id, place] of small) assert.equal(large.get(id).angle, place.angle);
});
