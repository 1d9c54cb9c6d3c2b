// What is open beside the map: who is being added, who or what is looked at, one thing at a time.

import { Placing } from './placing.mjs';
import { personOf } from './model.mjs';

/** @typedef {import('./model.mjs').Person} Person */

/** A map on which one person, or oneself, can be looked at. */
export class Opening extends Placing {
  /**
   * @param {import('./definition.mjs').Definition} definition
   * @param {import('./words.mjs').Words} words
   * @param {import('./map-editing.mjs').Layout} layout
   */
  constructor(definition, words, layout) {
    super(definition, words, layout);
    /** @type {number | null} the person who is looked at */
    this.selected = null;
    /** @type {string | null} who is about to be put on the map */
    this.draft = null;
    this.showsAll = false;
    /** @type {string | null} the letter that the words of the whole list begin with */
    this.letter = null;
    this.changesWho = false;
    /** @type {{from: number, kind: string} | null} a line that is being drawn */
    this.linking = null;
    /** @type {string | null} what is open: a field of theirs, or a fact of the copy by its key */
    this.detail = null;
    /** Whether the young person's own picture is open. */
    this.meOpen = false;
    /** @type {string | null} what to focus once drawn: a data-key */
    this.focus = null;
  }

  /** @returns {Person | undefined} */
  get person() {
    return this.selected === null ? undefined : personOf(this.map, this.selected);
  }

  /** The few descriptors that are used most. */
  showFew() {
    this.showsAll = false;
    this.letter = null;
  }

  /**
   * Of the whole list, only words that begin with this letter; the same letter again, all of them.
   * @param {string | null} letter
   */
  showLetter(letter) {
    this.letter = this.letter === letter ? null : letter;
    const key = this.letter === null ? 'letter-none' : 'letter-only';
    this.tell(this.words.say(key, { letter: letter || '' }));
  }

  /** @param {number} id */
  select(id) {
    this.closePerson();
    this.selected = id;
    this.draft = null;
    this.focus = 'heading';
    this.tell(this.words.about(this.map, id));
  }

  /**
   * Begins a line from someone, or ends it at whoever is pressed next.
   * @param {number} from @param {string} kind
   */
  beginLink(from, kind) {
    this.linking = { from, kind };
    const { links = '' } = this.definition.worksheet.people;
    this.tell(this.words.say('link-to', { kind: this.definition.label(links, kind) }));
  }

  /** @param {number} id */
  endLink(id) {
    const { linking } = this;
    if (linking === null) return;
    this.linking = null;
    if (linking.from === id) this.tell(this.words.about(this.map, id));
    else this.link(linking.from, id, linking.kind);
  }

  closePerson() {
    this.selected = null;
    this.linking = null;
    this.changesWho = false;
    this.detail = null;
    this.meOpen = false;
  }

  /** @param {string} field what to say of whoever is looked at */
  openDetail(field) {
    this.detail = field;
    this.focus = 'heading';
    this.tell('');
  }

  closeDetail() {
    this.focus = `more:${this.detail}`;
    this.detail = null;
    this.tell('');
  }

  openMe() {
    this.closePerson();
    this.draft = null;
    this.meOpen = true;
    this.focus = 'heading';
    this.tell('');
  }

  /** Back from whatever is open over the step. @returns {boolean} false where nothing is */
  stepOut() {
    if (this.linking !== null) {
      this.focus = 'link-title';
      this.endLink(this.linking.from);
      return true;
    }
    if (this.person !== undefined && this.detail !== null) {
      this.closeDetail();
      return true;
    }
    if (this.selected === null && !this.meOpen && this.draft === null) return false;
    this.closePerson();
    this.draft = null;
    this.focus = 'heading';
    this.tell('');
    return true;
  }
}
