// The places of a map at the width that the page gives it.

import { geometryOf } from './geometry.mjs';
import { arrange } from './placement.mjs';

/**
 * @typedef {import('./definition.mjs').Definition} Definition
 * @typedef {import('./model.mjs').CircleMap} CircleMap
 * @typedef {import('./placement.mjs').Place} Place
 * @typedef {(text: string, size: number) => number} TextWidth
 */

/** Knows the width, the words and how wide text is; remembers the last map it laid out. */
export class MapLayout {
  /** @param {Definition} definition @param {TextWidth} textWidth */
  constructor(definition, textWidth) {
    this.definition = definition;
    this.textWidth = textWidth;
    this.textScale = 1;
    this.geometry = geometryOf(560, definition.rings.length);
    /** @type {{map: CircleMap, places: Map<number, Place>} | null} */
    this.last = null;
  }

  /** @param {number} width @param {number} textScale @returns {boolean} whether that is new */
  resize(width, textScale) {
    if (width === this.geometry.width && textScale === this.textScale) return false;
    this.textScale = textScale;
    this.geometry = geometryOf(width, this.definition.rings.length, textScale);
    this.last = null;
    return true;
  }

  /** @param {CircleMap} map @returns {Map<number, Place>} */
  placesOf(map) {
    if (this.last !== null && this.last.map === map) return this.last.places;
    const { definition, geometry, textWidth } = this;
    const rings = definition.rings;
    const guests = map.people.map(({ id, values, angle, chosen, turn }) => {
      const text = definition.fieldLabel('who', values.who);
      return { id, ring: rings.indexOf(values.ring), angle, chosen, turn, text };
    });
    const words = rings.map((ring) => {
      return textWidth(definition.fieldLabel('ring', ring), geometry.wordFont) * 1.05;
    });
    const places = arrange(guests, geometry, words, (text) => textWidth(text, geometry.font));
    this.last = { map, places };
    return places;
  }

  /** @param {CircleMap} map @param {number} id */
  angleOf(map, id) {
    const place = this.placesOf(map).get(id);
    return place ? place.angle : 0;
  }
}
