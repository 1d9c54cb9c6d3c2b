// Drawings that fill as a sheet is filled in. What they show is said in words beside them.

import { element } from '../worksheet-parts/dom.mjs';
import { triangle } from './triangle.mjs';
import { week } from './week.mjs';

/**
 * @typedef {import('./session.mjs').SheetSession} SheetSession
 * @typedef {import('./definition.mjs').Section} Section
 * @typedef {import('./definition.mjs').Part} Part
 */

/**
 * The figure of a sheet, on sections with a table that it is drawn from.
 * @param {SheetSession} session
 * @param {Section | null} section null at the end, where the whole sheet is looked over
 * @returns {HTMLElement | null}
 */
export function figureOf(session, section) {
  const { figure } = session.definition.worksheet;
  if (figure === undefined) return null;
  const isFrom = (/** @type {Part} */ part) =>
    (part.columns || []).some((column) => column.id === figure.column);
  if (section !== null && !section.parts.some(isFrom)) return null;
  const parts = session.definition.parts.filter(isFrom);
  if (figure.kind === 'triangle') return triangle(session, parts, figure.column, section);
  const drawn = week(session, parts[0], figure);
  return drawn === null ? null : element('figure', { class: 'figure' }, [drawn]);
}
