import type { LocalDate } from '@asysta/schema/values/local-date';
import { allowed, refused, type Verdict } from '../../../platform/refusal/refusal.js';

/** A place is kept until a day that is still to come: on that day the director is asked again. */
export const mayBeSuspendedUntil = (until: LocalDate, today: LocalDate): Verdict =>
  until > today ? allowed : refused('SUSPENSION_ENDS_TOO_EARLY', { field: 'input.suspendedUntil', facts: { day: today } });
