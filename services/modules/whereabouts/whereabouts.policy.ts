import type { DutyHolder } from '../deadlines/index.js';

/** Whoever leads the running case of the family answers for the term of a child in institutional care, which hangs on no case. */
export const leaderForChild: DutyHolder = (deadline, today) =>
  `(select lead.staff_member_id from support_case running join case_worker lead on lead.support_case_id = running.id
    where ${deadline}.kind = 'INSTITUTIONAL_CARE' and running.family_id = ${deadline}.family_id and running.closed_on is null
      and lead.valid_from <= ${today()} and (lead.valid_to is null or lead.valid_to >= ${today()})
    order by running.opened_on desc limit 1)`;
