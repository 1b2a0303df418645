import { doubtOf } from '../../platform/refusal/doubts.js';
import type { Doubt } from '../../platform/refusal/refusal.js';

const DAY_MINUTES = 1440;
const VERY_LONG_HOURS = 8;

/** When a visit began and how long it took; an hour nobody told is null. */
export interface Hours {
  readonly startsAt: string | null;
  readonly durationMinutes: number;
}

/** Minutes from midnight to an hour, HH:MM. */
export const minutesOf = (hour: string): number => Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3, 5));

/** What is unlikely in the hours of a visit (L29): another of the same assistant at that hour, an end on the next day, a very long one. */
export const doubtsAboutHours = ({ startsAt, durationMinutes }: Hours, sameHourAt: string | null): readonly Doubt[] => {
  const pastMidnight = startsAt !== null && minutesOf(startsAt) + durationMinutes > DAY_MINUTES;
  return [
    ...(sameHourAt === null ? [] : [doubtOf('VISIT_SAME_HOUR', 'input.startsAt', { at: sameHourAt })]),
    ...(pastMidnight ? [doubtOf('VISIT_PAST_MIDNIGHT', 'input.durationMinutes', {})] : []),
    ...(durationMinutes > VERY_LONG_HOURS * 60
      ? [doubtOf('VISIT_VERY_LONG', 'input.durationMinutes', { hours: VERY_LONG_HOURS })]
      : []),
  ];
};
