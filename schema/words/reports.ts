import type { ReportFigure, ReportState } from '../values/codes.js';
import { halfOf, yearOf, type HalfYear } from '../values/half-year.js';

/** Where a half-year report stands. */
export const REPORT_STATE_WORDS: Record<ReportState, string> = {
  DRAFT: 'podgląd',
  SUBMITTED: 'złożone',
};

/** Lines of the half-year report. */
export const REPORT_FIGURE_WORDS: Record<ReportFigure, string> = {
  FAMILIES_ACCOMPANIED: 'liczba rodzin, które miały asystenta',
  ASSISTANTS_EMPLOYED: 'liczba zatrudnionych asystentów rodziny',
};

/** A half-year as offices write it: “I półrocze 2026”. */
export const halfYearInWords = (halfYear: HalfYear): string =>
  `${halfOf(halfYear) === 1 ? 'I' : 'II'} półrocze ${yearOf(halfYear)}`;
