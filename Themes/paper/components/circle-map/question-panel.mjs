// One question about the map. Not answering is always possible, and pressing an answer again takes
// it back.

import { button, byId, element } from './dom.mjs';
import { grouped, offered } from './definition.mjs';
import { tokenPicture } from './token-picture.mjs';

/**
 * @typedef {import('./session.mjs').Session} Session
 * @typedef {import('./definition.mjs').Code} Code
 * @typedef {import('./definition.mjs').Question} Question
 * @typedef {import('./steps.mjs').Step & {kind: 'question'}} QuestionStep
 */

/** @param {Session} session @param {QuestionStep} step @returns {(HTMLElement | null)[]} */
export function questionPanel(session, step) {
  const { question } = step;
  const { words, map, definition } = session;
  const answer = map.answers[question.id];
  const answers = (/** @type {Code[]} */ codes) => codes.map((code) => {
    const pressed = answer !== undefined && ('codes' in answer ? answer.codes.includes(code.code)
      : 'code' in answer && answer.code === code.code);
    return button(`answer:${code.code}`, [code.label], () => {
      session.answer(question.id, code.code);
    }, { class: 'button answer', 'aria-pressed': String(pressed) });
  });
  return [
    questionHeading(session, step),
    question.hint ? element('p', { class: 'lead soft' }, [question.hint]) : null,
    question.kind === 'people' ? peopleToPick(session, question) : null,
    ...grouped(offered(definition.codes(question.vocabulary))).map(({ title, codes }) =>
      element('div', { role: 'group', 'aria-label': title || question.text }, [
        title ? element('h2', { class: 'small-title' }, [title]) : null,
        element('div', { class: 'answers' }, answers(codes)),
      ])),
    element('p', { class: 'soft small' }, [
      words.say('skip-is-fine'), question.share ? '' : ` ${words.say('never-shared')}`,
    ]),
    offerOfHelp(session, question),
  ];
}

/**
 * The question, below its place among the others.
 * @param {Session} session
 * @param {QuestionStep} step
 */
export function questionHeading(session, step) {
  const { question, number, count } = step;
  return element('h1', { tabindex: -1, 'data-key': 'heading', id: 'question' }, [
    element('span', { class: 'eyebrow soft' }, [
      session.words.say('question-of', { number, count }),
    ]),
    question.text,
  ]);
}

/**
 * Where a question can be hard, the way to help stands under it. It opens the same sheet as Help at
 * the top, and nothing is noted.
 * @param {Session} session
 * @param {Question} question
 */
export function offerOfHelp(session, question) {
  if (!question.help) return null;
  const { words } = session;
  return button('help-here', [words.say('help-offer')], () => byId('help-open').click(), {
    class: 'button button-plain aside',
  });
}

/** @param {Session} session @param {Question} question */
function peopleToPick(session, question) {
  const { words, map } = session;
  const answer = map.answers[question.id];
  const picked = answer !== undefined && 'people' in answer ? answer.people : [];
  if (map.people.length === 0) {
    return element('p', { class: 'soft' }, [words.say('nobody-yet')]);
  }
  const people = map.people.map((person) => {
    const name = words.person(person);
    return button(`pick:${person.id}`, [tokenPicture(person.values), words.who(person)], () => {
      session.pick(question.id, person.id);
    }, {
      class: 'button chip with-picture', 'aria-label': name,
      'aria-pressed': String(picked.includes(person.id)),
    });
  });
  return element('div', { class: 'chips', role: 'group', 'aria-labelledby': 'question' }, people);
}
