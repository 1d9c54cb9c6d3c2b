// What the index consists of: how many parts of each kind. The builder writes the site's own in
// place of this one.

/** @type {Record<string, number>} */
export const PARTS = { terms: 1, pages: 1, postings: 1, text: 1 };
