// The map as a file of its own: an SVG with everything in it, or a PNG made from that. It is drawn
// by the view that draws the page, then each part is given the look that it has on white paper and
// nothing else: no class, no date, no name of a tool or a page.

import { drawing } from '../worksheet-parts/dom.mjs';
import { MapView } from './map-view.mjs';
import { paperRows } from './paper-sheet.mjs';
import { tokenPicture } from './token-picture.mjs';

/**
 * @typedef {import('./session.mjs').Session} Session
 * @typedef {import('./map-layout.mjs').MapLayout} MapLayout
 * @typedef {import('./paper-choices.mjs').PaperChoices} PaperChoices
 */

const WIDTH = 800;
const EDGE = 20;
const ROW = 24;
const KEPT = ['cx', 'cy', 'r', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'd', 'id', 'href', 'startOffset',
  'transform', 'viewBox', 'width', 'height', 'rx', 'ry', 'points'];
const LOOK = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-linejoin',
  'stroke-linecap', 'stroke-dasharray', 'paint-order', 'opacity', 'font-size', 'font-weight',
  'letter-spacing', 'text-anchor'];

/**
 * @param {Session} session
 * @param {MapLayout} layout one of its own, which is made as wide as the picture
 * @param {PaperChoices} choices
 * @returns {{svg: string, width: number, height: number}}
 */
export function pictureOf(session, layout, choices) {
  layout.resize(WIDTH - 2 * EDGE, 1);
  const view = new MapView(session, layout);
  view.paper = choices.paper;
  view.draw();
  const top = EDGE + layout.strip;
  const map = drawing('g', { transform: `translate(${EDGE} ${top})` }, [...view.svg.childNodes]);
  const { parts, height } = listParts(session, choices, WIDTH + 2 * layout.strip);
  const size = { width: WIDTH, height, viewBox: `0 0 ${WIDTH} ${height}` };
  const whole = drawing('svg', size, [
    drawing('rect', { class: 'ground-of-picture', width: WIDTH, height }), map, ...parts,
  ]);
  const stage = document.createElement('div');
  stage.className = 'picture-stage';
  stage.append(whole);
  document.body.append(stage);
  const plain = plainCopy(whole);
  stage.remove();
  plain.setAttribute('font-family', 'sans-serif');
  return { svg: new XMLSerializer().serializeToString(plain), width: WIDTH, height };
}

/**
 * The words under the map, in two columns, ring by ring.
 * @param {Session} session @param {PaperChoices} choices @param {number} top
 */
function listParts(session, choices, top) {
  const lines = paperRows(session, choices.isShowingMore).flatMap(({ title, rows }) => [
    { title, row: null }, ...rows.map((row) => ({ title: '', row })),
  ]);
  // With all that was said of them, a person's codes need the whole width.
  const columns = choices.isShowingMore ? 1 : 2;
  const deep = Math.ceil(lines.length / columns);
  const width = (WIDTH - EDGE * (columns + 1)) / columns;
  const parts = lines.flatMap(({ title, row }, index) => {
    const x = EDGE + Math.floor(index / deep) * (width + EDGE);
    const y = top + (index % deep) * ROW + 16;
    if (row === null) return [drawing('text', { class: 'picture-title', x, y }, [title])];
    const token = tokenPicture(row.values);
    const place = { x, y: y - 14, width: 18, height: 18 };
    for (const [name, value] of Object.entries(place)) token.setAttribute(name, String(value));
    const end = columns === 1 ? x + 330 : x + width;
    return [
      token,
      drawing('text', { class: 'picture-words', x: x + 26, y }, [row.words]),
      drawing('text', {
        class: columns === 1 ? 'picture-code' : 'picture-code at-end', x: end, y,
      }, [row.code]),
    ];
  });
  const foot = top + deep * ROW + EDGE;
  if (!choices.showsSeason) return { parts, height: foot };
  const season = drawing('text', { class: 'picture-words', x: EDGE, y: foot + 10 },
    [choices.season]);
  return { parts: [...parts, season], height: foot + ROW + 4 };
}

/**
 * A copy with its look as attributes. What is not drawn is left out.
 * @param {Element} part
 * @param {number} [scale] by how much what is around it is made larger
 * @returns {SVGElement}
 */
function plainCopy(part, scale = 1) {
  const look = getComputedStyle(part);
  const copy = drawing(part.localName);
  for (const name of KEPT) {
    const value = part.getAttribute(name);
    if (value !== null) copy.setAttribute(name, value);
  }
  if (part instanceof SVGElement && part.style.transform !== '') {
    copy.setAttribute('transform', part.style.transform.replace(/px/g, ''));
  }
  const [, larger = '1'] = /scale\(([\d.]+)\)/.exec(copy.getAttribute('transform') || '') || [];
  const scaled = scale * parseFloat(larger) * ofViewBox(part);
  const around = part.parentElement === null ? null : getComputedStyle(part.parentElement);
  for (const name of LOOK) {
    let value = look.getPropertyValue(name);
    if (around !== null && around.getPropertyValue(name) === value && isHandedOn(name, part)) {
      continue;
    }
    const isEven = look.getPropertyValue('vector-effect') === 'non-scaling-stroke';
    if (name === 'stroke-width' && isEven) {
      value = String(parseFloat(value) / scaled);
    }
    copy.setAttribute(name, value.replace(/px$/, ''));
  }
  for (const child of part.childNodes) {
    if (child instanceof Element) {
      const shown = getComputedStyle(child);
      const isDrawn = shown.display !== 'none' && shown.visibility !== 'hidden';
      if (isDrawn && !child.matches('.hit, .around')) copy.append(plainCopy(child, scaled));
    } else if (child.textContent !== null) {
      copy.append(child.textContent);
    }
  }
  return copy;
}

/**
 * Whether a look is handed on from what is around a part.
 * @param {string} name @param {Element} part
 */
function isHandedOn(name, part) {
  return name !== 'opacity' && !(part.parentElement instanceof HTMLElement);
}

/** @param {Element} part */
function ofViewBox(part) {
  const width = parseFloat(part.getAttribute('width') || '');
  const [, , box] = (part.getAttribute('viewBox') || '').split(' ').map(parseFloat);
  return part.localName === 'svg' && width > 0 && box > 0 ? width / box : 1;
}

/**
 * The picture in pixels, twice as fine as the drawing.
 * @param {{svg: string, width: number, height: number}} picture
 * @returns {Promise<Blob>}
 */
export async function pixelsOf({ svg, width, height }) {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = 2 * width;
    canvas.height = 2 * height;
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)));
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
