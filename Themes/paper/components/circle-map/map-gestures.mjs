// Pointer and keys on the map. A press becomes a drag after 5 px; a second finger is ignored; a
// cancelled pointer or Escape puts the person back. Keys move by meaning: up is nearer, down is
// further, left and right go round, Delete removes.

import { placeAt } from './geometry.mjs';
import { sideAt } from './sides.mjs';

/**
 * @typedef {import('./map-view.mjs').MapView} MapView
 * @typedef {{id: number, token: SVGElement, pointer: number, fromX: number, fromY: number,
 *   moved: boolean, over: string, home: string}} Drag
 */

const THRESHOLD = 5;

/** Listens on one map and calls the session's operations. */
export class MapGestures {
  /** @param {MapView} view */
  constructor(view) {
    this.view = view;
    this.session = view.session;
    /** @type {Drag | null} */
    this.drag = null;
    this.suppressClick = false;
    const { svg } = view;
    svg.addEventListener('pointerdown', (event) => this.press(event));
    svg.addEventListener('pointermove', (event) => this.follow(event));
    svg.addEventListener('pointerup', (event) => this.release(event));
    svg.addEventListener('pointercancel', (event) => this.cancel(event.pointerId));
    svg.addEventListener('lostpointercapture', (event) => this.cancel(event.pointerId));
    // Not every browser heeds `touch-action` inside an svg: without this the page scrolls and the
    // drag is cancelled. Not at touchstart, which would also take away the tap.
    svg.addEventListener('touchmove', (event) => {
      if (this.drag !== null && event.cancelable) event.preventDefault();
    }, { passive: false });
    svg.addEventListener('click', (event) => this.click(event));
    svg.addEventListener('keydown', (event) => this.key(event));
  }

  /** Whether tokens can be moved here. */
  get moves() {
    return this.view.mode === 'edit' || this.view.mode === 'wish';
  }

  /**
   * Where a point of the map's own pixels is in the map: ring and angle.
   * @param {{x: number, y: number}} point
   */
  placeOf(point) {
    const { layout } = this.view;
    const { ring, angle } = placeAt(layout.geometry, point);
    const { definition, shownMap } = this.session;
    return { ring: definition.rings[ring], index: ring, angle: layout.angleIn(shownMap, angle) };
  }

  /** @param {Event} event @returns {{id: number, token: SVGElement} | null} */
  tokenUnder(event) {
    const target = /** @type {Element} */ (event.target);
    const token = target.closest('[data-person]');
    if (!(token instanceof SVGElement)) return null;
    return { id: Number(token.getAttribute('data-person')), token };
  }

  /** @param {Event} event whether it is for "me", and not for putting somebody there */
  isOnMe(event) {
    const target = /** @type {Element} */ (event.target);
    const isAdding = this.session.draft !== null;
    return this.view.mode === 'edit' && !isAdding && target.closest('.me') !== null;
  }

  /** @param {PointerEvent | MouseEvent} event the point in the map's own pixels */
  pointOf(event) {
    const box = this.view.svg.getBoundingClientRect();
    const { geometry, strip } = this.view.layout;
    const scale = geometry.width / box.width;
    return { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale - strip };
  }

  /** @param {PointerEvent} event */
  press(event) {
    const under = this.tokenUnder(event);
    // A drag need not end in a click: what waits for one ends with the next press, wherever it is.
    if (this.drag === null && event.isPrimary) this.suppressClick = false;
    if (this.drag !== null || under === null || event.button !== 0) return;
    if (!this.moves || !event.isPrimary) return;
    const home = under.token.style.transform;
    const from = { fromX: event.clientX, fromY: event.clientY };
    this.drag = { ...under, ...from, pointer: event.pointerId, moved: false, over: '', home };
    under.token.setPointerCapture(event.pointerId);
  }

  /** @param {PointerEvent} event */
  follow(event) {
    const { drag } = this;
    if (drag === null || event.pointerId !== drag.pointer) return;
    const far = Math.hypot(event.clientX - drag.fromX, event.clientY - drag.fromY);
    if (!drag.moved && far < THRESHOLD) return;
    drag.moved = true;
    drag.token.classList.add('dragged');
    const point = this.pointOf(event);
    drag.token.style.transform = `translate(${point.x}px, ${point.y}px)`;
    const { ring, index, angle } = this.placeOf(point);
    const { definition, words } = this.session;
    const side = sideAt(definition.sides, angle);
    const over = `${ring} ${side}`;
    if (over === drag.over) return;
    drag.over = over;
    this.view.light(index);
    const label = definition.fieldLabel('ring', ring);
    this.session.hint(side === undefined ? label : words.say('ring-and-side', {
      ring: label, side: words.inside(definition.fieldLabel('side', side)),
    }));
  }

  /** @param {PointerEvent} event */
  release(event) {
    const { drag } = this;
    if (drag === null || event.pointerId !== drag.pointer) return;
    this.letGo();
    if (!drag.moved) return;
    this.suppressClick = true;
    const { ring, angle } = this.placeOf(this.pointOf(event));
    if (this.view.mode === 'wish') this.session.wish(drag.id, ring, angle);
    else this.session.move(drag.id, ring, angle);
  }

  /** @param {number} pointer */
  cancel(pointer) {
    const { drag } = this;
    if (drag === null || pointer !== drag.pointer) return;
    this.letGo();
    drag.token.style.transform = drag.home;
    if (drag.moved) this.session.tell(this.session.words.about(this.session.map, drag.id));
  }

  letGo() {
    if (this.drag !== null) this.drag.token.classList.remove('dragged');
    this.drag = null;
    this.view.light(null);
  }

  /** @param {MouseEvent} event */
  click(event) {
    if (this.suppressClick) {
      this.suppressClick = false;
      return;
    }
    const under = this.tokenUnder(event);
    if (under !== null) this.choose(under.id);
    else if (this.isOnMe(event)) this.session.openMe();
    else if (this.moves) this.putAt(event);
  }

  /** @param {number} id */
  choose(id) {
    const { step } = this.session;
    if (this.moves) this.session.select(id);
    else if (this.view.mode === 'link') this.session.endLink(id);
    else if (this.view.mode === 'pick' && step.kind === 'question') {
      this.session.pick(step.question.id, id);
    }
  }

  /**
   * A press on the map itself puts whoever is being added, or looked at, just there.
   * @param {MouseEvent} event
   */
  putAt(event) {
    const { session } = this;
    const { ring, angle } = this.placeOf(this.pointOf(event));
    if (session.draft !== null) session.add(session.draft, ring, angle);
    else if (session.selected === null) return;
    else if (this.view.mode === 'wish') session.wish(session.selected, ring, angle);
    else session.move(session.selected, ring, angle);
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const under = this.tokenUnder(event);
    if (event.key === 'Escape' && this.drag !== null) this.cancel(this.drag.pointer);
    if (under === null || event.altKey || event.ctrlKey || event.metaKey) return;
    if (this.act(event.key, under.id)) event.preventDefault();
  }

  /** @param {string} key @param {number} id @returns {boolean} whether the key was for the map */
  act(key, id) {
    const { session } = this;
    if (key === 'Enter' || key === ' ') this.choose(id);
    else if (key === 'Escape' && session.linking !== null) session.endLink(session.linking.from);
    else if (this.view.mode === 'wish') return this.wish(key, id);
    else if (this.view.mode !== 'edit') return false;
    else if (key === 'ArrowUp') session.moveBy(id, -1);
    else if (key === 'ArrowDown') session.moveBy(id, 1);
    else if (key === 'ArrowLeft') session.turn(id, -1);
    else if (key === 'ArrowRight') session.turn(id, 1);
    else if (key === 'Delete' || key === 'Backspace') {
      session.focus = 'heading';
      session.remove(id);
    } else return false;
    return true;
  }

  /** @param {string} key @param {number} id @returns {boolean} whether the key was for the layer */
  wish(key, id) {
    if (key === 'ArrowUp') this.session.wishBy(id, -1);
    else if (key === 'ArrowDown') this.session.wishBy(id, 1);
    else if (key === 'Delete' || key === 'Backspace') this.session.takeBackWish(id);
    else return false;
    return true;
  }
}
