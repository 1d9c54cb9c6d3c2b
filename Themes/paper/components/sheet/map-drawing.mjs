// The drawing of a map: tokens in their fixed places, and under them the lines, in both forms. A
// style sheet shows one of the two. Nothing in it is moved by hand.

import { drawing, element } from '../worksheet-parts/dom.mjs';
import { gapAt } from './gaps.mjs';
import { curveBetween, headOf, pathOf, pointAt, reversed } from './map-curves.mjs';
import { FORMS, cornerOf, isAbove, middleOf } from './map-layout.mjs';
import { DASHES, WIDTHS, endsOf, endsOfLink, lookOfLink, wordBeside } from './map-links.mjs';
import { personToken } from './person-token.mjs';
import { lookOf } from './values.mjs';

/**
 * @typedef {import('./session.mjs').SheetSession} SheetSession
 * @typedef {import('./definition.mjs').Part} Part
 * @typedef {import('./definition.mjs').Code} Code
 * @typedef {import('./map-links.mjs').End} End
 * @typedef {import('./map-layout.mjs').Form} Form
 */

/** From a token's edge to a line, and an arrow's head, as shares of a token's radius. */
const [GAP, HEAD] = [0.2, 0.5];
/** Where on a line its sign stands: not in the middle, where most lines cross. */
const GAP_AT = 0.34;

/**
 * @param {SheetSession} session @param {Part} part
 * @param {(end: End, inside: Node[]) => HTMLElement} token what stands for an end, around what is
 *   seen of it
 * @param {boolean} isPlain without any words but letters and numbers
 * @returns {HTMLElement}
 */
export function mapDrawing(session, part, token, isPlain) {
  const { definition, values } = session;
  return element('div', { class: `map-stage${isPlain ? ' is-plain' : ''}`, dir: 'ltr' }, [
    ...Object.entries(FORMS).map(([name, form]) => lines(session, part, { name, form, isPlain })),
    ...endsOf(definition, part, values).map((end) => {
      const made = token(end, inside(session, end, isPlain));
      made.classList.add('map-end', isAbove(FORMS.wide, middleOf(FORMS.wide, end)) ? 'above'
        : 'below');
      for (const [name, form] of Object.entries(FORMS)) {
        const [across, down] = cornerOf(form, middleOf(form, end));
        made.style.setProperty(`--${name}-across`, `${across.toFixed(2)}%`);
        made.style.setProperty(`--${name}-down`, `${down.toFixed(2)}%`);
      }
      return made;
    }),
  ]);
}

/** @param {SheetSession} session @param {End} end a colour and a shape, or a square and a number */
export function tokenOf({ values }, end) {
  return end.isPerson ? personToken(lookOf(values, end.part.id, end.row.code))
    : element('span', { class: 'place-token', 'aria-hidden': 'true' }, [end.row.label]);
}

/** @param {SheetSession} session @param {End} end @param {boolean} isPlain */
function inside(session, end, isPlain) {
  const { definition, values } = session;
  const word = isPlain ? '' : wordBeside(definition, end, values);
  const words = [
    end.isPerson ? element('b', {}, [end.row.label]) : null,
    word === '' ? null : element('span', {}, [word]),
  ];
  return [
    tokenOf(session, end), element('span', { class: 'map-words' }, words),
  ];
}

/**
 * @param {SheetSession} session @param {Part} part
 * @param {{name: string, form: Form, isPlain: boolean}} drawn
 */
function lines(session, part, { name, form, isPlain }) {
  const { definition, values } = session;
  const size = form.radius;
  const gap = size * (1 + GAP);
  const drawnLines = definition.rows(part, values).flatMap((link) => {
    const ends = endsOfLink(definition, part, link.code);
    if (ends === null) return [];
    const [from, to] = ends.map((end) => middleOf(form, end));
    const curve = curveBetween(form, from, to);
    const { width, dash, isThere, isBack } = lookOfLink(definition, part, link.code, values);
    const short = gap + size * HEAD * 0.7;
    const heads = [...(isThere ? [curve] : []), ...(isBack ? [reversed(curve)] : [])];
    return [
      drawing('path', {
        class: `map-line ${width} ${dash}`,
        d: pathOf(curve, isBack ? short : gap, isThere ? short : gap),
      }),
      ...heads.map((one) => drawing('path', {
        class: 'map-head', d: headOf(one, gap * 0.95, size * HEAD),
      })),
      ...(!isPlain && hasGap(session, part, link) ? [gapSign(pointAt(curve, GAP_AT), size)] : []),
    ];
  });
  return drawing('svg', {
    class: `map-lines ${name}`, viewBox: `0 0 ${form.width} ${form.height}`, 'aria-hidden': 'true',
  }, drawnLines);
}

/** @param {SheetSession} session @param {Part} part @param {Code} link */
export function hasGap({ definition, values }, part, link) {
  return definition.slotsOf(part, [link]).some((slot) =>
    slot.row !== undefined && gapAt(definition, values, slot) !== null);
}

/**
 * @param {SheetSession} session @param {import('./definition.mjs').Slot[]} slots of one link
 * @returns {string} what is not known of it, or not said; empty where all is
 */
export function gapsInWords({ definition, values, words }, slots) {
  const open = slots.flatMap((slot) => (gapAt(definition, values, slot) === null
    || slot.column === undefined ? [] : [words.inside(slot.column.label)]));
  return open.length === 0 ? '' : words.say('link-gaps', { what: open.join('; ') });
}

/** @param {import('./map-layout.mjs').Point} point @param {number} size */
function gapSign([across, down], size) {
  const sign = drawing('text', { y: '.35em' }, ['?']);
  const made = drawing('g', { class: 'map-gap' }, [drawing('circle', { r: size * 0.42 }), sign]);
  made.setAttribute('transform', `translate(${Math.round(across)} ${Math.round(down)})`);
  sign.setAttribute('font-size', String(Math.round(size * 0.7)));
  return made;
}

/**
 * What the lines and tokens mean, in words.
 * @param {SheetSession} session @param {Part} part @param {boolean} isPlain
 */
export function mapLegend({ definition, words, values }, part, isPlain) {
  const codes = (part.columns || []).flatMap(({ vocabulary }) =>
    definition.codes(vocabulary).filter(({ gap, retired }) => !gap && !retired));
  const has = (/** @type {(end: End) => boolean} */ is) =>
    endsOf(definition, part, values).some(is);
  const of = (/** @type {string[]} */ looks) => codes.flatMap(({ picture, label }) =>
    (picture !== undefined && looks.includes(picture) ? [entry(sample(picture), label)] : []));
  const heads = [drawing('path', { class: 'map-line line-middle line-solid', d: 'M2 8H24' }),
    drawing('path', { class: 'map-head', d: 'M34 8L23 3V13Z' })];
  return element('ul', { role: 'list', class: 'map-legend' }, [
    has(({ isPerson }) => !isPerson)
      ? entry(element('span', { class: 'place-token' }, ['1']), words.say('map-place')) : null,
    ...of(DASHES), entry(sample('line-dotted'), words.say('map-dotted')), ...of(WIDTHS),
    entry(drawing('svg', { viewBox: '0 0 36 16' }, heads), words.say('map-arrow')),
    isPlain ? null : entry(drawing('svg', { viewBox: '0 0 36 16' }, [gapSign([18, 8], 17)]),
      words.say('map-gap')),
    element('li', { class: 'soft' }, [words.say('map-where')]),
  ]);
}

/** @param {Element} picture @param {string} label */
function entry(picture, label) {
  picture.setAttribute('aria-hidden', 'true');
  return element('li', {}, [picture, label]);
}

/** @param {string} look */
function sample(look) {
  const isDash = DASHES.includes(look);
  const line = `map-line ${isDash ? `line-middle ${look}` : `${look} line-solid`}`;
  return drawing('svg', { viewBox: '0 0 36 16' }, [
    drawing('path', { class: line, d: 'M2 8H34' }),
  ]);
}
