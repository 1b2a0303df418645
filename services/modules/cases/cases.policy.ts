import type { FilterQuery } from '@mikro-orm/core';
import type { InSight, Operation } from '../../platform/operation/index.js';
import { asFilter, EVERY_ROW, NO_ROW } from '../../platform/permission/condition.js';
import type { DutyHolder } from '../deadlines/index.js';
import { ofFamiliesInSight, type WayToFamily } from '../families/index.js';
import type { SupportCase } from './case.entity.js';
import { leadsOn } from './workers/case-workers.policy.js';

/** The cases this person may see today: those of the families they may see, whatever their stage. */
export const casesInSight: InSight = ofFamiliesInSight;

/** Rows that hang on such a case through the column `support_case_id`: they have no right of their own to be seen. */
export const ofCasesInSight: InSight = (op) => {
  const cases = casesInSight(op);
  if (cases === EVERY_ROW || cases === NO_ROW) return cases;
  return {
    sql: (row, bind) =>
      `exists (select from support_case of_case where of_case.id = ${row}.support_case_id and ${cases.sql('of_case', bind)})`,
  };
};

/** The same as a filter of rows. */
export const visibleCases = (op: Operation): FilterQuery<SupportCase> => asFilter<SupportCase>(casesInSight(op));

/** Families whose case the person leads on the day, or led when it was closed. */
export const runBy: WayToFamily = ({ staffMemberId, day }, bind) =>
  `select c.family_id from case_worker w join support_case c on c.id = w.support_case_id
      where w.staff_member_id = ${bind(staffMemberId)} and ${leadsOn('w', () => bind(day))}`;

/** Families whose open case the person leads on the day. */
export const runNowBy: WayToFamily = (who, bind) => `${runBy(who, bind)} and c.closed_on is null`;

/** The social worker of the case answers for its terms, until there is an assistant. */
export const socialWorkerOfCase: DutyHolder = (deadline, today) =>
  `(select w.staff_member_id from case_worker w where w.support_case_id = ${deadline}.support_case_id and ${leadsOn('w', today)})`;
