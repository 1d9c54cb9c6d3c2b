// An example: the builder puts the site's own list in this module's place.

/** What tells this edition of the kept files from any other. */
export const EDITION = '0123456789abcdef';

/**
 * The SHA-256 of each file that is kept, by its path in the site.
 * @type {Record<string, string>}
 */
export const FILES = {
  'index.html': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
};
