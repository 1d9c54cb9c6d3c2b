// Wiring only: the page's data, clock and random source go in here.

import { partOf, partOfText } from '../packed-parts/packed-parts.mjs';
import { byId } from '../worksheet-parts/dom.mjs';
import { saveFile } from '../worksheet-parts/save-file.mjs';
import { ChoicesView } from './choices.mjs';
import { FileChoice } from './file-choice.mjs';
import { ReviewView } from './review-view.mjs';
import { drawnSummary, startWorker } from './trusted.mjs';
import { startImport } from './start-import.mjs';

const { catalogue, strings, ...decided } = JSON.parse(byId('kith-data').textContent || '');
const choices = new ChoicesView(byId('choices'), strings, decided);
const files = new FileChoice(strings);
const view = new ReviewView(strings, {
  files,
  choices,
  draw: drawnSummary,
  print: () => window.print(),
  save: saveFile,
  start: async (chosen, told) => startImport({
    module: await partOf(byId('kith-module')),
    worker: async () => startWorker(await partOfText(byId('kith-worker'))),
    catalogue,
    seed: () => {
      const [low, high] = crypto.getRandomValues(new Uint32Array(2));
      return /** @type {[number, number]} */ ([low, high]);
    },
    choices: { ...choices.chosen(), day: dayOf(new Date()) },
    files: chosen,
  }, told),
});

byId('noscript').hidden = true;
byId('review').hidden = false;
// Leaving: the exit and the end of the page both ask every part to forget.
document.addEventListener('kith:forget', () => view.forget());

/**
 * The day as a number, 20261121.
 * @param {Date} date the device's own
 */
function dayOf(date) {
  return (date.getFullYear() * 100 + date.getMonth() + 1) * 100 + date.getDate();
}
