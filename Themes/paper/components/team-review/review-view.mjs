// The page while files are chosen, while they are read, and when the summary is there.

import { byId } from '../worksheet-parts/dom.mjs';
import { filled, reportParts } from './report-view.mjs';
import { readReport } from './report.mjs';

/** @typedef {import('./run-import.mjs').Result} Result */
/** @typedef {import('./importer.mjs').Summary} Summary */

const FILES = {
  page: ['summary.html', 'text/html'], tables: ['tables.csv', 'text/csv'],
  json: ['summary.json', 'application/json'], text: ['summary.md', 'text/markdown'],
};

/**
 * @typedef {object} Ways what the view asks of the page around it
 * @property {import('./file-choice.mjs').FileChoice} files
 * @property {import('./choices.mjs').ChoicesView} choices
 * @property {(html: string) => { className: string, parts: Element[] }} draw
 * @property {() => void} print
 * @property {(content: string, name: string, type: string) => void} save
 * @property {(files: import('./reading.mjs').ChosenFile[], told: (done: number) => void) =>
 *   Promise<import('./start-import.mjs').Running>} start
 */

export class ReviewView {
  /** @param {Record<string, string>} strings @param {Ways} ways */
  constructor(strings, ways) {
    this.strings = strings;
    this.ways = ways;
    /** @type {Summary | null} */
    this.summary = null;
    this.stop = () => {};
    ways.files.changed = () => byId('problem').replaceChildren();
    byId('make').addEventListener('click', () => this.make());
    byId('stop').addEventListener('click', () => this.stop());
    byId('print').addEventListener('click', () => ways.print());
    byId('again').addEventListener('click', () => this.again());
    for (const button of document.querySelectorAll('[data-save]')) {
      if (button instanceof HTMLElement) {
        button.addEventListener('click', () => this.save(button.dataset.save || ''));
      }
    }
  }

  async make() {
    const { files } = this.ways.files;
    if (files.length === 0) {
      this.tellProblem(this.strings['no-files-chosen']);
      return;
    }
    this.showRunning(true, files.length);
    let isStopped = false;
    this.stop = () => { isStopped = true; };
    try {
      const running = await this.ways.start(files, (done) => this.showDone(done, files.length));
      this.stop = running.stop;
      if (isStopped) running.stop();
      const result = await running.result;
      this.showRunning(false, 0);
      this.show(result);
    } catch {
      this.showRunning(false, 0);
      this.tellProblem(this.strings.failed);
    }
  }

  /** @param {boolean} isRunning @param {number} count of files */
  showRunning(isRunning, count) {
    byId('problem').replaceChildren();
    byId('progress').hidden = !isRunning;
    byId('make').hidden = isRunning;
    this.ways.files.disable(isRunning);
    this.ways.choices.disable(isRunning);
    if (isRunning) {
      this.showDone(0, count);
      byId('stop').focus();
    }
  }

  /** @param {number} done files, of a long list a part @param {number} count */
  showDone(done, count) {
    /** @type {HTMLProgressElement} */ (byId('bar')).value = done / count;
    byId('progress-said').textContent = filled(
      this.strings.reading, { done: Math.floor(done), count });
  }

  /** @param {Result} result */
  show({ outcome, report, summary }) {
    const told = readReport(report);
    if (summary === null) {
      this.tellProblem(this.strings[outcome] || this.strings.failed);
      byId('problem').append(...reportParts(told, this.strings));
      return;
    }
    this.summary = summary;
    const { className, parts } = this.ways.draw(summary.page);
    byId('summary').className = className;
    byId('summary').replaceChildren(...parts);
    byId('delete-by').textContent = filled(
      this.strings['delete-by'], { count: told.files, day: dayInWords(told.deleteBy) });
    byId('report').replaceChildren(...reportParts(told, this.strings));
    byId('choose').hidden = true;
    byId('done').hidden = false;
    byId('done-title').focus();
    window.scrollTo(0, 0);
  }

  /** @param {string} words */
  tellProblem(words) {
    const line = document.createElement('p');
    line.className = 'review-problem';
    line.textContent = words;
    byId('problem').replaceChildren(line);
    byId('make').focus();
  }

  /** @param {string} which */
  save(which) {
    if (this.summary === null || !(which in FILES)) return;
    const kind = /** @type {keyof typeof FILES} */ (which);
    const [name, type] = FILES[kind];
    this.ways.save(this.summary[kind], name, type);
  }

  again() {
    this.forgetSummary();
    byId('choose').hidden = false;
    byId('done').hidden = true;
    byId('review-title').focus();
  }

  forgetSummary() {
    this.summary = null;
    for (const id of ['summary', 'report', 'delete-by', 'problem']) byId(id).replaceChildren();
    this.ways.files.forget();
  }

  forget() {
    this.stop();
    this.forgetSummary();
  }
}

/** @param {string} day 2026-11-21 */
function dayInWords(day) {
  return new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC',
  });
}
