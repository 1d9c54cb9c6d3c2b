// Not a test of its own: the grammar of the shared map, written from its description, to test with.

/** The grammar, read strictly from the left: what the importer would take. */
export function conforms(text, definition) {
  const { worksheet } = definition;
  const one = (codes) => `(?:${codes.join('|')})`;
  const codesOf = (vocabulary) => definition.codes(vocabulary).map((entry) => entry.code);
  const listOf = (vocabulary) => {
    const code = `"${one(codesOf(vocabulary))}"`;
    return `\\[${code}(?:,${code})*\\]`;
  };
  const fields = definition.sharedFields.map((field) => {
    if (field.needed) return `"${field.id}":"${one([...codesOf(field.vocabulary), 'withheld'])}"`;
    const value = field.most ? listOf(field.vocabulary) : `"${one(codesOf(field.vocabulary))}"`;
    return `(?:,"${field.id}":${value})?`;
  });
  const needed = definition.sharedFields.filter((field) => field.needed).length;
  const person = `\\{${fields.slice(0, needed).join(',')}${fields.slice(needed).join('')}\\}`;
  const index = '(?:0|[1-9][0-9]?)';
  const answers = definition.sharedQuestions.map((question) => {
    const code = `"${one(codesOf(question.vocabulary))}"`;
    const list = `\\[${index}(?:,${index})*\\]`;
    if (question.kind === 'several') return `"${question.id}":${listOf(question.vocabulary)}`;
    return `(?:"${question.id}":${question.kind === 'people' ? `(?:${code}|${list})` : code})`;
  });
  const versions = Array.from({ length: worksheet.version }, (_, index) => index + 1);
  // Any answers, in order: commas only between two that are there.
  const chain = answers.reduceRight((rest, answer) => {
    return rest === '' ? answer : `(?:${answer}(?:,${rest})?|${rest})`;
  }, '');
  const grammar = new RegExp(
    `^\\{"kith":1,"worksheet":"${worksheet.id}","vocabulary":${one(versions)},`
    + '"period":"20(?:2[6-9]|[3-9][0-9])-Q[1-4]",'
    + '"once":"(?:[bcdfghjklmnpqrstvwxz][0-9]){8}",'
    + `"people":\\[(?:${person}(?:,${person})*)?\\],"answers":\\{(?:${chain})?\\}\\}$`,
  );
  if (text.length > 32768 || text.includes('\n') || !grammar.test(text)) return false;
  return sensible(JSON.parse(text), definition);
}

function sensible(copy, definition) {
  const places = (codes, values) => values.map((value) => {
    const place = codes.findIndex((entry) => entry.code === value);
    return place < 0 ? 999 : place;
  });
  const rises = (list) => list.every((value, at) => at === 0 || value > list[at - 1]);
  const lists = [];
  const ranks = copy.people.map((person) => definition.sharedFields.flatMap((field) => {
    const values = field.most ? person[field.id] || [] : [person[field.id]];
    const found = places(definition.fieldCodes(field.id), values);
    if (field.most) lists.push(found);
    if (found.length > (field.most || 1)) lists.push([1, 0]);
    return [...found, ...Array(64 - found.length).fill(999)];
  }));
  for (const question of definition.sharedQuestions) {
    const answer = copy.answers[question.id];
    if (question.kind !== 'several' || answer === undefined) continue;
    lists.push(places(definition.codes(question.vocabulary), answer));
  }
  if (!lists.every(rises)) return false;
  const later = (a, b) => {
    const at = a.findIndex((value, index) => value !== b[index]);
    return at >= 0 && a[at] > b[at];
  };
  if (ranks.some((rank, index) => index > 0 && later(ranks[index - 1], rank))) return false;
  if (copy.people.length > definition.worksheet.people.most) return false;
  const pointing = Object.values(copy.answers).filter(Array.isArray)
    .filter((list) => typeof list[0] === 'number');
  return pointing.every((list) =>
    list.every((value, index) => value < copy.people.length && !(value <= list[index - 1])));
}
