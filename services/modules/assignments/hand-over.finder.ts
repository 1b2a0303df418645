import { pagesWithin } from '../../platform/operation/index.js';
import type { Condition } from '../../platform/permission/condition.js';
import { casesInSight, SupportCase } from '../cases/index.js';
import { staffMemberById } from '../staff/index.js';

/** Open cases that the person leads as social worker, with nobody to follow yet, or accompanies as assistant. */
const heldBy = (staffMemberId: string): Condition => ({
  sql: (work, bind) =>
    `${work}.closed_on is null and ${work}.id = any(array(
      select led.support_case_id from case_worker led where led.staff_member_id = ${bind(staffMemberId)} and led.valid_to is null
      union all select held.support_case_id from assignment held where held.assistant_id = ${bind(staffMemberId)} and held.ended_on is null))`,
});

/** What waits for somebody else when a person may not go on, the longest open first; only what the caller sees. */
export const casesToHandOver = pagesWithin(SupportCase, {
  one: staffMemberById,
  argument: 'staffMemberId',
  by: heldBy,
  inSight: casesInSight,
  orderBy: { openedOn: 'asc', id: 'asc' },
});
