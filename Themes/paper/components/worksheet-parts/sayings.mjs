// Sentences of the theme, by their keys.

/** @param {string} text where a question that is part of it ends as one, with no full stop too */
function withItsOwnMark(text) {
  return text.replace(/([?!])\./g, '$1');
}

/** The theme's strings for one kind of worksheet. */
export class Sayings {
  /** @param {Record<string, string>} strings @param {string} [language] its code */
  constructor(strings, language = 'en') {
    this.strings = strings;
    this.language = language;
  }

  /**
   * A string of the theme with its {places} filled.
   * @param {string} key
   * @param {Record<string, string | number>} [values]
   */
  say(key, values = {}) {
    const pattern = this.strings[key];
    if (pattern === undefined) return key;
    return withItsOwnMark(pattern.replace(/\{([a-z]+)\}/g, (place, name) =>
      name in values ? String(values[name]) : place,
    ));
  }

  /**
   * The same around something to show.
   * @param {string} key
   * @param {Record<string, Node>} nodes
   * @returns {(string | Node)[]}
   */
  around(key, nodes) {
    return (this.strings[key] || key).split(/\{([a-z]+)\}/)
      .map((part, place) => (place % 2 === 1 && nodes[part]) || part);
  }

  /** @param {string[]} parts one after another, as they are spoken */
  inTurn(...parts) {
    return withItsOwnMark(parts.join('. '));
  }

  /**
   * A label as it stands inside a sentence ("close to me"), where the language writes it so.
   * @param {string} label
   */
  inside(label) {
    const [first] = label.split(/[\s'’]/);
    const isKept = (this.strings['always-capital'] || '').split(' ').includes(first);
    if (this.strings['labels-inside-sentences'] !== 'lower' || isKept) return label;
    return label.slice(0, 1).toLocaleLowerCase(this.language) + label.slice(1);
  }
}
