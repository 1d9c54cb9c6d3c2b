// What is done on a map: two are pressed one after the other, on the drawing or in the list, and
// there is a link between them.

import { endsOf, linkOf } from './map-links.mjs';
import { listAt, plainValues } from './values.mjs';

/**
 * @typedef {import('./session.mjs').SheetSession} SheetSession
 * @typedef {import('./definition.mjs').SheetDefinition} SheetDefinition
 * @typedef {import('./definition.mjs').Part} Part
 * @typedef {import('./definition.mjs').Values} Values
 * @typedef {import('./map-links.mjs').End} End
 * @typedef {{first: string, isListed: boolean, open: string, isPlain: boolean,
 *   alone: string}} OnMap what somebody is about to do, none of it a change: `first` is the end
 *   that was pressed, as `part/end`, `open` the link whose words are shown, as `part/link`, `alone`
 *   the part whose drawing is printed by itself
 */

/** @returns {OnMap} */
export function nothingOnMap() {
  return { first: '', isListed: false, open: '', isPlain: false, alone: '' };
}

/**
 * One of the two ends of a link. The same again stops; a second one begins their link, or opens the
 * one that they have.
 * @param {SheetSession} session @param {Part} part @param {End} end
 */
export function pressEnd(session, part, end) {
  const { definition, words, values, onMap } = session;
  const what = words.end(end, values);
  const prefix = `${part.id}/`;
  const first = onMap.first.startsWith(prefix) ? onMap.first.slice(prefix.length) : '';
  if (first === '' || first === end.code) {
    session.onMap = { ...onMap, first: first === '' ? prefix + end.code : '' };
    session.tell(words.say(first === '' ? 'link-begun' : 'link-stopped', { what }));
    return;
  }
  const link = linkOf(definition, part, first, end.code);
  if (link === null) {
    session.tell(words.say('link-needs-person'));
    return;
  }
  session.onMap = { ...onMap, first: '', isListed: false, open: prefix + link };
  session.focus = `row:${prefix}${link}`;
  const there = listAt(values, part.id);
  const name = words.link(part, link, values);
  if (there.includes(link)) {
    session.tell(words.say('link-open', { what: name }));
    return;
  }
  const changed = plainValues(definition, { ...values, [part.id]: [...there, link] });
  session.fill(changed, name, words.say('link-added', { what: name }));
}

/** @param {SheetSession} session @param {Part} part shows everybody in words, or no longer */
export function listEnds(session, part) {
  const { onMap, words } = session;
  const isListed = !onMap.isListed;
  session.onMap = { ...onMap, isListed, first: '' };
  session.tell(words.say(isListed ? 'map-how' : 'link-list-closed', { what: part.text }));
}

/** @param {SheetSession} session @param {Part} part @param {string} link */
export function openLink(session, part, link) {
  session.onMap = { ...session.onMap, open: `${part.id}/${link}` };
  session.focus = `row:${part.id}/${link}`;
  session.tell('');
}

/** @param {SheetSession} session @param {Part} part @param {string} link back to the drawing */
export function closeLink(session, part, link) {
  session.onMap = { ...session.onMap, open: '' };
  session.focus = `end:${part.id}/${link.split('+')[0]}`;
  session.tell('');
}

/** @param {SheetSession} session draws it with the details, or without */
export function turnPlain(session) {
  const isPlain = !session.onMap.isPlain;
  session.onMap = { ...session.onMap, isPlain };
  session.tell(session.words.say(isPlain ? 'map-now-plain' : 'map-now-whole'));
}

/** @param {SheetSession} session @param {string} part what is printed by itself; empty for all */
export function setAlone(session, part) {
  session.onMap = { ...session.onMap, alone: part };
}

/**
 * How many links went with somebody who was taken away.
 * @param {SheetDefinition} definition @param {Values} before @param {Values} now
 */
export function linksLost(definition, before, now) {
  return definition.parts.filter(({ kind }) => kind === 'map').reduce((sum, { id }) =>
    sum + Math.max(0, listAt(before, id).length - listAt(now, id).length), 0);
}

/**
 * @param {SheetDefinition} definition @param {Part} part @param {Values} values @param {End} end
 * @returns {string[]} the links of one
 */
export function linksOfEnd(definition, part, values, end) {
  const codes = endsOf(definition, part, values).map(({ code }) => code);
  return listAt(values, part.id).filter((link) => {
    const both = link.split('+');
    return both.includes(end.code) && both.every((code) => codes.includes(code));
  });
}
