// Where a sheet has no days, in the place of what draws them.

/** @returns {HTMLElement[]} */
export function datesPart() {
  return [];
}
