import assert from 'node:assert/strict';
import { test } from 'node:test';

import { PaperChoices, seasonOf } from './paper-choices.mjs';
import { exampleSession } from './examples/session.mjs';

test('a season is whole months, and a winter has the year that it begins in', () => {
  const months = Array.from({ length: 12 }, (_, month) => {
    const { season, year } = seasonOf(new Date(2026, month, 28));
    return `${season} ${year}`;
  });
  assert.deepEqual(months, [
    'winter 2025', 'winter 2025', 'spring 2026', 'spring 2026', 'spring 2026', 'summer 2026',
    'summer 2026', 'summer 2026', 'autumn 2026', 'autumn 2026', 'autumn 2026', 'winter 2026',
  ]);
});

test('nothing but the map is shown unless it is chosen, and leaving takes the choice back', () => {
  const session = exampleSession();
  const choices = new PaperChoices(session, () => new Date(2026, 10, 21));
  assert.deepEqual([choices.showsSeason, choices.isShowingMore], [false, false]);
  session.add('mum', 'close');
  choices.showMore(true);
  assert.equal(choices.isShowingMore, false);
  session.change(1, 'feel', 'good-for-me');
  assert.equal(choices.isShowingMore, true);
  assert.equal(choices.paper, 'all');
  session.undo();
  assert.equal(choices.paper, 'plain');
  session.showMe('happy');
  assert.equal(choices.paper, 'all');
  choices.showSeason(true);
  choices.forget();
  assert.deepEqual([choices.showsSeason, choices.isShowingMore], [false, false]);
});
