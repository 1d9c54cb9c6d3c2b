// Undo and redo without limit: two chains of what a page holds (a map, a sheet), one behind and one
// ahead. A change is named in words, so that undoing can say what was undone.

/**
 * @template Held
 * @typedef {{map: Held, what: string, rest: Link<Held>} | null} Link
 */
/**
 * @template Held
 * @typedef {{map: Held, behind: Link<Held>, ahead: Link<Held>}} History
 */

/** @template Held @param {Held} map @returns {History<Held>} */
export function beginHistory(map) {
  return { map, behind: null, ahead: null };
}

/**
 * @template Held
 * @param {History<Held>} history
 * @param {Held} map
 * @param {string} what what was done, in words
 * @returns {History<Held>}
 */
export function recordChange(history, map, what) {
  return { map, behind: { map: history.map, what, rest: history.behind }, ahead: null };
}

/** @template Held @param {History<Held>} history @returns {History<Held>} */
export function stepBack(history) {
  const { behind } = history;
  if (behind === null) return history;
  const ahead = { map: history.map, what: behind.what, rest: history.ahead };
  return { map: behind.map, behind: behind.rest, ahead };
}

/** @template Held @param {History<Held>} history @returns {History<Held>} */
export function stepForward(history) {
  const { ahead } = history;
  if (ahead === null) return history;
  const behind = { map: history.map, what: ahead.what, rest: history.behind };
  return { map: ahead.map, behind, ahead: ahead.rest };
}
