// One thing at a time: the card, the map, the questions with how it would be liked among them, a
// look over it all, the shared copy. The questions are one part of the way, so that it looks as
// short as it feels.

/**
 * @typedef {import('./definition.mjs').Question} Question
 * @typedef {import('./definition.mjs').Worksheet} Worksheet
 * @typedef {{kind: 'card' | 'map' | 'wish' | 'look' | 'share'}
 *   | {kind: 'question', question: Question, number: number, count: number}} Step
 */

/**
 * The parts of the way, in order, by the step that each begins with.
 * @param {readonly Step[]} steps
 * @returns {number[]}
 */
export function partsOf(steps) {
  return steps.flatMap((step, index) => {
    const before = steps[index - 1];
    return before !== undefined && before.kind === step.kind ? [] : [index];
  });
}

/** @param {Worksheet} worksheet @returns {Step[]} */
export function stepsOf(worksheet) {
  const { questions, wish, looks } = worksheet;
  const count = questions.length;
  /** @type {Step[]} */
  const asked = questions.flatMap((question, index) => {
    /** @type {Step[]} */
    const step = [{ kind: 'question', question, number: index + 1, count }];
    return wish && wish.after === question.id ? [...step, { kind: 'wish' }] : step;
  });
  /** @type {Step[]} */
  const look = looks ? [{ kind: 'look' }] : [];
  return [{ kind: 'card' }, { kind: 'map' }, ...asked, ...look, { kind: 'share' }];
}
