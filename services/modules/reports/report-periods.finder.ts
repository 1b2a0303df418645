import { type HalfYear, lastOn } from '@asysta/schema/values/half-year';
import { fromDatabase, madeOf, type Operation, ruled } from '../../platform/operation/index.js';
import type { LawOfTerm } from '../law/index.js';
import { dueBy, lawOfReport } from './report-duty.finder.js';
import { asPeriod, recentHalfYears } from './reports.rules.js';

/** A half-year with the rule of its term and what has become of its report. */
interface PeriodOnRecord {
  readonly halfYear: HalfYear;
  readonly law: LawOfTerm;
  readonly submittedAt: string | null;
}

/** Of the recent half-years the newest two and those in which the centre already kept its files; null where one has no rule. */
const periodsOnRecord = (halfYears: readonly HalfYear[]) =>
  fromDatabase<readonly PeriodOnRecord[]>(
    (bind) => `select case when bool_and(law is not null) then json_agg(
        json_object('halfYear' value half_year, 'law' value law, 'submittedAt' value submitted_at) order by place) end as periods
      from (select period.half_year, period.place, report.submitted_at, ${lawOfReport('period.last_on')} as law
        from unnest(${bind(halfYears)}::text[], ${bind(halfYears.map(lastOn))}::date[]) with ordinality period (half_year, last_on, place)
        left join submitted_report report on report.half_year = period.half_year
        where period.place <= 2 or period.last_on >= (select min(family.registered_on) from family)) listed`,
  );

/** The running half-year, the last closed one, and of the two before them those in which the centre already kept its files here. */
export const findReportPeriods = madeOf(
  ruled({
    reads: ({ clock }: Operation, _: object) => ({ periods: periodsOnRecord(recentHalfYears(clock.today())) }),
    must: ['periods'],
    of: ({ periods }, { today }) =>
      periods.map(({ halfYear, law, submittedAt }) =>
        asPeriod(
          { halfYear, dueOn: dueBy(law, halfYear), submittedAt: submittedAt === null ? null : new Date(submittedAt) },
          today,
        ),
      ),
  }),
);
