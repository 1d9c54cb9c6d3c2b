// Where a sheet has no days, in the place of what writes them on paper.

export function fillDays() {}
