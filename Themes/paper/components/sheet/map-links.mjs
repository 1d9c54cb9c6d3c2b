// Links between the people and the places of a map. A link's code is its two ends, each a part and
// a row, `people.a+places.1`: so two ends have one link, and two copies of a sheet that say
// something of it speak of the same one. One end at least is a person.

/**
 * @typedef {import('./definition.mjs').SheetDefinition} SheetDefinition
 * @typedef {import('./definition.mjs').Part} Part
 * @typedef {import('./definition.mjs').Code} Code
 * @typedef {import('./definition.mjs').Values} Values
 * @typedef {{code: string, part: Part, row: Code, isPerson: boolean, place: number}} End `place` is
 *   where it stands among all people, or all places, that the map has room for
 * @typedef {{width: string, dash: string, isThere: boolean, isBack: boolean}} LineLook
 */

/** What a word's `picture` says of the line that it is drawn as. */
export const WIDTHS = ['line-thin', 'line-middle', 'line-thick'];
export const DASHES = ['line-solid', 'line-dashed', 'line-dotted'];
export const ARROWS = ['arrow-there', 'arrow-back', 'arrow-both'];

/**
 * Whoever and whatever a map has room for.
 * @param {SheetDefinition} definition @param {Part} part
 * @returns {End[]}
 */
export function everyEnd(definition, part) {
  const counts = { people: 0, places: 0 };
  return (part.between || []).flatMap((id) => {
    const other = definition.part(id);
    if (other === undefined) return [];
    const isPerson = other.kind === 'people';
    return definition.everyRow(other).map((row) => {
      const place = isPerson ? counts.people : counts.places;
      counts[isPerson ? 'people' : 'places'] += 1;
      return { code: `${id}.${row.code}`, part: other, row, isPerson, place };
    });
  });
}

/**
 * Who and what is on the map now.
 * @param {SheetDefinition} definition @param {Part} part @param {Readonly<Record<string, unknown>>}
 *   values
 * @returns {End[]}
 */
export function endsOf(definition, part, values) {
  return everyEnd(definition, part).filter((end) => {
    const there = values[end.part.id];
    return Array.isArray(there) && there.includes(end.row.code);
  });
}

/** @param {readonly End[]} ends @returns {Code[]} every link that these can have */
export function linksAmong(ends) {
  return ends.flatMap((first, place) => ends.slice(place + 1)
    .filter((second) => first.isPerson || second.isPerson)
    .map((second) => ({
      code: `${first.code}+${second.code}`, label: `${first.row.label}–${second.row.label}`,
    })));
}

/**
 * @param {SheetDefinition} definition @param {Part} part @param {string} code a link's
 * @returns {[End, End] | null}
 */
export function endsOfLink(definition, part, code) {
  const [first, second] = code.split('+').map((end) =>
    everyEnd(definition, part).find((known) => known.code === end));
  return first === undefined || second === undefined ? null : [first, second];
}

/**
 * The link of two ends, whichever comes first; null where they can have none.
 * @param {SheetDefinition} definition @param {Part} part @param {string} one @param {string} other
 * @returns {string | null}
 */
export function linkOf(definition, part, one, other) {
  const found = linksAmong(everyEnd(definition, part)).find(({ code }) =>
    code === `${one}+${other}` || code === `${other}+${one}`);
  return found === undefined ? null : found.code;
}

/**
 * How a link is drawn, from the words that were picked of it. What is not said is dotted, or thin.
 * @param {SheetDefinition} definition @param {Part} part @param {string} link
 * @param {Values} values
 * @returns {LineLook}
 */
export function lookOfLink(definition, part, link, values) {
  const pictures = (part.columns || []).flatMap(({ id, vocabulary }) =>
    definition.codes(vocabulary).filter(({ code }) => code === values[`${part.id}/${link}/${id}`])
      .flatMap(({ picture }) => (picture === undefined ? [] : [picture])));
  const arrow = ARROWS.find((known) => pictures.includes(known));
  return {
    width: WIDTHS.find((known) => pictures.includes(known)) || 'line-thin',
    dash: DASHES.find((known) => pictures.includes(known)) || 'line-dotted',
    isThere: arrow === 'arrow-there' || arrow === 'arrow-both',
    isBack: arrow === 'arrow-back' || arrow === 'arrow-both',
  };
}

/**
 * The two ends as they are told: where a link goes from, and then where it goes to.
 * @param {SheetDefinition} definition @param {Part} part @param {string} link
 * @param {Values} values
 * @returns {End[]} none where there is no such link
 */
export function endsInTurn(definition, part, link, values) {
  const ends = endsOfLink(definition, part, link);
  if (ends === null) return [];
  const { isThere, isBack } = lookOfLink(definition, part, link, values);
  return isBack && !isThere ? [ends[1], ends[0]] : ends;
}

/**
 * The word beside somebody or something on the map: the first answer of one word in the rows that
 * say something of it. Empty where nothing is said, or it is not known.
 * @param {SheetDefinition} definition @param {End} end @param {Values} values
 */
export function wordBeside(definition, { part, row }, values) {
  const table = part.kind === 'table' ? part
    : definition.parts.find((other) => other.kind === 'table' && other.rowsOf === part.id);
  const column = table === undefined ? undefined
    : (table.columns || []).find(({ kind }) => kind === 'choice');
  if (table === undefined || column === undefined) return '';
  const said = values[`${table.id}/${row.code}/${column.id}`];
  const found = definition.codes(column.vocabulary).find(({ code }) => code === said);
  return found === undefined || found.gap ? '' : found.label;
}
