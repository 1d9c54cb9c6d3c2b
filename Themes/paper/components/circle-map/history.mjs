// Undo and redo without limit: two chains of maps, one behind and one ahead. A change is named in
// words, so that undoing can say what was undone.

/**
 * @typedef {import('./model.mjs').CircleMap} CircleMap
 * @typedef {{map: CircleMap, what: string, rest: Link} | null} Link
 * @typedef {{map: CircleMap, behind: Link, ahead: Link}} History
 */

/** @param {CircleMap} map @returns {History} */
export function beginHistory(map) {
  return { map, behind: null, ahead: null };
}

/**
 * @param {History} history
 * @param {CircleMap} map
 * @param {string} what what was done, in words
 * @returns {History}
 */
export function recordChange(history, map, what) {
  return { map, behind: { map: history.map, what, rest: history.behind }, ahead: null };
}

/** @param {History} history @returns {History} */
export function stepBack(history) {
  const { behind } = history;
  if (behind === null) return history;
  const ahead = { map: history.map, what: behind.what, rest: history.ahead };
  return { map: behind.map, behind: behind.rest, ahead };
}

/** @param {History} history @returns {History} */
export function stepForward(history) {
  const { ahead } = history;
  if (ahead === null) return history;
  const behind = { map: history.map, what: ahead.what, rest: history.behind };
  return { map: ahead.map, behind, ahead: ahead.rest };
}
