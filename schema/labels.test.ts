import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { AUDIT_EVENTS, PERMISSIONS } from './catalogue.js';

/** The closed lists of every noun: a new folder is read without a line here. */
const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /^(?!dist|node_modules)[a-z]+[\\/][a-z-]*codes\.ts$/.test(file),
);
const read = async (file: string) => Object.entries((await import(`./${file.replaceAll('\\', '/')}`)) as Record<string, unknown>);
const exported = (await Promise.all(files.map(read))).flat();

const tables = [
  ...exported.filter(([name]) => name.endsWith('_WORDS')),
  ['AUDIT_EVENTS', AUDIT_EVENTS],
  ['PERMISSIONS', Object.fromEntries(Object.entries(PERMISSIONS).map(([name, { words }]) => [name, words]))],
].map(([name, table]) => [name as string, table as Readonly<Record<string, unknown>>] as const);

const labelTables = tables.filter(([name]) => name !== 'TERM_UNIT_WORDS');

test('the tables are found at all', () => {
  expect(tables.length).toBeGreaterThan(35);
});

describe.each(labelTables)('%s', (_, table) => {
  const labels = Object.values(table) as string[];

  test('has a label of its own for each code', () => {
    expect(new Set(labels).size).toBe(labels.length);
  });

  test('is written in words, with Polish quotation marks and no stray spaces', () => {
    for (const label of labels) {
      expect(label).toMatch(/^\p{L}/u);
      expect(label.replace('PESEL', 'numer')).not.toMatch(/^\s|\s$|\s{2}|["_]|[A-Z]{5}/);
      expect(label.includes('„')).toBe(label.includes('”'));
    }
  });

  test('speaks of people first', () => {
    for (const label of labels) expect(label).not.toMatch(/podopieczn|klient|patolog|dysfunkcyj|nieprawidłow|beneficjent/i);
  });
});
