import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Condition } from '../../../platform/permission/condition.js';

/** Functions of people who may act on a day: a suspended one gives nobody anything and is given nothing. */
export const actingOn = (day: LocalDate): Condition => ({
  sql: (post, bind) => `not exists (select from suspension told where told.staff_member_id = ${post}.staff_member_id
      and told.suspended_on <= ${bind(day)} and (told.lifted_on is null or told.lifted_on > ${bind(day)}))`,
});
