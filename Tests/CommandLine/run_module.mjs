// Runs the import of the page Team review outside a browser: node run_module.mjs PAGE JOBS
//
// PAGE is the published page, out of which the module and the definitions are taken. JOBS is a file
// with a JSON list; each job has `folder` (what is chosen), `choices` as the page has them, `seed`
// and `out`, a folder into which the summary's files and `report.tsv` are written. What came of
// each, and how much memory the module had in the end, is printed as a JSON list.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync, inflateSync } from 'node:zlib';

import { Importer } from '../../Themes/paper/components/team-review/importer.mjs';
import { readFiles } from '../../Themes/paper/components/team-review/reading.mjs';

const NAMES = {
  page: 'index.html', json: 'summary.json', text: 'summary.md', tables: 'tables.csv',
};
const COARSEST = { block: 2, detail: 1 };

const page = readFileSync(process.argv[2], 'utf8');
const { catalogue } = JSON.parse(part('kith-data').toString('utf8'));
const module = part('kith-module');
const results = [];
for (const job of JSON.parse(readFileSync(process.argv[3], 'utf8'))) results.push(await run(job));
process.stdout.write(JSON.stringify(results));

/** What the page holds packed. */
function part(id) {
  const [, text] = page.match(new RegExp(`id="${id}">([A-Za-z0-9+/=]+)<`));
  return inflateSync(Buffer.from(text, 'base64'));
}

async function run({ folder, choices, seed, out, times = 1 }) {
  const importer = await Importer.start(module, catalogue, seed);
  let outcome = '';
  for (let time = 0; time < times; time += 1) {
    importer.begin({ ...choices, ...(importer.advised(choices.expected) || COARSEST) });
    outcome = await readFiles(importer, chosenIn(folder), async () => true);
  }
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'report.tsv'), importer.report());
  if (outcome === 'made') {
    const summary = importer.summary();
    for (const [kind, name] of Object.entries(NAMES)) writeFileSync(join(out, name), summary[kind]);
  }
  return { outcome, memory: importer.module.memory.buffer.byteLength };
}

/** As a browser hands over a folder: in no order that can be relied on. */
function chosenIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.path, entry.name))
    .reverse()
    .map((path) => ({ file: new Blob([readFileSync(path)]), path: path.slice(folder.length + 1) }));
}

// Before its version 20.12 node cannot do what browsers can.
try {
  new DecompressionStream('deflate-raw');
} catch {
  globalThis.DecompressionStream = class extends TransformStream {
    constructor() {
      const chunks = [];
      super({
        transform: (chunk) => { chunks.push(chunk); },
        flush: (controller) => controller.enqueue(inflateRawSync(Buffer.concat(chunks))),
      });
    }
  };
}
