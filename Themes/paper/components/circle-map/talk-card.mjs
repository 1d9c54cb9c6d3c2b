// A question to talk about, beside the map. It takes no answer: nothing that is said gets in the
// page.

import { element } from '../worksheet-parts/dom.mjs';
import { offerOfHelp, questionHeading } from './question-panel.mjs';

/**
 * @param {import('./session.mjs').Session} session
 * @param {import('./question-panel.mjs').QuestionStep} step
 * @returns {(HTMLElement | null)[]}
 */
export function talkCard(session, step) {
  const { words } = session;
  return [
    questionHeading(session, step),
    element('p', { class: 'lead soft' }, [words.say('talk-point')]),
    element('p', { class: 'soft small' }, [words.say('talk-stays')]),
    step.question.help ? offerOfHelp(session) : null,
  ];
}
