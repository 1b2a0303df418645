import { figureColumns, valueOf, type SubmittedHalfYear } from './submission-rows.js';

/** Words of the file that are not in the data. */
export interface CsvWords {
  readonly centre: string;
  readonly teryt: string;
  readonly submitted: string;
  readonly notSubmitted: string;
  readonly total: string;
  readonly totalOf: (centres: number, total: number) => string;
  readonly moment: (instant: string) => string;
}

// A spreadsheet takes such a beginning for a formula, also after blanks.
const FORMULA = /^\s*[=+\-@\t\r]/;

const cell = (value: string | number | null): string => {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/**
 * The shown table as a file that Polish spreadsheets open by a double click: semicolons, CRLF, UTF-8 with its mark.
 * A text that would run as a formula is written as text.
 */
export const submissionsCsv = (submissions: SubmittedHalfYear, words: CsvWords): string => {
  const columns = figureColumns(submissions);
  const total = submissions.centres.length;
  const rows: (string | number | null)[][] = [
    [words.teryt, words.centre, words.submitted, ...columns.map(({ label }) => label)],
    ...submissions.centres.map(({ terytCode, centreName, submittedAt, figures }) => [
      terytCode,
      centreName,
      submittedAt ? words.moment(submittedAt) : words.notSubmitted,
      ...columns.map(({ figure }) => valueOf(figures, figure)),
    ]),
    [
      '',
      words.total,
      words.totalOf(Math.max(0, ...submissions.totals.map(({ centres }) => centres)), total),
      ...columns.map(({ figure }) => valueOf(submissions.totals, figure)),
    ],
  ];
  return `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
};
