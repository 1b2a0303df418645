import type { ReportFigure } from '@asysta/schema/reports/codes';

/** One line of the half-yearly report in the words of its template. */
export interface FigureColumn {
  readonly figure: ReportFigure;
  readonly label: string;
}

interface Figure extends FigureColumn {
  readonly value: number;
}

/** What the table and the file need of a half-year's submissions. */
export interface SubmittedHalfYear {
  readonly centres: readonly {
    readonly centreName: string;
    readonly terytCode: string;
    readonly submittedAt?: string | null;
    readonly figures: readonly Figure[];
  }[];
  readonly totals: readonly (Figure & { readonly centres: number })[];
}

/** Columns of the figures that anybody submitted, in the order of the template; none while nobody has. */
export const figureColumns = ({ centres, totals }: SubmittedHalfYear): readonly FigureColumn[] => {
  const labels = new Map<ReportFigure, string>();
  for (const { figure, label } of [...totals, ...centres.flatMap(({ figures }) => figures)]) {
    if (!labels.has(figure)) labels.set(figure, label);
  }
  return [...labels].map(([figure, label]) => ({ figure, label }));
};

/** The value of a column, or null where there is none: a number that was not submitted is not zero. */
export const valueOf = (figures: readonly Pick<Figure, 'figure' | 'value'>[], figure: ReportFigure): number | null =>
  figures.find((each) => each.figure === figure)?.value ?? null;
