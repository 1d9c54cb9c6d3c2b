// The pad for a paper map: buttons for the keys that can come next and no others. The same keys
// are taken from a keyboard while the focus is in the pad; nothing is typed into anything.

import { button, element } from '../worksheet-parts/dom.mjs';
import { tokenPicture } from './token-picture.mjs';
import { widthOf } from './paper-keying.mjs';

/**
 * @typedef {import('./paper-keying.mjs').PaperKeying} PaperKeying
 * @typedef {import('./paper-keying.mjs').NextKey} NextKey
 */

/**
 * The way in, on the step where people are added.
 * @param {PaperKeying} keying
 */
export function paperChoice(keying) {
  return button('paper-keys', [keying.session.words.say('paper-begin')], () => keying.open(), {
    class: 'button button-plain aside',
  });
}

/** @param {PaperKeying} keying @returns {HTMLElement[]} */
export function codePad(keying) {
  const { words } = keying.session;
  const { nextKeys, signs, keys, lastPerson } = keying;
  const own = nextKeys.filter((next) => !signs.some((sign) => sign.key === next.key));
  const more = lastPerson === undefined || signs.length === 0 ? null
    : keysOf(keying, signs, words.say('paper-more', { who: words.who(lastPerson) }), 'no');
  return [
    element('h1', { tabindex: -1, 'data-key': 'heading' }, [words.say('paper-title')]),
    element('p', { class: 'soft' }, [words.say('paper-lead')]),
    element('div', {
      role: 'group', class: 'code-pad', tabindex: -1, 'data-key': 'code-pad',
      'aria-label': words.say('paper-pad', { keys: keys.split('').join(' ') }),
      keydown: (event) => takeKey(keying, event),
    }, [
      keyedSoFar(keying),
      own.length === 0 ? element('p', {}, [words.say('full')])
        : keysOf(keying, own, keying.nextField),
      more,
      element('div', { class: 'row-of-buttons' }, [
        button('key-back', [words.say('paper-back')], () => keying.back(), {
          class: 'button button-plain', 'aria-disabled': String(keys === ''),
        }),
        button('key-done', [words.say('done')], () => keying.close(), {
          class: 'button button-strong',
        }),
      ]),
    ]),
  ];
}

/** @param {PaperKeying} keying @param {Event} event */
function takeKey(keying, event) {
  if (!(event instanceof KeyboardEvent)) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === 'Backspace') keying.back();
  else if (event.key.length !== 1 || !keying.press(event.key.toUpperCase())) return;
  event.preventDefault();
}

/**
 * A place for each key, in pairs as on the paper, and what the keys in them say.
 * @param {PaperKeying} keying
 */
function keyedSoFar(keying) {
  const { parts, fields, keys } = keying;
  const isMore = parts.length > 0 && parts[0].field.sign !== '';
  const widths = (isMore ? [parts[0].field] : fields.needed).map(widthOf);
  const count = widths.reduce((sum, width) => sum + width, isMore ? 1 : 0);
  const places = Array.from({ length: count }, (_, at) =>
    element('b', { class: 'key-place' }, [keys[at] || '·']));
  const said = parts.flatMap(({ field, keys: own }) => {
    const code = field.codes.get(own);
    return code === undefined ? [] : [code.label];
  });
  return element('div', { 'aria-hidden': 'true' }, [
    element('p', { class: 'key-places', translate: 'no' }, places),
    element('p', { class: 'small soft', translate: 'no' }, [said.join(' · ') || '\u00a0']),
  ]);
}

/**
 * @param {PaperKeying} keying @param {NextKey[]} keys @param {string} title
 * @param {'yes' | 'no'} translate the title: not where it names somebody
 */
function keysOf(keying, keys, title, translate = 'yes') {
  const { words } = keying.session;
  const isWordy = keys.some((next) => next.code !== null || next.field.sign === next.key);
  return element('div', { role: 'group', 'aria-label': title, translate }, [
    element('h2', { class: 'small-title' }, [title]),
    element('div', { class: isWordy ? 'code-keys wordy' : 'code-keys' }, keys.map((next) =>
      button(`key:${next.key}`, [
        element('b', {}, [next.key]),
        picture(keying, next),
        isWordy ? element('span', {}, [next.label]) : null,
      ], () => keying.press(next.key), {
        class: 'button code-key', translate: 'no',
        'aria-label': words.say(isWordy ? 'paper-key' : 'paper-key-begins', {
          key: next.key, label: next.label,
        }),
      }))),
  ]);
}

/**
 * A colour is drawn as a square, a shape in the colour that was keyed in.
 * @param {PaperKeying} keying @param {NextKey} next
 */
function picture(keying, next) {
  const { id } = next.field.field;
  if (next.code === null || (id !== 'colour' && id !== 'shape')) return null;
  const colour = keying.parts.find(({ field }) => field.field.id === 'colour');
  const found = colour && colour.field.codes.get(colour.keys);
  return tokenPicture({
    colour: id === 'colour' ? next.code.code : (found ? found.code : ''),
    shape: id === 'shape' ? next.code.code : 'square',
  });
}
