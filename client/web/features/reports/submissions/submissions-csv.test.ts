import { expect, test } from 'vitest';
import type { SubmittedHalfYear } from './submission-rows.js';
import { submissionsCsv } from './submissions-csv.js';

const words = {
  centre: 'Ośrodek',
  teryt: 'Kod TERYT',
  submitted: 'Złożono',
  notSubmitted: 'nie złożono',
  total: 'Razem',
  totalOf: (centres: number, total: number) => `${centres} z ${total}`,
  moment: (instant: string) => instant.slice(0, 10),
};

const families = { figure: 'FAMILIES_ACCOMPANIED', label: 'Rodziny' } as const;
const assistants = { figure: 'ASSISTANTS_EMPLOYED', label: 'Asystenci; razem' } as const;

const half = (centreName: string): SubmittedHalfYear => ({
  centres: [
    {
      centreName,
      terytCode: '1206162',
      submittedAt: '2026-07-20T10:00:00Z',
      figures: [
        { ...families, value: 14 },
        { ...assistants, value: 0 },
      ],
    },
    { centreName: 'Ośrodek w Rakowie', terytCode: '2604132', submittedAt: null, figures: [] },
  ],
  totals: [
    { ...families, value: 14, centres: 1 },
    { ...assistants, value: 0, centres: 1 },
  ],
});

test('writes each centre as submitted, an empty cell for what was not submitted, and the sum with how many centres it covers', () => {
  expect(submissionsCsv(half('Ośrodek w Zielonkach'), words)).toBe(
    [
      '\uFEFFKod TERYT;Ośrodek;Złożono;Rodziny;"Asystenci; razem"',
      '1206162;Ośrodek w Zielonkach;2026-07-20;14;0',
      '2604132;Ośrodek w Rakowie;nie złożono;;',
      ';Razem;1 z 2;14;0',
      '',
    ].join('\r\n'),
  );
});

test.each([
  ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ['+48', "'+48"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  [' =1', "' =1"],
  ['Dom "Nad Rzeką"', '"Dom ""Nad Rzeką"""'],
  ['dwie\nlinie', '"dwie\nlinie"'],
])('writes %j as text that no spreadsheet runs or splits', (name, written) => {
  expect(submissionsCsv(half(name), words)).toContain(`\r\n1206162;${written};2026-07-20;`);
});

test('writes a half-year for which nobody has submitted without columns of figures', () => {
  expect(submissionsCsv({ centres: [{ centreName: 'A', terytCode: '1206162', figures: [] }], totals: [] }, words)).toBe(
    '\uFEFFKod TERYT;Ośrodek;Złożono\r\n1206162;A;nie złożono\r\n;Razem;0 z 1\r\n',
  );
});
