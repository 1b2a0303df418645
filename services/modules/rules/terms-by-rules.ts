import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Condition } from '../../platform/permission/condition.js';
import { basisOn, concernedByRule } from '../cases/index.js';

/** Cases supported by consent in which no term of contact runs: a rule of rhythm starts one for them on its first day. */
export const startingOn = (day: LocalDate): Condition => ({
  sql: (row, bind) => `${concernedByRule('CONTACT').sql(row, bind)} and (${basisOn(day).sql(row, bind)})
    and not exists (select from deadline d where d.support_case_id = ${row}.id and d.kind = 'CONTACT'
      and d.met_on is null and d.cancelled_on is null)`,
});
