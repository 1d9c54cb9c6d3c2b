// Wiring only: the page's data, clock, random source and text measure go in here.

import { Definition } from './definition.mjs';
import { DeviceCopy } from '../worksheet-parts/device-copy.mjs';
import { byId } from '../worksheet-parts/dom.mjs';
import { Keeping } from '../worksheet-parts/keeping.mjs';
import { listenOnPage } from '../worksheet-parts/page-events.mjs';
import { MapGestures } from './map-gestures.mjs';
import { MapLayout } from './map-layout.mjs';
import { MapView } from './map-view.mjs';
import { PaperChoices } from './paper-choices.mjs';
import { PaperKeying } from './paper-keying.mjs';
import { paperList } from './paper-sheet.mjs';
import { pictureOf, pixelsOf } from './picture-file.mjs';
import { saveFile } from '../worksheet-parts/save-file.mjs';
import { Session } from './session.mjs';
import { onceMark, periodOf } from '../worksheet-parts/shared-file.mjs';
import { sharedMap } from './shared-map.mjs';
import { Words } from './words.mjs';
import { WorksheetView } from './worksheet-view.mjs';

const FILE_NAME = 'map-copy.kith.json';
const PRIVATE_FILE_NAME = 'my-copy.json';
const PRINT_WIDTH = 680;

const picture = byId('picture');
const data = JSON.parse(byId('kith-data').textContent || '');
const definition = new Definition(data);
const words = new Words(data.strings, definition);
const layout = new MapLayout(definition, textMeasure());
const session = new Session(definition, words, layout);
const keeping = new Keeping(session, {
  subtle: crypto.subtle,
  fill: (bytes) => crypto.getRandomValues(bytes),
  save: (file) => saveFile(file, PRIVATE_FILE_NAME),
  device: new DeviceCopy(),
});
const choices = new PaperChoices(session, () => new Date());
const keying = new PaperKeying(session);
const mapView = new MapView(session, layout);
const view = new WorksheetView(session, mapView, {
  today: () => new Date(),
  save,
  keeping,
  keying,
  paper: { choices, print: () => window.print(), savePicture },
});

session.changed = () => view.draw();
session.hint = (/** @type {string} */ said) => {
  byId('said').textContent = said;
};
new MapGestures(mapView);
byId('noscript').hidden = true;
byId('worksheet').hidden = false;
fit();
view.draw();
// In the next frame: a size that changes while it is told is an error in some browsers.
new ResizeObserver(() => requestAnimationFrame(fit)).observe(picture);
window.addEventListener('beforeprint', () => {
  mapView.paper = choices.paper;
  fitTo(PRINT_WIDTH);
  mapView.draw();
  byId('paper-sheet').replaceChildren(...paperList(session, choices));
});
window.addEventListener('afterprint', () => {
  byId('paper-sheet').replaceChildren();
  mapView.paper = null;
  fit();
  mapView.draw();
});
// Leaving: the exit and the end of the page both ask every part to forget.
document.addEventListener('kith:forget', () => {
  session.changed = () => {};
  keeping.forget();
  keying.forget();
  choices.forget();
  session.wipe();
});
// A talk has pauses: the screen is not covered while two people look at it.
document.addEventListener('kith:idle', (event) => {
  if (session.together) event.preventDefault();
});
listenOnPage(session, keeping);

function save() {
  const period = periodOf(new Date()).code;
  const once = onceMark((bytes) => crypto.getRandomValues(bytes));
  saveFile(sharedMap(definition, session.copied, { period, once }), FILE_NAME);
  session.saved = true;
  session.savedBefore = true;
  session.tell(definition.worksheet.share.saved);
}

/** @param {'png' | 'svg'} kind */
async function savePicture(kind) {
  try {
    const picture = pictureOf(session, new MapLayout(definition, textMeasure()), choices);
    const content = kind === 'svg' ? picture.svg : await pixelsOf(picture);
    saveFile(content, `map-picture.${kind}`, kind === 'svg' ? 'image/svg+xml' : 'image/png');
    choices.saved(true);
  } catch (_) {
    choices.saved(false);
  }
}

function fit() {
  if (mapView.paper !== null) return; // a sheet of paper has its own width
  const width = Math.floor(picture.clientWidth);
  if (width > 0) fitTo(width);
}

/** @param {number} width */
function fitTo(width) {
  const textScale = parseFloat(getComputedStyle(document.documentElement).fontSize) / 18;
  if (!layout.resize(width, Math.min(1.4, Math.max(1, textScale || 1)))) return;
  mapView.drawGround();
  mapView.draw();
}

function textMeasure() {
  const context = document.createElement('canvas').getContext('2d');
  const { fontFamily } = getComputedStyle(document.documentElement);
  return (/** @type {string} */ text, /** @type {number} */ size) => {
    if (context === null) return text.length * size * 0.62;
    context.font = `500 ${size}px ${fontFamily}`;
    return context.measureText(text).width;
  };
}
