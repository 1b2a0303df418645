import { halfYearContaining, firstOn, type HalfYear, isClosedOn } from '@asysta/schema/values/half-year';
import { addDays, type LocalDate } from '@asysta/schema/values/local-date';
import { allowed, refused, type Verdict } from '../../platform/refusal/refusal.js';

/** A half-year that has not begun has no report, not even a preview. */
export const canPreview = (halfYear: HalfYear, today: LocalDate): Verdict =>
  firstOn(halfYear) <= today ? allowed : refused('BAD_USER_INPUT', { field: 'halfYear' });

/** A report is submitted once, after its half-year is over. */
export const canSubmit = (report: { readonly halfYear: HalfYear; readonly submitted: boolean }, today: LocalDate): Verdict => {
  if (!isClosedOn(report.halfYear, today)) return refused('REPORT_PERIOD_NOT_CLOSED', { field: 'input.halfYear' });
  return report.submitted ? refused('REPORT_ALREADY_SUBMITTED', { field: 'input.halfYear' }) : allowed;
};

/** A half-year with its term and its report, as it stands on a day. */
export const asPeriod = (
  period: { readonly halfYear: HalfYear; readonly dueOn: LocalDate; readonly submittedAt: Date | null },
  today: LocalDate,
) => ({
  ...period,
  state: period.submittedAt ? ('SUBMITTED' as const) : ('DRAFT' as const),
  closed: isClosedOn(period.halfYear, today),
});

const LISTED = 4;

/** The running half-year and the three before it, newest first. */
export const recentHalfYears = (today: LocalDate): readonly HalfYear[] => {
  const listed = [halfYearContaining(today)];
  while (listed.length < LISTED) listed.push(halfYearContaining(addDays(firstOn(listed.at(-1) as HalfYear), -1)));
  return listed;
};
