import { describe, expect, test } from 'vitest';
import * as codes from '../values/codes.js';
import * as ofCases from './case.js';
import * as ofCentres from './centres.js';
import * as ofDeadlines from './deadlines.js';
import * as ofFamilies from './family.js';
import * as ofIntakes from './intake.js';
import * as ofParties from './parties.js';
import * as ofPermissions from './permissions.js';
import * as ofReferrals from './referrals.js';
import * as ofReports from './reports.js';
import * as ofRoles from './roles.js';
import * as ofVisits from './visits.js';

const tables = Object.entries({
  ...ofCases,
  ...ofCentres,
  ...ofDeadlines,
  ...ofFamilies,
  ...ofIntakes,
  ...ofParties,
  ...ofPermissions,
  ...ofReferrals,
  ...ofReports,
  ...ofRoles,
  ...ofVisits,
})
  .filter(([name]) => name.endsWith('_WORDS'))
  .map(([name, table]) => [name, table as Readonly<Record<string, unknown>>] as const);

const labelTables = tables.filter(([name]) => name !== 'TERM_UNIT_WORDS');
const lists = Object.entries<readonly string[]>(codes);
const sameKeys = (list: readonly string[], table: object): boolean =>
  list.toSorted().join() === Object.keys(table).toSorted().join();

test('the lists and the tables are found at all', () => {
  expect(lists.length).toBeGreaterThan(35);
  expect(tables.length).toBeGreaterThan(35);
});

test.each(lists)('%s has Polish words for exactly its codes', (_, list) => {
  expect(new Set(list).size).toBe(list.length);
  expect(tables.filter(([, table]) => sameKeys(list, table)).map(([name]) => name)).not.toEqual([]);
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
