// Where a sheet has no days, in the place of what says them.

export function dayInWords() {
  return '';
}
