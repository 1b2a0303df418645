import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Condition } from '../../../platform/permission/condition.js';

/** Functions of people who may act on a day: a suspended one gives nobody anything and is given nothing. */
export const actingOn = (day: LocalDate): Condition => ({
  sql: (post, bind) => `not exists (select from suspension told where told.staff_member_id = ${post}.staff_member_id
      and told.suspended_on <= ${bind(day)} and (told.lifted_on is null or told.lifted_on > ${bind(day)}))`,
});

/** People who are suspended on a day (art. 13). */
export const suspendedOn = (day: LocalDate): Condition => ({
  sql: (person, bind) => `exists (select from suspension told where told.staff_member_id = ${person}.id
      and told.suspended_on <= ${bind(day)} and (told.lifted_on is null or told.lifted_on > ${bind(day)}))`,
});

/** People whose papers of art. 7(4) are both valid on a day, as `isAuthorizedOn` says it of a paper already read. */
export const authorizedOn = (day: LocalDate): Condition => ({
  sql: (person, bind) => `exists (select from data_authorization paper where paper.staff_member_id = ${person}.id
      and paper.granted_on <= ${bind(day)} and paper.secrecy_undertaken_on <= ${bind(day)}
      and (paper.valid_to is null or paper.valid_to >= ${bind(day)}) and (paper.withdrawn_on is null or paper.withdrawn_on > ${bind(day)}))`,
});
