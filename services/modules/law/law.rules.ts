import { type LocalDate } from '@asysta/schema/values/local-date';
import { allowed, refused, type Verdict } from '../../platform/refusal/refusal.js';

/** The first day of the act of 9 June 2011: nobody was a family assistant before. */
const ACT_SINCE = '2012-01-01' as LocalDate;

/** No paper of this work is older than the act: a day before it is a slip of the year. */
export const sinceTheAct = (day: LocalDate, field: string): Verdict =>
  day >= ACT_SINCE ? allowed : refused('DATE_TOO_EARLY', { field, facts: { day, since: ACT_SINCE } });
