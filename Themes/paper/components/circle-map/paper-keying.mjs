// A paper map, keyed in person by person. A key is taken only where it continues a code, so there
// is never anything here that the vocabularies do not say, and nothing that could be a name.

import { paperFields } from './paper-codes.mjs';
import { ringRadii } from './geometry.mjs';
import { roomiestAngle } from './free-angle.mjs';
import { addPerson, personOf } from './model.mjs';
import { sideMiddle } from './sides.mjs';

/**
 * @typedef {import('./session.mjs').Session} Session
 * @typedef {import('./definition.mjs').Code} Code
 * @typedef {import('./paper-codes.mjs').PaperField} PaperField
 * @typedef {{key: string, label: string, field: PaperField, code: Code | null}} NextKey `code` is
 *   what the key completes; `label` its words, the first that it begins, or those of its field
 */

/** What was keyed in so far of the person, or of the fact, that comes next. */
export class PaperKeying {
  /** @param {Session} session */
  constructor(session) {
    this.session = session;
    this.fields = paperFields(session.definition);
    this.isOpen = false;
    this.keys = '';
    /** @type {number | null} whoever was keyed in last: more can be said of them */
    this.last = null;
  }

  open() {
    this.isOpen = true;
    this.say(this.session.words.say('paper-next', { field: this.nextField }));
  }

  close() {
    this.forget();
    this.session.focus = 'paper-keys';
    this.session.tell('');
  }

  forget() {
    this.isOpen = false;
    this.keys = '';
    this.last = null;
  }

  /** Of whom more can be said now. */
  get lastPerson() {
    return this.last === null ? undefined : personOf(this.session.map, this.last);
  }

  /** What the keys so far say, field by field; the last may be half of a code. */
  get parts() {
    const { needed, open } = this.fields;
    let rest = this.keys;
    const sign = open.find((field) => field.sign === rest.slice(0, 1));
    if (sign !== undefined) return [{ field: sign, keys: rest.slice(1) }];
    return needed.flatMap((field) => {
      const length = widthOf(field);
      const keys = rest.slice(0, length);
      rest = rest.slice(length);
      return keys === '' ? [] : [{ field, keys }];
    });
  }

  /** @returns {PaperField[]} which codes the next key can begin or continue */
  get continued() {
    const { parts } = this;
    const last = parts[parts.length - 1];
    const { needed } = this.fields;
    if (last === undefined) return [needed[0]];
    if (last.keys.length < widthOf(last.field)) return [last.field];
    return last.field.sign === '' ? needed.slice(parts.length, parts.length + 1) : [];
  }

  get nextField() {
    return this.continued.map(({ field }) => field.label).join('');
  }

  /** @returns {NextKey[]} every key that is taken now */
  get nextKeys() {
    const { parts, session } = this;
    const last = parts[parts.length - 1];
    const isHalf = last !== undefined && last.keys.length < widthOf(last.field);
    const begun = isHalf ? last.keys : '';
    if (parts.length === 0 && session.isFull) return this.signs;
    /** @type {Map<string, NextKey>} */
    const found = new Map();
    for (const field of this.continued) {
      for (const [keys, code] of field.codes) {
        if (!keys.startsWith(begun)) continue;
        const key = keys.slice(begun.length, begun.length + 1);
        const isWhole = keys.length === begun.length + 1;
        if (found.has(key)) continue;
        found.set(key, { key, label: code.label, field, code: isWhole ? code : null });
      }
    }
    return parts.length === 0 ? [...found.values(), ...this.signs] : [...found.values()];
  }

  /** @returns {NextKey[]} keys by which more is said of whoever was keyed in last */
  get signs() {
    if (this.keys !== '' || this.lastPerson === undefined) return [];
    return this.fields.open.map((field) => {
      return { key: field.sign, label: field.field.label, field, code: null };
    });
  }

  /**
   * @param {string} key
   * @returns {boolean} whether it was taken
   */
  press(key) {
    const found = this.nextKeys.find((next) => next.key === key);
    if (found === undefined) return false;
    this.keys += key;
    if (this.continued.length === 0) {
      this.complete();
      return true;
    }
    const { words } = this.session;
    const next = words.say('paper-next', { field: this.nextField });
    this.say(found.code === null ? next : `${found.code.label}. ${next}`);
    return true;
  }

  /** Takes the last key back. */
  back() {
    if (this.keys === '') return;
    this.keys = this.keys.slice(0, -1);
    this.say(this.session.words.say('paper-next', { field: this.nextField }));
  }

  complete() {
    const { parts, session } = this;
    const last = this.lastPerson;
    this.keys = '';
    session.focus = 'code-pad';
    if (parts[0].field.sign === '' && !session.isFull) {
      const values = parts.map(({ field, keys }) => [field.field.id, codeOf(field, keys)]);
      this.last = session.map.added + 1;
      addKeyedIn(session, Object.fromEntries(values));
    } else if (parts[0].field.sign !== '' && last !== undefined) {
      const { field, keys } = parts[0];
      const code = codeOf(field, keys);
      const { id, most } = field.field;
      const isSaid = most ? (last.lists[id] || []).includes(code) : last.values[id] === code;
      // The same again would take it back, which is not what is on the paper.
      if (isSaid) session.tell(session.words.about(session.map, last.id));
      else session.change(last.id, id, code);
    } else {
      session.tell('');
    }
  }

  /** @param {string} said */
  say(said) {
    this.session.focus = 'code-pad';
    this.session.tell(said);
  }
}

/** @param {PaperField} field how many keys a code of it has, after its sign */
export function widthOf(field) {
  const [first = ''] = field.codes.keys();
  return first.length;
}

/** @param {PaperField} field @param {string} keys */
function codeOf(field, keys) {
  const found = field.codes.get(keys);
  return found === undefined ? '' : found.code;
}

/**
 * Puts somebody on the map with all that the paper says, as one step to undo.
 * @param {Session} session @param {Record<string, string>} values
 */
export function addKeyedIn(session, values) {
  const { definition, map, words } = session;
  const { rings, sides } = definition;
  const others = map.people.map((person) => ({
    ring: rings.indexOf(person.values.ring), angle: person.angle,
  }));
  const radii = ringRadii(rings.length, 1);
  const middle = sideMiddle(sides, values.side);
  const angle = roomiestAngle(others, rings.indexOf(values.ring), radii, middle);
  const { side } = definition.fieldCode('who', values.who) || {};
  const next = addPerson(map, values, angle, values.side !== side);
  const what = words.say('did-add', { who: definition.fieldLabel('who', values.who) });
  session.record(next, what, words.about(next, next.added));
}
