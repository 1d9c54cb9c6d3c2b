// The map as a picture that can be pressed: bands, ring words, "me" and one token for each person.
// Tokens are kept between drawings, so that focus, a drag and gentle motion survive a change.

import { drawing, setAttributes } from './dom.mjs';
import { tokenLook } from './token-picture.mjs';
import { wordRadius } from './geometry.mjs';

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
    this.people = drawing('g', { class: 'people' });
    this.svg = drawing('svg', { class: 'map', role: 'group' }, [this.ground, this.people]);
    this.drawGround();
  }

  /** @returns {'edit' | 'pick' | 'look'} what a press on a token does */
  get mode() {
    const { step, together } = this.session;
    if (step.kind === 'map') return 'edit';
    if (together) return 'look';
    return step.kind === 'question' && step.question.kind === 'people' ? 'pick' : 'look';
  }

  /** Bands, arcs and words: only when the width changes. */
  drawGround() {
    const { geometry } = this.layout;
    const { definition, words } = this.session;
    const { centre, radii } = geometry;
    setAttributes(this.svg, {
      viewBox: `0 0 ${geometry.width} ${geometry.width}`,
      'aria-label': words.say('map-label'),
    });
    const bands = radii.map((r, ring) => {
      const where = { cx: centre, cy: centre, r, 'data-band': ring };
      const band = drawing('circle', { class: 'band', ...where });
      band.style.fill = `var(--band-${Math.min(3, ring + 1)})`;
      return band;
    });
    const arcs = definition.rings.map((ring, index) => this.ringWord(ring, index));
    const me = drawing('g', { class: 'me' }, [
      drawing('circle', { cx: centre, cy: centre, r: geometry.me }),
      drawing('text', { x: centre, y: centre + geometry.me * 0.2 }, [words.say('me')]),
    ]);
    me.style.fontSize = `${geometry.me * 0.62}px`;
    this.ground.replaceChildren(...bands.reverse(), ...arcs, me);
  }

  /** @param {string} ring @param {number} index */
  ringWord(ring, index) {
    const { geometry } = this.layout;
    const r = wordRadius(geometry, index);
    const { centre } = geometry;
    const id = `ring-word-${index}`;
    const d = `M${centre - r} ${centre}A${r} ${r} 0 0 1 ${centre + r} ${centre}`;
    const label = this.session.definition.fieldLabel('ring', ring);
    const along = drawing('textPath', { href: `#${id}`, startOffset: '50%' }, [label]);
    const text = drawing('text', { class: 'ring-word' }, [along]);
    text.style.fontSize = `${geometry.wordFont}px`;
    return drawing('g', {}, [drawing('path', { id, d, class: 'arc' }), text]);
  }

  /** Everyone where they are now. */
  draw() {
    const { map } = this.session;
    const places = this.layout.placesOf(map);
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
    this.svg.classList.toggle('choosing', this.session.draft !== null);
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
    const look = tokenLook(person.values);
    look.setAttribute('transform', `scale(${r})`);
    const parts = [
      drawing('circle', { class: 'hit', r: hit }),
      drawing('circle', { class: 'around', r: r + 4 }),
      look,
    ];
    if (label) parts.push(this.label(label, place));
    token.replaceChildren(...parts);
    token.style.transform = `translate(${place.x}px, ${place.y}px)`;
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

  /** @param {Person} person @returns {import('./dom.mjs').Attributes} */
  tokenState(person) {
    const { session, mode } = this;
    const name = session.words.person(person);
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
      'aria-current': mode === 'edit' && chosen ? 'true' : false,
      'aria-describedby': mode === 'edit' ? 'token-keys' : false,
    };
  }

  /** @param {number | null} ring the ring to light up while someone is dragged over it */
  light(ring) {
    for (const band of this.ground.querySelectorAll('.band')) {
      band.classList.toggle('lit', band.getAttribute('data-band') === String(ring));
    }
  }
}
