import type { WayToColleague } from '../absences/index.js';
import { leadsOn } from '../cases/index.js';

/** Who accompanies families whose case the person leads, and who leads the cases of families they accompany. */
export const sharingFamilies: WayToColleague = ({ principal, clock }, bind) => {
  const today = () => bind(clock.today());
  const both =
    'from case_worker led join assignment held on held.support_case_id = led.support_case_id and held.ended_on is null';
  return `select held.assistant_id ${both} where led.staff_member_id = ${bind(principal.staffMemberId)} and ${leadsOn('led', today)}
      union all select led.staff_member_id ${both} where held.assistant_id = ${bind(principal.staffMemberId)} and ${leadsOn('led', today)}`;
};
