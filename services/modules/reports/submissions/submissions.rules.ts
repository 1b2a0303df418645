import type { ReportFigure } from '@asysta/schema/reports/codes';

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
