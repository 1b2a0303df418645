import { doubtOf } from '../../platform/refusal/doubts.js';
import type { Doubt } from '../../platform/refusal/refusal.js';

const DAY_MINUTES = 1440;
/** A visit or a contact of more hours is asked about. */
export const VERY_LONG_HOURS = 8;

/** When a visit began and how long it took; an hour nobody told is null. */
export interface Hours {
  readonly startsAt: string | null;
  readonly durationMinutes: number;
}

/** Minutes from midnight to an hour, HH:MM. */
export const minutesOf = (hour: string): number => Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3, 5));

/** Whether something ends on the day after it began. */
export const endsNextDay = ({ startsAt, durationMinutes }: Hours): boolean =>
  startsAt !== null && minutesOf(startsAt) + durationMinutes > DAY_MINUTES;

/** Whether something took longer than is likely. */
export const isVeryLong = ({ durationMinutes }: Pick<Hours, 'durationMinutes'>): boolean =>
  durationMinutes > VERY_LONG_HOURS * 60;

/** What is unlikely in the hours of a visit (L29): another of the same assistant at that hour, an end on the next day, a very long one. */
export const doubtsAboutHours = (hours: Hours, sameHourAt: string | null): readonly Doubt[] => [
  ...(sameHourAt === null ? [] : [doubtOf('VISIT_SAME_HOUR', 'input.startsAt', { at: sameHourAt })]),
  ...(endsNextDay(hours) ? [doubtOf('VISIT_PAST_MIDNIGHT', 'input.durationMinutes', {})] : []),
  ...(isVeryLong(hours) ? [doubtOf('VISIT_VERY_LONG', 'input.durationMinutes', { hours: VERY_LONG_HOURS })] : []),
];
