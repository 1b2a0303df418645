import { type HalfYear, lastClosedHalfYear, lastOn } from '@asysta/schema/values/half-year';
import { daysBetween, type LocalDate } from '@asysta/schema/values/local-date';
import { beside, fromDatabase } from '../../platform/operation/index.js';
import type { DutyOfTheCentre } from '../deadlines/index.js';
import { type LawOfTerm, lawOfTerm, termBy } from '../law/index.js';

const KEY = 'HALF_YEAR_REPORT';

/** The rule in force for the report of a half-year that ends on `lastDay`, an expression itself. */
export const lawOfReport = (lastDay: string): string => lawOfTerm(KEY, lastDay);

/** The same rule for the half-year that somebody named. */
export const lawOfReportFor = (halfYear: HalfYear) =>
  fromDatabase<LawOfTerm>((bind) => lawOfReport(`${bind(lastOn(halfYear))}::date`));

/** The last day for the report to the wojewoda (art. 176(6)) by the rule in force. */
export const dueBy = (law: LawOfTerm, halfYear: HalfYear): LocalDate => termBy(law, lastOn(halfYear)).dueOn;

/** The report for the last closed half-year while nobody has submitted it; for those who may submit. */
export const reportDuty = beside({
  may: 'report:submit',
  reads: ({ clock }) => {
    const halfYear = lastClosedHalfYear(clock.today());
    return {
      law: lawOfReportFor(halfYear),
      owed: fromDatabase<true>(
        (bind) =>
          `select true as owed where not exists (select from submitted_report report where report.half_year = ${bind(halfYear)})`,
      ),
    };
  },
  must: ['law', 'owed'],
  of: ({ law }, { today }): DutyOfTheCentre => {
    const halfYear = lastClosedHalfYear(today);
    const term = termBy(law, lastOn(halfYear));
    return { id: `${KEY}:${halfYear}`, kind: KEY, ...term, daysLeft: daysBetween(today, term.dueOn), metOn: null, family: null };
  },
});
