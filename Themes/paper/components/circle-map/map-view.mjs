// The map as a picture that can be pressed: what people stand on, lines, and one token for each
// person. Tokens are kept between drawings, so that focus, a drag and gentle motion survive.

import { drawing, setAttributes } from '../worksheet-parts/dom.mjs';
import { bandsAndWords, meOf, sidesOf } from './ground-view.mjs';
import { isLookedAt } from './look-panel.mjs';
import { linkLines, wishLines } from './map-lines.mjs';
import { tokenLook } from './token-picture.mjs';

/**
 * @typedef {import('./session.mjs').Session} Session
 * @typedef {import('./map-layout.mjs').MapLayout} MapLayout
 * @typedef {import('./placement.mjs').Place} Place
 * @typedef {import('./model.mjs').Person} Person
 */

/** Draws the session's map into one svg element. */
export class MapView {
  /** @param {Session} session @param {MapLayout} layout */
  constructor(session, layout) {
    this.session = session;
    this.layout = layout;
    /** @type {Map<number, SVGElement>} */
    this.tokens = new Map();
    this.ground = drawing('g', { class: 'ground', 'aria-hidden': 'true' });
    this.sides = drawing('g', { class: 'sides' });
    this.drawnSides = '';
    /** @type {'plain' | 'all' | null} on paper: the map as it is, with or without what is said */
    this.paper = null;
    this.lines = drawing('g', { class: 'lines', 'aria-hidden': 'true' });
    this.me = drawing('g', { class: 'me' });
    this.people = drawing('g', { class: 'people' });
    this.svg = drawing('svg', { class: 'map', role: 'group' }, [
      this.ground, this.lines, this.people,
    ]);
    this.drawGround();
  }

  /** @returns {'edit' | 'wish' | 'link' | 'pick' | 'look'} what a press on a token does */
  get mode() {
    const { step, together, linking } = this.session;
    if (step.kind === 'map') return linking === null ? 'edit' : 'link';
    if (together) return 'look';
    if (step.kind === 'wish') return 'wish';
    return step.kind === 'question' && step.question.kind === 'people' ? 'pick' : 'look';
  }

  get shownMap() {
    return this.paper === null ? this.session.shownMap : this.session.map;
  }

  /** Bands, ring words and "me": only when the width changes. */
  drawGround() {
    const { geometry, strip } = this.layout;
    const { words } = this.session;
    setAttributes(this.svg, {
      viewBox: `0 ${-strip} ${geometry.width} ${geometry.width + 2 * strip}`,
      'aria-label': words.say('map-label'),
    });
    this.ground.replaceChildren(...bandsAndWords(this.layout, words), this.me, this.sides);
    this.drawnSides = '';
  }

  /** The sides: only when one of them grew or shrank. */
  drawSides() {
    const { sectors } = this.layout.arrangementOf(this.shownMap);
    const shape = JSON.stringify(sectors);
    if (shape === this.drawnSides) return;
    this.drawnSides = shape;
    this.sides.replaceChildren(...sidesOf(this.layout, sectors));
  }

  /** Everyone where they are now or, on the second layer, where they would be. */
  draw() {
    const { session, layout, shownMap } = this;
    const { map } = session;
    const isPlain = this.paper === 'plain';
    this.drawSides();
    const places = layout.placesOf(shownMap);
    const isWish = shownMap !== map;
    const links = isPlain ? [] : linkLines(map, places);
    this.lines.replaceChildren(
      ...(isWish ? wishLines(layout.placesOf(map), places) : links));
    const gone = new Set(this.tokens.keys());
    for (const person of map.people) {
      const place = places.get(person.id);
      if (place === undefined) continue;
      gone.delete(person.id);
      this.drawToken(person, place);
    }
    for (const id of gone) {
      const token = this.tokens.get(id);
      if (token) token.remove();
      this.tokens.delete(id);
    }
    this.me.replaceChildren(...meOf(layout, session.words, isPlain ? null : map.me));
    this.svg.classList.toggle('choosing', session.draft !== null);
  }

  /** @param {Person} person @param {Place} place */
  drawToken(person, place) {
    let token = this.tokens.get(person.id);
    if (token === undefined) {
      token = drawing('g', { class: 'token', 'data-person': person.id });
      this.tokens.set(person.id, token);
      this.people.append(token);
    }
    const { r, hit, label } = place;
    const { mood: _, ...plain } = person.values;
    const look = tokenLook(this.paper === 'plain' ? plain : person.values);
    look.setAttribute('transform', `scale(${r})`);
    const parts = [
      drawing('circle', { class: 'hit', r: hit }),
      drawing('circle', { class: 'around', r: r + 4 }),
      look,
    ];
    if (label) parts.push(this.label(label, place));
    token.replaceChildren(...parts);
    token.style.transform = `translate(${place.x}px, ${place.y}px)`;
    const { session } = this;
    const isOff = this.shownMap !== session.map && person.wish && person.wish.ring === null;
    token.classList.toggle('wished-off', Boolean(isOff));
    token.classList.toggle('dimmed', this.paper === null && !isLookedAt(session, person));
    setAttributes(token, this.tokenState(person));
  }

  /** @param {import('./labels.mjs').Label} label @param {Place} place */
  label(label, place) {
    const { font, line } = this.layout.geometry;
    const x = label.box.x + label.box.width / 2 - place.x;
    const top = label.box.y - place.y + font * 0.92;
    const lines = label.lines.map((text, index) => {
      return drawing('text', { class: 'name', x, y: top + index * line }, [text]);
    });
    const group = drawing('g', { class: 'label', 'aria-hidden': 'true' }, lines);
    group.style.fontSize = `${font}px`;
    return group;
  }

  /** @param {Person} person @returns {import('../worksheet-parts/dom.mjs').Attributes} */
  tokenState(person) {
    const { session, mode } = this;
    const { words } = session;
    const name = mode === 'wish' ? words.wished(person) : words.person(person);
    const chosen = session.selected === person.id;
    if (mode === 'look') {
      return {
        role: 'img', 'aria-label': name, tabindex: false, 'aria-pressed': false,
        'aria-current': false, 'aria-describedby': false,
      };
    }
    const { step, map } = session;
    const answer = step.kind === 'question' && map.answers[step.question.id];
    const picked = answer && 'people' in answer && answer.people.includes(person.id);
    return {
      role: 'button', 'aria-label': name, tabindex: 0,
      'aria-pressed': mode === 'pick' ? String(Boolean(picked)) : false,
      'aria-current': mode !== 'pick' && chosen ? 'true' : false,
      'aria-describedby': mode === 'edit' ? 'token-keys' : mode === 'wish' ? 'wish-keys' : false,
    };
  }

  /** @param {number | null} ring the ring to light up while someone is dragged over it */
  light(ring) {
    for (const band of this.ground.querySelectorAll('.band')) {
      band.classList.toggle('lit', band.getAttribute('data-band') === String(ring));
    }
  }
}
