// The sides of the map as parts of the circle, clockwise from the top. They are equally wide; where
// one is crowded, the layout lets it grow on the screen alone (see sectors.mjs).

/**
 * @param {readonly string[]} sides @param {number} angle
 * @returns {string | undefined} none where a map has no sides
 */
export function sideAt(sides, angle) {
  return sides[Math.floor((angle / 360) * sides.length) % sides.length];
}

/**
 * @param {readonly string[]} sides @param {string | undefined} side
 * @returns {number | undefined} its middle, in degrees
 */
export function sideMiddle(sides, side) {
  const place = sides.findIndex((other) => other === side);
  return place < 0 ? undefined : ((place + 0.5) * 360) / sides.length;
}
