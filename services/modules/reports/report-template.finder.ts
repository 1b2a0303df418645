import type { ReportFigure } from '@asysta/schema/reports/codes';
import { type HalfYear, lastOn } from '@asysta/schema/values/half-year';
import type { Operation } from '../../platform/operation/index.js';

/** One line of the statutory template as data. */
export interface TemplateFigure {
  readonly templateVersion: number;
  readonly figure: ReportFigure;
  readonly position: number;
  readonly label: string;
  readonly definition: string;
  readonly source: string;
}

/** The lines of the template that was in force on the last day of the half-year, in their order; the newest version of several. */
export const templateOf = async (op: Operation, halfYear: HalfYear): Promise<TemplateFigure[]> => {
  const day = lastOn(halfYear);
  const lines: TemplateFigure[] = await op.em.execute(
    `select template_version as "templateVersion", figure, position, label, definition, source from report_template_figure
      where template = 'HALF_YEAR' and valid_from <= ? and (valid_to is null or valid_to >= ?) order by template_version desc, position`,
    [day, day],
  );
  return lines.filter(({ templateVersion }) => templateVersion === lines[0]?.templateVersion);
};
