// Wiring only: the page's data, clock and random source go in here.

import { byId } from '../worksheet-parts/dom.mjs';
import { Keeping } from '../worksheet-parts/keeping.mjs';
import { listenOnPage } from '../worksheet-parts/page-events.mjs';
import { saveFile } from '../worksheet-parts/save-file.mjs';
import { onceMark, periodOf } from '../worksheet-parts/shared-file.mjs';
import { calendarFile } from './calendar-file.mjs';
import { SheetDefinition } from './definition.mjs';
import { setAlone } from './map-editing.mjs';
import { clearForm, fillForm } from './paper-filling.mjs';
import { SheetSession } from './session.mjs';
import { SheetView } from './sheet-view.mjs';
import { SheetWords } from './sheet-words.mjs';
import { sharedSheet } from './shared-sheet.mjs';
import { versionPage } from './version-page.mjs';
import { dayNumber } from './working-days.mjs';

const FILE_NAME = 'sheet-copy.kith.json';
const PRIVATE_FILE_NAME = 'my-copy.json';
const CALENDAR_FILE_NAME = 'days.ics';

const data = JSON.parse(byId('kith-data').textContent || '');
const definition = new SheetDefinition(data);
const words = new SheetWords(data.strings, definition);
const session = new SheetSession(definition, words);
const keeping = new Keeping(session, {
  subtle: crypto.subtle,
  fill: (bytes) => crypto.getRandomValues(bytes),
  save: (file) => saveFile(file, PRIVATE_FILE_NAME),
});
/** @type {import('./share-panel.mjs').Print} */
let printed = 'filled';
const view = new SheetView(session, {
  today: () => new Date(),
  save,
  print: (what) => {
    printed = what;
    setAlone(session, '');
    window.print();
  },
  keeping,
});

// The day that it is where somebody sits; from here on a day is a number, and no clock moves it.
const now = new Date();
const today = dayNumber({
  year: now.getFullYear(), month: now.getMonth() + 1, date: now.getDate(),
});
session.today = today;
/** @param {import('./calendar-file.mjs').CalendarEntry[]} entries */
session.saveCalendar = (entries) => saveFile(calendarFile(entries, {
  today, fill: (bytes) => crypto.getRandomValues(bytes),
}), CALENDAR_FILE_NAME, 'text/calendar');
session.changed = () => view.draw();
session.written = () => view.drawFrame();
session.print = () => {
  printed = 'filled';
  window.print();
};
byId('noscript').hidden = true;
byId('paper-form').classList.add('print-only');
byId('worksheet').hidden = false;
view.draw();
window.addEventListener('beforeprint', () => {
  if (printed === 'filled') fillForm(session);
  if (typeof printed === 'object') showVersion(versionPage(session, printed, new Date()));
});
window.addEventListener('afterprint', () => {
  printed = 'filled';
  setAlone(session, '');
  clearPaper();
});
// Leaving: the exit and the end of the page both ask every part to forget. Paper too, where a
// browser has not said that the print is over.
document.addEventListener('kith:forget', () => {
  session.changed = () => {};
  keeping.forget();
  session.wipe();
  clearPaper();
});
listenOnPage(session, keeping);

function clearPaper() {
  clearForm();
  showVersion([]);
}

/** @param {HTMLElement[]} nodes none for the form itself */
function showVersion(nodes) {
  byId('version').replaceChildren(...nodes);
  byId('version').hidden = nodes.length === 0;
  byId('paper-form').hidden = nodes.length > 0;
}

function save() {
  const period = periodOf(new Date()).code;
  const once = onceMark((bytes) => crypto.getRandomValues(bytes));
  saveFile(sharedSheet(definition, session.sheet, { period, once }), FILE_NAME);
  session.saved = true;
  session.savedBefore = true;
  session.tell(definition.worksheet.share === undefined ? '' : definition.worksheet.share.saved);
}
