import { lastClosedHalfYear, lastOn } from '@asysta/schema/values/half-year';
import { dueOn } from '@asysta/schema/values/working-days';
import type { Operation } from '../../platform/operation/index.js';
import { lawRule } from '../law/index.js';
import type { DutyOfTheCentre } from '../deadlines/index.js';
import { SubmittedReport } from './report.entity.js';

/** The report for the last closed half-year while nobody has submitted it: 31 July or 31 January (art. 176(6)); for those who may submit. */
export const reportDuty = async (op: Operation): Promise<DutyOfTheCentre | null> => {
  if (!op.may('report:submit')) return null;
  const halfYear = lastClosedHalfYear(op.clock.today());
  const startedOn = lastOn(halfYear);
  const rule = await lawRule(op, 'HALF_YEAR_REPORT', startedOn);
  if (!rule || rule.unit === 'FAMILIES') return null;
  if ((await op.em.count(SubmittedReport, { halfYear })) > 0) return null;
  return {
    id: `HALF_YEAR_REPORT:${halfYear}`,
    kind: 'HALF_YEAR_REPORT',
    origin: 'LAW',
    source: rule.article,
    ruleVersion: rule.ruleVersion,
    startedOn,
    dueOn: dueOn({ startsOn: startedOn, days: rule.amount, unit: rule.unit, shift: rule.shiftsToWorkingDay }),
    metOn: null,
    family: null,
  };
};
