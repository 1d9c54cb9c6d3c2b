// The page of a worksheet: which panel is shown, where the focus goes, what is spoken.

import { button, byId, element, focusKey, replaceKeepingFocus } from '../worksheet-parts/dom.mjs';
import { addSheet, howCloseSheet } from './add-sheet.mjs';
import { cardPanel } from './card-panel.mjs';
import { codePad, paperChoice } from './code-pad.mjs';
import { keepPanel } from '../worksheet-parts/keep-panel.mjs';
import { linkChoice, linkSection } from './link-panel.mjs';
import { listOfPeople } from './list-view.mjs';
import { lookPanel } from './look-panel.mjs';
import { mePanel } from './me-panel.mjs';
import { openPanel } from '../worksheet-parts/open-panel.mjs';
import { personPanel } from './person-panel.mjs';
import { questionPanel } from './question-panel.mjs';
import { sharePanel } from './share-panel.mjs';
import { partsOf } from './steps.mjs';
import { talkCard } from './talk-card.mjs';
import { wishPanel } from './wish-panel.mjs';

/**
 * @typedef {import('./session.mjs').Session} Session
 * @typedef {import('./map-view.mjs').MapView} MapView
 * @typedef {import('../worksheet-parts/keeping.mjs').Keeping} Keeping
 * @typedef {{today: () => Date, save: () => void, keeping: Keeping,
 *   keying: import('./paper-keying.mjs').PaperKeying,
 *   paper: import('./picture-panel.mjs').PaperActions}} Actions
 */

/** Draws whatever the session says. */
export class WorksheetView {
  /** @param {Session} session @param {MapView} mapView @param {Actions} actions */
  constructor(session, mapView, actions) {
    this.session = session;
    this.mapView = mapView;
    this.actions = actions;
    this.page = byId('worksheet');
    this.panel = byId('panel');
    this.said = byId('said');
    byId('picture').prepend(mapView.svg);
    this.on('back', () => {
      if (actions.keeping.isOpen) actions.keeping.close();
      else if (!session.stepOut()) session.go(-1);
    });
    this.on('next', () => session.go(1));
    this.on('undo', () => session.undo());
    this.on('redo', () => session.redo());
  }

  /** @param {string} id @param {() => void} press */
  on(id, press) {
    byId(id).addEventListener('click', press);
  }

  draw() {
    const { session } = this;
    const { keeping } = this.actions;
    const isFocusHere = this.page.contains(document.activeElement);
    this.page.setAttribute('data-step', keeping.isOpen ? 'aside' : session.step.kind);
    this.drawFrame();
    this.mapView.draw();
    replaceKeepingFocus(this.panel, this.panelNodes());
    this.said.textContent = session.said;
    if (session.focus !== null) this.moveFocus(session.focus);
    session.focus = null;
    // What had the focus may be gone, as a person is after undo: the keys must not end nowhere.
    if (isFocusHere && !this.page.contains(document.activeElement)) {
      focusKey(this.panel, 'heading');
    }
  }

  /** @returns {(HTMLElement | null)[]} */
  panelNodes() {
    const { session, actions } = this;
    const { step } = session;
    const { keeping } = actions;
    if (keeping.isOpen) return keeping.isOpening ? openPanel(keeping) : keepPanel(keeping);
    if (step.kind === 'card') return cardPanel(session, keeping);
    if (step.kind === 'question') {
      return session.together ? talkCard(session, step) : questionPanel(session, step);
    }
    if (step.kind === 'wish') return wishPanel(session);
    if (step.kind === 'look') return lookPanel(session, keeping);
    if (step.kind === 'share') return sharePanel(session, actions.today(), actions);
    if (session.linking !== null) return linkChoice(session, session.linking);
    const { person } = session;
    if (person !== undefined) {
      const panel = personPanel(session, person);
      if (session.detail !== null) return panel;
      return [...panel, linkSection(session, person), listOfPeople(session)];
    }
    if (session.meOpen) return mePanel(session);
    if (session.draft !== null) return howCloseSheet(session, session.draft);
    if (actions.keying.isOpen) return [...codePad(actions.keying), listOfPeople(session)];
    return [
      ...addSheet(session), justTheMap(session), paperChoice(actions.keying),
      listOfPeople(session),
    ];
  }

  /** Header and footer. */
  drawFrame() {
    const { session } = this;
    const { words, step, stepIndex } = session;
    const parts = partsOf(session.steps);
    const part = parts.filter((first) => first <= stepIndex).length - 1;
    const dots = parts.map((_, index) => {
      const place = index < part ? 'done' : index === part ? 'now' : 'ahead';
      return element('i', { class: `dot ${place}` });
    });
    byId('where').replaceChildren(
      element('span', { class: 'dots', 'aria-hidden': 'true' }, dots),
      element('span', {}, [words.say(`part-${step.kind}`)]),
    );
    byId('back').hidden = stepIndex === 0 && !this.actions.keeping.isOpen;
    const next = byId('next');
    next.hidden = step.kind === 'card' || step.kind === 'share';
    const open = step.kind === 'question' && !session.together
      && session.map.answers[step.question.id] === undefined;
    next.textContent = words.say(open ? 'skip' : 'next');
    next.classList.toggle('button-filled', !open);
    byId('only-here').textContent = words.say(session.savedBefore ? 'only-rest' : 'only-here');
    const { behind, ahead } = session.history;
    byId('undo').setAttribute('aria-disabled', String(behind === null));
    byId('redo').setAttribute('aria-disabled', String(ahead === null));
  }

  /** @param {string} key */
  moveFocus(key) {
    const { session } = this;
    if (key === 'first-who' || key === 'first-ring') {
      const prefix = key.slice('first-'.length);
      const found = [...this.panel.querySelectorAll(`[data-key^="${prefix}:"]`)];
      const [first] = found;
      if (first instanceof HTMLElement) first.focus({ preventScroll: true });
      // All three rings in view, and as much of the map above them as there is room for.
      if (key === 'first-who' && session.showsAll) this.panel.scrollIntoView({ block: 'start' });
      else window.scrollTo(0, 0);
      if (key === 'first-ring') found[found.length - 1].scrollIntoView({ block: 'nearest' });
    } else {
      focusKey(this.panel, key);
      if (key === 'heading') window.scrollTo(0, 0);
    }
  }
}

/**
 * The way past the questions, once there is a map to look over.
 * @param {Session} session
 */
function justTheMap(session) {
  if (session.map.people.length === 0 || session.showsAll) return null;
  return button('just-the-map', [session.words.say('just-the-map')], () => {
    session.skipQuestions();
  }, { class: 'button button-plain aside' });
}
