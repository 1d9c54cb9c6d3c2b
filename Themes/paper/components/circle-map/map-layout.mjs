// The places of a map at the width that the page gives it.

import { geometryOf } from './geometry.mjs';
import { arrange } from './placement.mjs';
import { toMap } from './sectors.mjs';

/**
 * @typedef {import('./definition.mjs').Definition} Definition
 * @typedef {import('./model.mjs').CircleMap} CircleMap
 * @typedef {import('./placement.mjs').Arrangement} Arrangement
 * @typedef {import('./placement.mjs').Place} Place
 * @typedef {(text: string, size: number) => number} TextWidth
 */

/** From this width on the sides' words stand round the map's edge, else above and below it. */
const WIDE = 420;

/** Knows the width, the words and how wide text is; remembers each map that it laid out. */
export class MapLayout {
  /** @param {Definition} definition @param {TextWidth} textWidth */
  constructor(definition, textWidth) {
    this.definition = definition;
    this.textWidth = textWidth;
    this.textScale = 1;
    this.geometry = this.geometryFor(560);
    /** @type {WeakMap<CircleMap, Arrangement>} */
    this.arranged = new WeakMap();
  }

  /** @param {number} width */
  geometryFor(width) {
    const { definition, textScale } = this;
    const hasRim = definition.sides.length > 1 && width >= WIDE;
    return geometryOf(width, definition.rings.length, textScale, hasRim);
  }

  /** @param {number} width @param {number} textScale @returns {boolean} whether that is new */
  resize(width, textScale) {
    if (width === this.geometry.width && textScale === this.textScale) return false;
    this.textScale = textScale;
    this.geometry = this.geometryFor(width);
    this.arranged = new WeakMap();
    return true;
  }

  /** How much room the sides' words take above the map, and below it as much, in pixels. */
  get strip() {
    const { geometry, definition } = this;
    const isOutside = definition.sides.length > 1 && geometry.width < WIDE;
    return isOutside ? geometry.wordFont * 1.5 : 0;
  }

  /** @param {'ring' | 'side'} field @param {string} code the width of its word, in pixels */
  wordWidth(field, code) {
    return this.textWidth(this.definition.fieldLabel(field, code), this.geometry.wordFont) * 1.05;
  }

  /** @param {CircleMap} map @returns {Arrangement} */
  arrangementOf(map) {
    const known = this.arranged.get(map);
    if (known !== undefined) return known;
    const { definition, geometry, textWidth } = this;
    const { rings, sides } = definition;
    const guests = map.people.map(({ id, values, angle, chosen, turn }) => {
      const text = definition.fieldLabel('who', values.who);
      const side = Math.max(0, sides.indexOf(values.side));
      return { id, ring: rings.indexOf(values.ring), side, angle, chosen, turn, text };
    });
    const words = {
      rings: rings.map((ring) => this.wordWidth('ring', ring)),
      sides: sides.map((side) => this.wordWidth('side', side)),
    };
    const measure = (/** @type {string} */ text) => textWidth(text, geometry.font);
    const arrangement = arrange(guests, geometry, words, measure);
    this.arranged.set(map, arrangement);
    return arrangement;
  }

  /** @param {CircleMap} map @returns {Map<number, Place>} */
  placesOf(map) {
    return this.arrangementOf(map).places;
  }

  /** @param {CircleMap} map @param {number} id */
  angleOf(map, id) {
    const place = this.placesOf(map).get(id);
    return place ? place.angle : 0;
  }

  /**
   * The angle in the map of an angle on the screen.
   * @param {CircleMap} map @param {number} angle
   */
  angleIn(map, angle) {
    return toMap(this.arrangementOf(map).sectors, angle);
  }
}
