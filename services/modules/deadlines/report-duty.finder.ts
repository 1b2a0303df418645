import type { DeadlineKind } from '@asysta/schema/deadlines/codes';
import type { RuleOrigin } from '@asysta/schema/law/codes';
import { lastClosedHalfYear, lastOn } from '@asysta/schema/values/half-year';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { dueOn } from '@asysta/schema/values/working-days';
import type { Operation } from '../../platform/operation/index.js';
import { lawRule } from '../centres/index.js';

/** A term of the centre itself: computed from the calendar, not kept as a row, because nothing starts it but time. */
export interface DutyOfTheCentre {
  readonly id: string;
  readonly kind: DeadlineKind;
  readonly origin: RuleOrigin;
  readonly source: string;
  readonly ruleVersion: number;
  readonly startedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly metOn: null;
}

/** The report for the last closed half-year while nobody has submitted it: 31 July or 31 January (art. 176(6)); for those who may submit. */
export const reportDuty = async (op: Operation): Promise<DutyOfTheCentre | null> => {
  if (!op.may('report:submit')) return null;
  const halfYear = lastClosedHalfYear(op.clock.today());
  const startedOn = lastOn(halfYear);
  const rule = await lawRule(op, 'HALF_YEAR_REPORT', startedOn);
  if (!rule || rule.unit === 'FAMILIES') return null;
  // The reports' module stands above this one; what counts here is only whether a row exists.
  const submitted: unknown[] = await op.em.execute('select 1 from submitted_report where half_year = ? limit 1', [halfYear]);
  if (submitted.length > 0) return null;
  return {
    id: `HALF_YEAR_REPORT:${halfYear}`,
    kind: 'HALF_YEAR_REPORT',
    origin: 'LAW',
    source: rule.article,
    ruleVersion: rule.ruleVersion,
    startedOn,
    dueOn: dueOn({ startsOn: startedOn, days: rule.amount, unit: rule.unit, shift: rule.shiftsToWorkingDay }),
    metOn: null,
  };
};
