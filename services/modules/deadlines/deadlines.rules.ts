import type { DeadlineKind } from '@asysta/schema/deadlines/codes';
import { addDays, type LocalDate, weekdayOf } from '@asysta/schema/values/local-date';
import { allowed, refused, type Verdict } from '../../platform/refusal/refusal.js';

/** Clocks that only a centre may set for itself: a centre without such a rule has no clock and no breach (domain: the seeds). */
const LOCAL_KINDS = ['FIRST_VISIT', 'CONTACT'] as const satisfies readonly DeadlineKind[];
export type LocalDeadlineKind = (typeof LOCAL_KINDS)[number];

/** Whether only a rule of the centre can set such a clock. */
export const isLocalKind = (kind: DeadlineKind): kind is LocalDeadlineKind =>
  (LOCAL_KINDS as readonly DeadlineKind[]).includes(kind);

/** The Sunday that ends the week of a day; a Sunday ends its own week. */
export const weekEndOf = (day: LocalDate): LocalDate => addDays(day, 7 - weekdayOf(day));

const LONGEST_PART = 100;

/** A part of the radar shows 1 to 100 terms; more is refused, not silently shortened. */
export const canShow = (first: number): Verdict =>
  first >= 1 && first <= LONGEST_PART ? allowed : refused('BAD_USER_INPUT', { field: 'first', facts: { limit: LONGEST_PART } });
