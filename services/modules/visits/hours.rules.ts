import { endsNextDay, type Hours, isVeryLong, VERY_LONG_HOURS } from '@asysta/schema/values/hours';
import { doubtOf } from '../../platform/refusal/doubts.js';
import type { Doubt } from '../../platform/refusal/refusal.js';

/** What is unlikely in the hours of a visit (L29): another of the same assistant at that hour, an end on the next day, a very long one. */
export const doubtsAboutHours = (hours: Hours, sameHourAt: string | null): readonly Doubt[] => [
  ...(sameHourAt === null ? [] : [doubtOf('VISIT_SAME_HOUR', 'input.startsAt', { at: sameHourAt })]),
  ...(endsNextDay(hours) ? [doubtOf('VISIT_PAST_MIDNIGHT', 'input.durationMinutes', {})] : []),
  ...(isVeryLong(hours) ? [doubtOf('VISIT_VERY_LONG', 'input.durationMinutes', { hours: VERY_LONG_HOURS })] : []),
];
