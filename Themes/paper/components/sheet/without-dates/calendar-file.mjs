// Where a sheet has no days, in the place of what puts them into a file.

export function calendarFile() {
  return '';
}
