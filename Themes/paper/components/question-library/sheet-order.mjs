// The questions of a sheet, in order: lists of numbers, none of them twice.

/**
 * With one more at the end.
 * @param {readonly number[]} order
 * @param {number} number
 * @returns {number[]}
 */
export function withAdded(order, number) {
  return order.includes(number) ? [...order] : [...order, number];
}

/**
 * @param {readonly number[]} order
 * @param {number} number
 * @returns {number[]}
 */
export function without(order, number) {
  return order.filter((one) => one !== number);
}

/**
 * With one of them moved by so many places, and no further than to an end.
 * @param {readonly number[]} order
 * @param {number} number
 * @param {number} places before its own if less than 0
 * @returns {number[]}
 */
export function withMoved(order, number, places) {
  const place = order.indexOf(number);
  if (place < 0) return [...order];
  const rest = without(order, number);
  const target = Math.min(Math.max(place + places, 0), rest.length);
  return [...rest.slice(0, target), number, ...rest.slice(target)];
}
