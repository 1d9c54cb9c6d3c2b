// Where people stand: added, moved between rings and sides, moved round, and where they would be
// if it were as the young person would like.

import { apart, ringRadii } from './geometry.mjs';
import { roomiestAngle } from './free-angle.mjs';
import { MapEditing } from './map-editing.mjs';
import { addPerson, movePerson, personOf, wishPerson } from './model.mjs';
import { sideAt, sideMiddle } from './sides.mjs';

/**
 * @param {string} ring @param {string | undefined} side
 * @returns {Record<string, string>}
 */
function placeOf(ring, side) {
  return side === undefined ? { ring } : { ring, side };
}

/** A map on which people are put. */
export class Placing extends MapEditing {
  /**
   * Puts somebody on the map: at an angle that was pointed at, else where there is room on the side
   * that their descriptor suggests.
   * @param {string} who @param {string} ring @param {number} [angle]
   */
  add(who, ring, angle) {
    if (this.isFull) return;
    const { definition, map } = this;
    const { rings, sides } = definition;
    const found = definition.fieldCode('who', who);
    const side = angle === undefined ? (found && found.side) || sides[0] : sideAt(sides, angle);
    const others = map.people.map((person) => ({
      ring: rings.indexOf(person.values.ring), angle: person.angle,
    }));
    const free = roomiestAngle(others, rings.indexOf(ring), ringRadii(rings.length, 1),
      sideMiddle(sides, side));
    const values = { who, ...placeOf(ring, sides.length > 0 ? side : undefined), ...this.look };
    const chosen = angle !== undefined;
    const next = addPerson(map, values, angle === undefined ? free : angle, chosen);
    const what = this.words.say('did-add', { who: definition.fieldLabel('who', who) });
    this.record(next, what, this.words.about(next, next.added));
  }

  /**
   * Into a ring and, with an angle, to the side that it is on.
   * @param {number} id @param {string} ring @param {number} [angle]
   */
  move(id, ring, angle) {
    const person = personOf(this.map, id);
    if (person === undefined) return;
    const { sides } = this.definition;
    const side = angle === undefined ? person.values.side : sideAt(sides, angle);
    const same = person.values.ring === ring && person.values.side === side;
    if (same && (angle === undefined || angle === person.angle)) {
      this.tell(this.words.about(this.map, id));
      return;
    }
    const map = movePerson(this.map, id, placeOf(ring, side), angle);
    const said = same
      ? this.words.say('moved-round', { person: this.words.person(person) })
      : this.words.about(map, id);
    this.record(map, this.words.say('did-move', { who: this.words.who(person) }), said);
  }

  /**
   * To the middle of a side, in the same ring.
   * @param {number} id @param {string} side
   */
  moveToSide(id, side) {
    const person = personOf(this.map, id);
    if (person === undefined || person.values.side === side) return;
    const { rings, sides } = this.definition;
    const others = this.map.people.filter((other) => other !== person).map((other) => ({
      ring: rings.indexOf(other.values.ring), angle: other.angle,
    }));
    const { ring } = person.values;
    const angle = roomiestAngle(others, rings.indexOf(ring), ringRadii(rings.length, 1),
      sideMiddle(sides, side));
    this.move(id, ring, angle);
  }

  /**
   * One ring nearer (-1) or further (1).
   * @param {number} id @param {number} by
   */
  moveBy(id, by) {
    const person = personOf(this.map, id);
    if (person === undefined) return;
    const rings = this.definition.rings;
    const ring = rings[rings.indexOf(person.values.ring) + by];
    if (ring === undefined) this.tell(this.words.about(this.map, id));
    else this.move(id, ring);
  }

  /**
   * Round inside the ring, to the next place that is really another: clockwise 1, back -1.
   * @param {number} id
   * @param {number} direction
   */
  turn(id, direction) {
    const person = personOf(this.map, id);
    if (person === undefined) return;
    const { sides } = this.definition;
    const { ring } = person.values;
    const from = this.layout.angleOf(this.map, id);
    for (let away = 15; away < 345; away += 10) {
      const wanted = (from + direction * away + 360) % 360;
      const angle = this.layout.angleIn(this.map, wanted);
      const map = movePerson(this.map, id, placeOf(ring, sideAt(sides, angle)), angle);
      const to = this.layout.angleOf(map, id);
      if (apart(to, from) < 4 || apart(to, wanted) > 14) continue;
      this.move(id, ring, angle);
      return;
    }
  }

  /**
   * Where someone would be if it were as the young person would like. No ring: not on the map.
   * @param {number} id @param {string | null} ring @param {number} [angle]
   */
  wish(id, ring, angle) {
    const person = personOf(this.map, id);
    if (person === undefined) return;
    const place = person.wish === null ? person.angle : person.wish.angle;
    const wish = { ring, angle: angle === undefined ? place : angle };
    const before = person.wish;
    if (before && before.ring === ring && before.angle === wish.angle) return;
    this.recordWish(id, wish);
  }

  /**
   * One ring nearer (-1) or further (1) than what is wished now; further than all is off the map.
   * @param {number} id @param {number} by
   */
  wishBy(id, by) {
    const person = personOf(this.map, id);
    if (person === undefined) return;
    const { rings } = this.definition;
    const { wish, values } = person;
    const now = wish === null ? rings.indexOf(values.ring)
      : wish.ring === null ? rings.length : rings.indexOf(wish.ring);
    const next = now + by;
    if (next < 0 || next > rings.length) this.tell(this.words.wish(person));
    else this.wish(id, rings[next] || null);
  }

  /** @param {number} id */
  takeBackWish(id) {
    const person = personOf(this.map, id);
    if (person !== undefined && person.wish !== null) this.recordWish(id, null);
  }

  /** @param {number} id @param {import('./model.mjs').Wish | null} wish */
  recordWish(id, wish) {
    const map = wishPerson(this.map, id, wish);
    const person = personOf(map, id);
    if (person === undefined) return;
    const what = this.words.say('did-wish', { who: this.words.who(person) });
    this.record(map, what, this.words.wish(person));
  }
}
