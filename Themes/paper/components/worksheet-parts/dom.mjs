// Elements from values. No markup is ever parsed, so nothing in the data can become a tag.

/** @typedef {Record<string, string | number | boolean | ((event: Event) => void)>} Attributes */

const SVG = 'http://www.w3.org/2000/svg';

/**
 * An attribute that is false is left out; one that is true is empty; a function listens.
 * @param {string} name
 * @param {Attributes} [attributes]
 * @param {(Node | string | null)[]} [children]
 * @returns {HTMLElement}
 */
export function element(name, attributes = {}, children = []) {
  return filled(document.createElement(name), attributes, children);
}

/**
 * @param {string} name
 * @param {Attributes} [attributes]
 * @param {(Node | string | null)[]} [children]
 * @returns {SVGElement}
 */
export function drawing(name, attributes = {}, children = []) {
  const made = /** @type {SVGElement} */ (document.createElementNS(SVG, name));
  return filled(made, attributes, children);
}

/**
 * @template {Element} Made
 * @param {Made} made
 * @param {Attributes} attributes
 * @param {(Node | string | null)[]} children
 * @returns {Made}
 */
function filled(made, attributes, children) {
  setAttributes(made, attributes);
  for (const child of children) {
    if (child !== null) made.append(child);
  }
  return made;
}

/** @param {Element} target @param {Attributes} attributes */
export function setAttributes(target, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') target.addEventListener(name, value);
    else if (value === false) target.removeAttribute(name);
    else target.setAttribute(name, value === true ? '' : String(value));
  }
}

/**
 * A button. `key` finds it again after the page was drawn anew, so that focus stays.
 * @param {string} key
 * @param {(Node | string | null)[]} children
 * @param {() => void} press
 * @param {Attributes} [attributes]
 */
export function button(key, children, press, attributes = {}) {
  const base = { type: 'button', class: 'button', 'data-key': key, click: press };
  return element('button', { ...base, ...attributes }, children);
}

/**
 * Draws a part anew and keeps the focus on what it was on.
 * @param {Element} container
 * @param {(Node | null)[]} nodes
 */
export function replaceKeepingFocus(container, nodes) {
  const focused = document.activeElement;
  const inside = focused !== null && container.contains(focused);
  const key = inside ? focused.getAttribute('data-key') : null;
  container.replaceChildren(...nodes.filter((node) => node !== null).map((node) => node || ''));
  if (key !== null) focusKey(container, key);
}

/** @param {ParentNode} container @param {string} key @returns {boolean} */
export function focusKey(container, key) {
  const found = container.querySelector(`[data-key="${key}"]`);
  if (!(found instanceof HTMLElement)) return false;
  found.focus();
  return true;
}

/** @param {string} id @returns {HTMLElement} */
export function byId(id) {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found;
}
