// One question about the map. Not answering is always possible, and pressing an answer again takes
// it back.

import { button, byId, element } from '../worksheet-parts/dom.mjs';
import { choiceGroups } from './choice-groups.mjs';
import { offered } from './definition.mjs';
import { tokenPicture } from './token-picture.mjs';

/**
 * @typedef {import('./session.mjs').Session} Session
 * @typedef {import('./definition.mjs').Question} Question
 * @typedef {import('./steps.mjs').Step & {kind: 'question'}} QuestionStep
 */

/** @param {Session} session @param {QuestionStep} step @returns {(HTMLElement | null)[]} */
export function questionPanel(session, step) {
  const { question } = step;
  const { words, map, definition } = session;
  const answer = map.answers[question.id];
  const said = answer === undefined || 'people' in answer ? []
    : 'codes' in answer ? answer.codes : [answer.code];
  const codes = offered(definition.codes(question.vocabulary));
  const isHard = codes.some((code) => code.help && said.includes(code.code));
  return [
    questionHeading(session, step),
    question.hint ? element('p', { class: 'lead soft' }, [question.hint]) : null,
    question.kind === 'people' ? peopleToPick(session, question) : null,
    ...choiceGroups(codes, {
      key: 'answer', label: question.text, said, many: question.kind === 'several',
      press: (code) => session.answer(question.id, code),
    }),
    element('p', { class: 'soft small' }, [
      words.say('skip-is-fine'), question.share ? '' : ` ${words.say('never-shared')}`,
    ]),
    question.help || isHard ? offerOfHelp(session) : null,
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
 * Where a question or an answer can be hard, the way to help stands under it. It opens the same
 * sheet as Help at the top, and nothing is noted.
 * @param {Session} session
 */
export function offerOfHelp(session) {
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
      class: 'button chip with-picture', translate: 'no', 'aria-label': name,
      'aria-pressed': String(picked.includes(person.id)),
    });
  });
  return element('div', { class: 'chips', role: 'group', 'aria-labelledby': 'question' }, people);
}
