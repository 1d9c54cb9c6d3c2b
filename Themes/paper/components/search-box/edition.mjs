// The edition that this search belongs to, and the words that it says. The builder writes the
// site's own in place of this one.

export const STAMP = '00000000';

/** @type {Record<string, string>} */
export const WORDS = {};
