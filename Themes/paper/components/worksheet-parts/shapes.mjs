// The eight shapes as outlines, and a mark for each colour that is drawn on it: on a grey print the
// outline tells the shape and the mark tells the colour. All fit a disc of radius 1 and are about
// equally large to the eye.

/** @type {Record<string, string>} */
const OUTLINES = {
  circle: 'M0-.88A.88.88 0 1 1 0 .88A.88.88 0 1 1 0-.88Z',
  square: 'M-.62-.76H.62Q.76-.76.76-.62V.62Q.76.76.62.76H-.62Q-.76.76-.76.62V-.62Q-.76-.76-.62-.76',
  triangle: 'M0-.98L.95.66H-.95Z',
  diamond: 'M0-1L.9 0L0 1L-.9 0Z',
  pentagon: polygon(5, 0.96),
  hexagon: polygon(6, 0.94),
  star: star(5, 1, 0.5),
  drop: 'M0-1C.42-.42.74-.12.74.26A.74.74 0 0 1-.74.26C-.74-.12-.42-.42 0-1Z',
};

/** @type {Record<string, string>} */
const MARKS = {
  teal: 'M0-.2A.2.2 0 1 1 0 .2A.2.2 0 1 1 0-.2Z',
  sky: 'M0-.3A.3.3 0 1 1 0 .3A.3.3 0 1 1 0-.3ZM0-.14A.14.14 0 1 0 0 .14A.14.14 0 1 0 0-.14Z',
  blue: 'M-.34-.09H.34V.09H-.34Z',
  amber: 'M-.09-.34H.09V.34H-.09Z',
  rust: 'M-.08-.34H.08V-.08H.34V.08H.08V.34H-.08V.08H-.34V-.08H-.08Z',
  rose: 'M-.3-.19L-.19-.3L0-.11L.19-.3L.3-.19L.11 0L.3.19L.19.3L0 .11L-.19.3L-.3.19L-.11 0Z',
  lemon: 'M-.36-.13H-.1V.13H-.36ZM.1-.13H.36V.13H.1Z',
  slate: 'M-.34-.24H.34V-.08H-.34ZM-.34.08H.34V.24H-.34Z',
};

/** @type {Record<string, number>} where the middle of a shape is to the eye */
const MIDDLES = { triangle: 0.16, drop: 0.24, star: 0.04 };

/** @param {string} shape */
export function outlineOf(shape) {
  return OUTLINES[shape] || OUTLINES.circle;
}

/** @param {string} colour */
export function markOf(colour) {
  return MARKS[colour] || '';
}

/** @param {string} shape how far down the mark stands */
export function middleOf(shape) {
  return MIDDLES[shape] || 0;
}

/** @param {number} corners @param {number} radius */
function polygon(corners, radius) {
  return path(Array.from({ length: corners }, () => radius));
}

/** @param {number} points @param {number} outer @param {number} inner */
function star(points, outer, inner) {
  return path(Array.from({ length: points * 2 }, (_, index) => (index % 2 ? inner : outer)));
}

/** @param {number[]} radii one for each corner, from the top, clockwise */
function path(radii) {
  const corners = radii.map((radius, index) => {
    const turn = (index / radii.length) * 2 * Math.PI;
    return `${(radius * Math.sin(turn)).toFixed(3)} ${(-radius * Math.cos(turn)).toFixed(3)}`;
  });
  return `M${corners.join('L')}Z`;
}
