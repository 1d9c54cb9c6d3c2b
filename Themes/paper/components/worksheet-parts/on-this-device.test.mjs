import assert from 'node:assert/strict';
import { webcrypto } from 'node:crypto';
import { test } from 'node:test';

import { exampleSession } from '../circle-map/examples/session.mjs';
import { Keeping } from './keeping.mjs';
import { forgetAll, isKeptHere, keepHere, openHere } from './on-this-device.mjs';
import { bareOf, fileOfBare } from './private-copy.mjs';

/** A device: what is kept on it outlives a page. */
function device(works = true) {
  return {
    kept: '',
    read() { return this.kept; },
    keep(text) {
      if (works) this.kept = text;
      return works;
    },
    forget() {
      if (works) this.kept = '';
      return works;
    },
  };
}

function keepingOn(place, session = exampleSession()) {
  const tools = {
    subtle: webcrypto.subtle, fill: (bytes) => webcrypto.getRandomValues(bytes), save: () => {},
  };
  return new Keeping(session, { ...tools, device: place });
}

async function tap(keeping, words) {
  for (const word of words) await keeping.tap(word);
}

/** A map with one person, locked and ready to be put somewhere. */
async function ready(place) {
  const session = exampleSession();
  session.add('mum', 'close');
  const keeping = keepingOn(place, session);
  keeping.begin('about');
  keeping.showWords();
  const { words } = keeping;
  keeping.check();
  await tap(keeping, words);
  return { session, keeping, words };
}

test('a map that is kept here opens with its words on a page that was opened anew', async () => {
  const place = device();
  const { session, keeping, words } = await ready(place);
  assert.equal(isKeptHere(keeping), false);
  keepHere(keeping);
  assert.deepEqual([keeping.phase, session.savedBefore, isKeptHere(keeping)], ['held', true, true]);
  const again = keepingOn(place);
  again.begin('choose');
  openHere(again);
  assert.equal(again.phase, 'unlock');
  await tap(again, words);
  assert.deepEqual(again.session.map, session.map);
});

test('what lies there is salt, IV and sealed bytes, and no word that says so', async () => {
  const place = device();
  const { keeping } = await ready(place);
  keepHere(keeping);
  assert.match(place.kept, /^[A-Za-z0-9+/=]+$/);
  assert.ok(keeping.file.endsWith(`"${place.kept.slice(40)}"}`));
  assert.equal(fileOfBare(place.kept), keeping.file);
  assert.equal(bareOf('{"kith-private":1}'), '');
});

test('keeping again replaces it, and leaving does not remove it', async () => {
  const place = device();
  keepHere((await ready(place)).keeping);
  const first = place.kept;
  const { keeping } = await ready(place);
  keepHere(keeping);
  assert.notEqual(place.kept, first);
  const last = place.kept;
  keeping.forget();
  assert.equal(place.kept, last);
});

test('where nothing can be kept, the file is still there to save', async () => {
  const { session, keeping } = await ready(device(false));
  keepHere(keeping);
  assert.deepEqual(
    [keeping.phase, keeping.problem, session.savedBefore], ['ready', 'keep-blocked', false]);
  assert.notEqual(keeping.file, '');
});

test('what another page put there is not taken for a copy', () => {
  const foreigners = ['', 'x', 'x'.repeat(4096), '{"kith-private":1}', 'A'.repeat(999999)];
  for (const foreign of foreigners) {
    const place = device();
    place.kept = foreign;
    const keeping = keepingOn(place);
    assert.equal(isKeptHere(keeping), false);
    openHere(keeping);
    assert.deepEqual([keeping.phase, keeping.problem], ['choose', 'open-damaged']);
  }
});

test('nothing is kept before the words were tapped', () => {
  const place = device();
  const keeping = keepingOn(place);
  keeping.begin('about');
  keepHere(keeping);
  assert.equal(place.kept, '');
});

test('forgetting everything leaves no map, no undo, no words and no copy', async () => {
  const place = device();
  const { session, keeping } = await ready(place);
  keepHere(keeping);
  forgetAll(keeping);
  assert.equal(place.kept, '');
  assert.deepEqual([session.map.people, session.history.behind, session.history.ahead],
    [[], null, null]);
  assert.deepEqual([keeping.phase, keeping.problem, keeping.file, keeping.words],
    ['forgotten', '', '', []]);
  assert.deepEqual([session.step.kind, session.savedBefore], ['card', false]);
});

test('a browser that does not let go of the copy is told, and the map is gone all the same', () => {
  const session = exampleSession();
  session.add('mum', 'close');
  const keeping = keepingOn(device(false), session);
  forgetAll(keeping);
  assert.deepEqual([keeping.phase, keeping.problem], ['forgotten', 'forget-failed']);
  assert.deepEqual(session.map.people, []);
});
