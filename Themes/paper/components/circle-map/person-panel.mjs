// One person: where they are and how they look. What else can be said of them is in rows below,
// each of which opens alone.

import { button, element } from '../worksheet-parts/dom.mjs';
import { detailPanel, moreAbout } from './detail-panel.mjs';
import { whoPicture } from './pictures.mjs';
import { tokenPicture } from './token-picture.mjs';
import { whoChips } from './add-sheet.mjs';
import { whoWord } from './who-word.mjs';

/**
 * @typedef {import('./session.mjs').Session} Session
 * @typedef {import('./model.mjs').Person} Person
 */

/** @param {Session} session @param {Person} person @returns {(HTMLElement | null)[]} */
export function personPanel(session, person) {
  const { words, definition } = session;
  const open = definition.fields.get(session.detail || '');
  if (open !== undefined) return detailPanel(session, person, open);
  const head = personHead(session, person);
  if (session.changesWho) return [head, ...changeWho(session, person)];
  const otherWho = () => {
    session.changesWho = true;
    // The button that was pressed is gone; with the focus nowhere, Firefox takes no Enter.
    session.focus = 'first-who';
    session.changed();
  };
  const remove = () => {
    session.focus = 'heading';
    session.remove(person.id);
  };
  return [
    head,
    choices(session, person, 'ring', 'segments'),
    choices(session, person, 'side', 'sides'),
    choices(session, person, 'colour', 'swatches'),
    choices(session, person, 'shape', 'swatches'),
    element('div', { class: 'row-of-buttons', role: 'group', 'aria-label': words.say('round') }, [
      element('span', { class: 'soft' }, [words.say('round')]),
      roundButton(session, person, -1, '\u21ba', 'round-back'),
      roundButton(session, person, 1, '\u21bb', 'round-on'),
    ]),
    element('div', { class: 'row-of-buttons' }, [
      button('change-who', [words.say('change-who')], otherWho, {
        class: 'button button-plain',
      }),
      button('remove', [words.say('remove')], remove, { class: 'button button-plain' }),
    ]),
    moreAbout(session, person),
  ];
}

/**
 * Who it is, with the way out beside it: in view however much stands below.
 * @param {Session} session @param {Person} person
 */
function personHead(session, person) {
  const { words, definition } = session;
  const done = () => {
    session.closePerson();
    session.focus = 'heading';
    session.tell('');
  };
  return element('div', { class: 'panel-head' }, [
    element('h1', { tabindex: -1, 'data-key': 'heading', class: 'with-token' }, [
      tokenPicture(person.values), whoWord(words, person),
      whoPicture(definition, person.values.who),
    ]),
    button('done', [words.say('done')], done, { class: 'button button-strong' }),
  ]);
}

/** @param {Session} session @param {Person} person */
function changeWho(session, person) {
  return whoChips(session, (who) => {
    session.changesWho = false;
    session.showFew();
    session.focus = 'change-who';
    session.change(person.id, 'who', who);
    session.changed();
  }, person.values.who);
}

/**
 * @param {Session} session @param {Person} person
 * @param {number} by @param {string} sign @param {string} key
 */
function roundButton(session, person, by, sign, key) {
  return button(key, [sign], () => session.turn(person.id, by), {
    class: 'button round', 'aria-label': session.words.say(key),
  });
}

/**
 * The codes of one field as buttons; colours and shapes are drawn on this person's own token. None
 * where a map does not know the field.
 * @param {Session} session @param {Person} person
 * @param {string} field @param {'segments' | 'sides' | 'swatches'} look
 */
function choices(session, person, field, look) {
  const { definition } = session;
  const found = definition.fields.get(field);
  if (found === undefined) return null;
  const buttons = definition.fieldCodes(field).map((code) => {
    const values = { ...person.values, [field]: code.code };
    const pressed = { 'aria-pressed': String(person.values[field] === code.code) };
    const press = () => {
      if (field === 'ring') session.move(person.id, code.code);
      else if (field === 'side') session.moveToSide(person.id, code.code);
      else session.change(person.id, field, code.code);
    };
    if (look !== 'swatches') {
      const kind = look === 'segments' ? 'segment' : 'button chip';
      return button(`${field}:${code.code}`, [code.label], press, { class: kind, ...pressed });
    }
    return button(`${field}:${code.code}`, [tokenPicture(values)], press, {
      class: 'swatch', 'aria-label': code.label, title: code.label, ...pressed,
    });
  });
  const id = `choices-${field}`;
  return element('div', { role: 'group', 'aria-labelledby': id }, [
    element('h2', { id, class: 'small-title' }, [found.label]),
    element('div', { class: look === 'sides' ? 'chips sides' : look }, buttons),
  ]);
}
