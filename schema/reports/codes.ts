import { halfOf, yearOf, type HalfYear } from '../values/half-year.js';
/** Where a half-year report stands. */
export const REPORT_STATE_WORDS = {
  DRAFT: 'podgląd',
  SUBMITTED: 'złożone',
} as const;
export type ReportState = keyof typeof REPORT_STATE_WORDS;

/** Lines of the half-year report. */
export const REPORT_FIGURE_WORDS = {
  FAMILIES_ACCOMPANIED: 'liczba rodzin, które miały asystenta',
  ASSISTANTS_EMPLOYED: 'liczba zatrudnionych asystentów rodziny',
} as const;
export type ReportFigure = keyof typeof REPORT_FIGURE_WORDS;

/** A half-year as offices write it: “I półrocze 2026”. */
export const halfYearInWords = (halfYear: HalfYear): string =>
  `${halfOf(halfYear) === 1 ? 'I' : 'II'} półrocze ${yearOf(halfYear)}`;
