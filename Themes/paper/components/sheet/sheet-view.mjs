// The page of a sheet: which panel is shown, where the focus goes, what is spoken.

import { button, byId, element, focusKey, replaceKeepingFocus } from '../worksheet-parts/dom.mjs';
import { keepPanel } from '../worksheet-parts/keep-panel.mjs';
import { openPanel } from '../worksheet-parts/open-panel.mjs';
import { shiftChoice } from '../worksheet-parts/shift-choice.mjs';
import { sectionPanel } from './section-panel.mjs';
import { sharePanel } from './share-panel.mjs';

/**
 * @typedef {import('./session.mjs').SheetSession} SheetSession
 * @typedef {import('./share-panel.mjs').Actions} Actions
 */

/** Draws whatever the session says. */
export class SheetView {
  /** @param {SheetSession} session @param {Actions} actions */
  constructor(session, actions) {
    this.session = session;
    this.actions = actions;
    this.page = byId('worksheet');
    this.panel = byId('panel');
    const { keeping } = actions;
    this.on('back', () => (keeping.isOpen ? keeping.close() : session.go(-1)));
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
    replaceKeepingFocus(this.panel, this.panelNodes());
    const { focus } = session;
    session.focus = null;
    if (focus !== null) this.moveFocus(focus);
    // What had the focus may be gone: the keys must not end nowhere.
    if (isFocusHere && !this.page.contains(document.activeElement)) this.moveFocus('heading');
  }

  /** @param {string} focus */
  moveFocus(focus) {
    const isFound = focusKey(this.panel, focus);
    if (!isFound || focus === 'heading') {
      focusKey(this.panel, 'heading');
      window.scrollTo(0, 0);
    }
  }

  /** @returns {(HTMLElement | null)[]} */
  panelNodes() {
    const { session, actions } = this;
    const { keeping } = actions;
    const { step } = session;
    if (keeping.isOpen) return keeping.isOpening ? openPanel(keeping) : keepPanel(keeping);
    if (step.kind === 'card') return this.card();
    return step.kind === 'section' ? sectionPanel(session, step) : sharePanel(session, actions);
  }

  card() {
    const { session, actions: { keeping, print } } = this;
    const { words, definition: { worksheet: { card } } } = session;
    return [
      element('h1', { tabindex: -1, 'data-key': 'heading' }, [card.title]),
      element('p', { class: 'lead' }, [card.lead]),
      element('ul', { role: 'list', class: 'card-facts' }, card.facts.map((fact) =>
        element('li', {}, [
          element('h2', {}, [fact.title]), element('p', { class: 'soft' }, [fact.text]),
        ]))),
      button('start', [card.start], () => session.go(1), { class: 'button button-filled' }),
      element('div', { class: 'row-of-buttons' }, [
        keeping.isOffered ? button('open-begin', [words.say('open-begin')], () => {
          keeping.begin('choose');
        }, { class: 'button button-plain' }) : null,
        button('print-blank', [words.say('print-blank')], () => print('blank'), {
          class: 'button button-plain',
        }),
      ]),
      shiftChoice(words),
    ];
  }

  /** Header, tools and footer: all that changes while somebody writes. */
  drawFrame() {
    const { session, actions: { keeping } } = this;
    const { words, step, steps, stepIndex } = session;
    const dots = steps.map((_, index) => {
      const place = index < stepIndex ? 'done' : index === stepIndex ? 'now' : 'ahead';
      return element('i', { class: `dot ${place}` });
    });
    byId('where').replaceChildren(
      element('span', { class: 'dots', 'aria-hidden': 'true' }, dots),
      element('span', { class: 'where-words' }, [step.kind === 'section' ? step.section.title
        : words.say(step.kind === 'card' ? 'part-card' : 'part-end')]),
    );
    byId('back').hidden = stepIndex === 0 && !keeping.isOpen;
    byId('next').hidden = step.kind === 'share' || keeping.isOpen;
    byId('only-here').textContent = words.say(session.savedBefore ? 'only-rest' : 'only-here');
    byId('said').textContent = session.said;
    const { behind, ahead } = session.history;
    byId('undo').setAttribute('aria-disabled', String(behind === null));
    byId('redo').setAttribute('aria-disabled', String(ahead === null));
  }
}
