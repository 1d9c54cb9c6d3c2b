// What is decided before any file is read, said in words with its reason.

import { element } from '../worksheet-parts/dom.mjs';

/** @typedef {{ value: number, words: string, why?: string }} Option */

/** The rules that withhold small figures, the strictest last. */
const PROFILES = [0, 1, 2];
/** How many maps are expected in a year: the fewest of each step of the import's own ladder. */
const EXPECTED = [0, 20, 50, 100, 150, 300];
const FIRST = 20;

export class ChoicesView {
  /**
   * @param {HTMLElement} place
   * @param {Record<string, string>} strings
   * @param {{ leastProfile: number, mapsAYear?: number }} decided what the partnership has decided
   */
  constructor(place, strings, { leastProfile, mapsAYear }) {
    this.strings = strings;
    this.leastProfile = leastProfile;
    this.mapsAYear = mapsAYear;
    place.replaceChildren(
      this.expectedQuestion(),
      this.question('audience', [this.option('team', 0), this.option('families', 1)], 0),
      this.profileQuestion(),
      this.question('group', [this.option('group-no', 0), this.option('group-yes', 1)], 0));
    this.place = place;
  }

  /** Only as many as the partnership expects, or fewer; where that is decided, it is said. */
  expectedQuestion() {
    const { mapsAYear, strings } = this;
    const values = EXPECTED.filter((value) => value <= (mapsAYear ?? Infinity));
    const options = values.map((value) => this.option(`expected-${value}`, value));
    if (mapsAYear === undefined) return this.question('expected', options, FIRST);
    const decided = strings[options.length > 1 ? 'expected-floor' : 'expected-only'];
    return this.question('expected', options, values[values.length - 1],
      `${strings['expected-why']} ${decided}`);
  }

  /** Only the partnership's own rule and stricter ones; where there is none, it is said. */
  profileQuestion() {
    const { leastProfile: least, strings } = this;
    const options = PROFILES.filter((value) => value >= least).map((value) => ({
      ...this.option(`profile-${value}`, value),
      words: strings[value === least && least > 0 ? `profile-${value}-least` : `profile-${value}`],
    }));
    const decided = strings[options.length > 1 ? 'profile-floor' : 'profile-only'];
    const why = strings['profile-why'] + (least === 0 ? '' : ` ${decided}`);
    return this.question('profile', options, least, why);
  }

  /** @param {string} key @param {number} value @returns {Option} */
  option(key, value) {
    return { value, words: this.strings[key], why: this.strings[`${key}-why`] };
  }

  /**
   * @param {string} name
   * @param {Option[]} options
   * @param {number} chosen
   * @param {string} [why]
   */
  question(name, options, chosen, why = this.strings[`${name}-why`]) {
    return element('fieldset', { class: 'review-question' }, [
      element('legend', {}, [this.strings[name]]),
      why === undefined ? null : element('p', { class: 'soft' }, [why]),
      ...options.map((option) => choice(name, option, option.value === chosen)),
    ]);
  }

  /** @param {string} name */
  valueOf(name) {
    const input = this.place.querySelector(`input[name="${name}"]:checked`);
    return input instanceof HTMLInputElement ? Number(input.value) || 0 : 0;
  }

  chosen() {
    return {
      expected: Math.min(this.valueOf('expected'), this.mapsAYear ?? Infinity),
      audience: this.valueOf('audience'),
      profile: Math.max(this.valueOf('profile'), this.leastProfile),
      oneGroup: this.valueOf('group') === 1,
    };
  }

  /** @param {boolean} off while an import runs */
  disable(off) {
    for (const part of this.place.querySelectorAll('fieldset')) part.disabled = off;
  }
}

/** @param {string} name @param {Option} option @param {boolean} checked */
function choice(name, { value, words, why }, checked) {
  return element('label', { class: 'review-choice' }, [
    element('input', { type: 'radio', name, value, checked, autocomplete: 'off' }),
    element('span', {}, [
      words, why === undefined ? null : element('span', { class: 'soft' }, [` ${why}`]),
    ]),
  ]);
}
