// Not a test of its own: the bank holidays of Content/ and the days worked out by hand, for tests.

import { readFileSync } from 'node:fs';

const ROOT = new URL('../../../../../', import.meta.url);

const read = (path) => readFileSync(new URL(path, ROOT), 'utf8');

/** The bank holidays of an area, as a page is given them. */
export function holidaysOf(area) {
  const text = read('Content/bank-holidays.yml');
  const [, own] = text.split(`- id: ${area}\n`);
  const [lines] = own.split('- id: ');
  const days = [...lines.matchAll(/\{day: ([0-9-]+), name: ([^}]+)\}/g)]
    .map(([, day, name]) => ({ day, name }));
  const year = (key) => Number((text.match(new RegExp(`^${key}: ([0-9]{4})$`, 'm')) || [])[1]);
  return { area, firstYear: year('from'), lastYear: year('until'), days };
}

/** Each line of the fixture: which rule, from where, where the count ends, the latest day. */
export function handWorked() {
  const lines = read('Tests/Fixtures/Days/hand-worked.tsv').split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => {
    const [area, rule, from, counted, latest, how] = line.split('\t');
    const [, number, unit] = rule.match(/([0-9]+) ([a-z ]+?)s?( before)?$/) || [];
    const isBack = rule.endsWith('before');
    return {
      area, from, counted, latest, how, isBack,
      span: { count: Number(number), unit: `${unit.replace(' ', '-')}s` },
    };
  });
}
