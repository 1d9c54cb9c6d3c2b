// One thing at a time: the card, the map, each question, the shared copy. The questions are one
// part of the way, so that it looks as short as it feels.

/**
 * @typedef {import('./definition.mjs').Question} Question
 * @typedef {{kind: 'card' | 'map' | 'share'}
 *   | {kind: 'question', question: Question, number: number, count: number}} Step
 */

/** The parts of the way, in order. */
export const PARTS = ['card', 'map', 'question', 'share'];

/** @param {readonly Question[]} questions @returns {Step[]} */
export function stepsOf(questions) {
  const count = questions.length;
  /** @type {Step[]} */
  const asked = questions.map((question, index) => {
    return { kind: 'question', question, number: index + 1, count };
  });
  return [{ kind: 'card' }, { kind: 'map' }, ...asked, { kind: 'share' }];
}
