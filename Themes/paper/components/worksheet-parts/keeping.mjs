// Keeping what is on the page for oneself, and opening it again: where somebody is in it. It lies
// over the step that it began on, and closing it leads back there. Words, file and key are here
// alone, and forgetting leaves none of them.

import { lock, LONGEST, readLocked, unlock } from './private-copy.mjs';
import { areSameWords, drawWords, PASS_WORDS } from './pass-words.mjs';

/**
 * @typedef {{groups: {title: string, words: [string, string][]}[]}} KeptWords
 * @typedef {{say: (key: string, values?: Record<string, string | number>) => string}} Sayings
 * @typedef {{words: Sayings, keptWords: KeptWords | undefined, focus: string | null,
 *   saved: boolean, savedBefore: boolean, isUntouched: boolean, privateText: () => string,
 *   openPrivate: (text: string) => boolean, layBeside: (text: string) => boolean,
 *   wipe: () => void, tell: (said: string) => void,
 * }} Session what every worksheet's session can do; `openPrivate` and `layBeside` are false, and
 *   nothing has changed, where the text is not what this worksheet could have made
 * @typedef {import('./private-copy.mjs').Locked} Locked
 * @typedef {'closed' | 'about' | 'words' | 'check' | 'locking' | 'ready' | 'kept' | 'held'
 *   | 'choose' | 'unlock' | 'opening' | 'forget' | 'forgotten'} Phase
 * @typedef {{size: number, text: () => Promise<string>}} ChosenFile
 * @typedef {{subtle: SubtleCrypto | undefined, fill: (bytes: Uint8Array) => void,
 *   save: (file: string) => void, device?: import('./device-copy.mjs').DeviceCopy}} Tools without
 *   a `device` a copy is a file, and nothing else
 */

const OPENING_PHASES = ['choose', 'unlock', 'opening'];

/** The one place that knows the words. */
export class Keeping {
  /** @param {Session} session @param {Tools} tools */
  constructor(session, tools) {
    this.session = session;
    this.tools = tools;
    /** Rises with each beginning and forgetting, so that what ends late ends in nothing. */
    this.round = 0;
    /** @type {Phase} */
    this.phase = 'closed';
    /** @type {string[]} the words that were drawn */
    this.words = [];
    /** @type {string[]} the words that were tapped */
    this.tapped = [];
    this.group = 0;
    /** The key of what went wrong. */
    this.problem = '';
    /** @type {Locked | null} */
    this.locked = null;
    this.file = '';
    /** Whether what is opened is laid beside what is on the page, and does not take its place. */
    this.isBeside = false;
  }

  forget() {
    this.round += 1;
    this.phase = 'closed';
    this.words = [];
    this.tapped = [];
    this.group = 0;
    this.problem = '';
    this.locked = null;
    this.file = '';
    this.isBeside = false;
  }

  get isOpen() {
    return this.phase !== 'closed';
  }

  get isOpening() {
    return OPENING_PHASES.includes(this.phase);
  }

  /** The words that there are, by group; none where this page cannot lock or unlock. */
  get groups() {
    const { keptWords } = this.session;
    return keptWords === undefined || this.tools.subtle === undefined ? [] : keptWords.groups;
  }

  get isOffered() {
    return this.groups.length > 0;
  }

  /** @param {'about' | 'choose' | 'forget'} phase @param {boolean} [isBeside] */
  begin(phase, isBeside = false) {
    this.forget();
    this.isBeside = isBeside;
    this.show(phase);
  }

  close() {
    this.forget();
    this.show('closed');
  }

  /** @param {Phase} phase @param {string} [problem] the key of what went wrong */
  show(phase, problem = '') {
    const { session } = this;
    this.phase = phase;
    this.problem = problem;
    session.focus = 'heading';
    session.tell(problem === '' ? '' : session.words.say(problem));
  }

  showWords() {
    this.tapped = [];
    if (this.words.length === 0) this.drawOthers();
    else this.show('words');
  }

  drawOthers() {
    const codes = this.groups.flatMap((group) => group.words.map(([code]) => code));
    this.words = drawWords(codes, this.tools.fill);
    this.show('words');
  }

  check() {
    this.tapped = [];
    this.show('check');
  }

  /** @param {number} group */
  look(group) {
    this.group = group;
    this.session.tell('');
  }

  /** @param {string} code */
  async tap(code) {
    if (this.phase !== 'check' && this.phase !== 'unlock') return;
    if (this.tapped.length >= PASS_WORDS) return;
    this.tapped = [...this.tapped, code];
    const number = this.tapped.length;
    this.problem = '';
    if (number < PASS_WORDS) {
      this.session.tell(this.session.words.say('pad-said', { number, count: PASS_WORDS }));
    } else if (this.phase === 'unlock') await this.open();
    else await this.lock();
  }

  takeBack() {
    this.tapped = this.tapped.slice(0, -1);
    const number = this.tapped.length;
    this.session.tell(this.session.words.say('pad-said', { number, count: PASS_WORDS }));
  }

  async lock() {
    const { session, tools, round, words } = this;
    const isRight = areSameWords(this.tapped, words);
    this.tapped = [];
    if (!isRight || tools.subtle === undefined) {
      this.show('check', 'keep-not-those');
      return;
    }
    this.show('locking');
    const file = await lock(session.privateText(), words, tools.subtle, tools.fill)
      .catch(() => '');
    if (round !== this.round) return;
    if (file === '' || file.length > LONGEST) {
      this.show('about', 'keep-failed');
      return;
    }
    this.file = file;
    this.words = [];
    this.show('ready');
  }

  save() {
    if (this.file === '') return;
    this.tools.save(this.file);
    this.session.savedBefore = true;
    this.show('kept');
  }

  /** @param {ChosenFile | undefined} file */
  async choose(file) {
    const { round } = this;
    if (file === undefined) return;
    const text = file.size > LONGEST ? '' : await file.text().catch(() => '');
    if (round !== this.round || this.phase !== 'choose') return;
    this.locked = readLocked(text);
    this.tapped = [];
    if (this.locked !== null) this.show('unlock');
    else this.show('choose', text.startsWith('{"kith":') ? 'open-shared' : 'open-damaged');
  }

  async open() {
    const { session, tools, round, locked, tapped, isBeside } = this;
    this.tapped = [];
    if (locked === null || tools.subtle === undefined) return;
    this.show('opening');
    const text = await unlock(locked, tapped, tools.subtle).catch(() => null);
    if (round !== this.round) return;
    if (text === null) {
      this.show('unlock', 'open-wrong');
      return;
    }
    // Closed first, so that what was opened is drawn at once.
    this.forget();
    if (isBeside ? session.layBeside(text) : session.openPrivate(text)) return;
    this.locked = locked;
    this.isBeside = isBeside;
    this.show('unlock', 'open-unknown');
  }
}
