import type { ReportFigure } from '@asysta/schema/reports/codes';
import type { SubmittedFigureType } from './submissions.type.js';

/** A centre as the region knows it. */
export interface Named {
  readonly centreId: string;
  readonly centreName: string;
  readonly terytCode: string;
}

/** What a centre submitted, as the database tells it. */
export interface Submitted extends Named {
  readonly submittedAt: string;
  readonly figures: SubmittedFigureType[];
}

/** One line for each centre by its TERYT code: what it submitted, or that it has not yet. */
export const submissionsOf = (supervised: readonly Named[], reports: readonly Submitted[]) => {
  const answered = new Set(reports.map(({ centreId }) => centreId));
  const missing = supervised.filter(({ centreId }) => !answered.has(centreId));
  return [
    ...reports.map(({ centreName, terytCode, submittedAt, figures }) => ({
      centreName,
      terytCode,
      submitted: true,
      submittedAt: new Date(submittedAt),
      figures,
    })),
    ...missing.map(({ centreName, terytCode }) => ({ centreName, terytCode, submitted: false, submittedAt: null, figures: [] })),
  ].toSorted(
    (one, other) => one.terytCode.localeCompare(other.terytCode) || one.centreName.localeCompare(other.centreName, 'pl'),
  );
};

/** One figure of one centre, as far as sums need it. */
export interface Figure {
  readonly figure: ReportFigure;
  readonly label: string;
  readonly value: number;
}

/** Adds up each figure over the centres that have submitted it; a centre that has not adds nothing and is not counted. */
export const totalsOf = (submissions: readonly { readonly figures: readonly Figure[] }[]) => {
  const totals = new Map<ReportFigure, Figure & { readonly centres: number }>();
  for (const { figure, label, value } of submissions.flatMap(({ figures }) => figures)) {
    const known = totals.get(figure);
    totals.set(figure, { figure, label, value: value + (known?.value ?? 0), centres: 1 + (known?.centres ?? 0) });
  }
  return [...totals.values()];
};
