// Where people and places stand on a map: in fixed places, so that nobody moves when somebody is
// added. People stand round the middle, which is left to the lines, and places outside them. Where
// somebody stands means nothing. There are two forms, tall for a phone and wide for anything else.
//
// Whoever stands in the upper half has their words above them, and in the lower half below, so that
// no words stand in the way of the lines.

/**
 * @typedef {readonly [number, number]} Point
 * @typedef {{width: number, height: number, radius: number, box: Point, people: Point[],
 *   places: Point[]}} Form in units of the drawing: the middles of tokens, how large a token is,
 *   and the width and height that a token has with its words
 */

/** @type {Record<'tall' | 'wide', Form>} people clockwise from the top, and then places */
export const FORMS = {
  tall: {
    width: 256, height: 578, radius: 17, box: [60, 78],
    people: inTurn([[162, 141], [224, 187], [224, 268], [224, 310], [224, 391], [162, 437],
      [94, 437], [32, 391], [32, 310], [32, 268], [32, 187], [94, 141]]),
    places: [[96, 60], [160, 518], [160, 60], [96, 518], [32, 60], [224, 518], [224, 60],
      [32, 518]],
  },
  wide: {
    width: 700, height: 496, radius: 24, box: [86, 100],
    people: inTurn([[403, 78], [496, 112], [550, 213], [550, 283], [496, 384], [403, 418],
      [297, 418], [204, 384], [150, 283], [150, 213], [204, 112], [297, 78]]),
    places: [[44, 190], [656, 306], [656, 190], [44, 306], [44, 78], [656, 418], [656, 78],
      [44, 418]],
  },
};

/**
 * Twelve places round the middle in the order in which they are given away: opposite each other, so
 * that a few people are spread all round it.
 * @param {Point[]} clockwise
 */
function inTurn(clockwise) {
  return [0, 6, 3, 9, 1, 7, 4, 10, 2, 8, 5, 11].map((place) => clockwise[place]);
}

/** @param {Form} form @param {{isPerson: boolean, place: number}} end @returns {Point} */
export function middleOf(form, { isPerson, place }) {
  return (isPerson ? form.people : form.places)[place];
}

/** @param {Form} form @param {Point} middle @returns {boolean} its words stand above it */
export function isAbove(form, [, down]) {
  return down < form.height / 2;
}

/**
 * Where the words of a token can stand: as wide as most of them are.
 * @param {Form} form @param {Point} middle
 */
export function wordsOf(form, middle) {
  const [across, down] = middle;
  const [width, height] = [form.box[0] * 0.8, form.box[1] - form.radius * 2 - 6];
  const away = form.radius + 2;
  const y = isAbove(form, middle) ? down - away - height : down + away;
  return { x: across - width / 2, y, width, height };
}

/**
 * The corner, where lines begin, of a token with the room for its words.
 * @param {Form} form @param {Point} middle
 * @returns {Point} in hundredths of the drawing's width and height
 */
export function cornerOf(form, middle) {
  const [across, down] = middle;
  const [width, height] = form.box;
  const top = isAbove(form, middle) ? down + form.radius + 2 - height : down - form.radius - 2;
  return [((across - width / 2) / form.width) * 100, (top / form.height) * 100];
}
