import { endsNextDay, isVeryLong, VERY_LONG_HOURS } from '@asysta/schema/values/hours';
import { doubtOf } from '../../platform/refusal/doubts.js';
import type { Doubt } from '../../platform/refusal/refusal.js';

/** When a contact began and how long it took, as far as somebody wrote it down. */
export interface ContactHours {
  readonly startsAt: string | null;
  readonly durationMinutes: number | null;
}

/** Whoever told no length was busy for that minute. */
export const minutesTaken = ({ durationMinutes }: Pick<ContactHours, 'durationMinutes'>): number => durationMinutes ?? 1;

/** What is unlikely in the hours of a contact, as of a visit (L29): the same person was elsewhere, it ends on the next day, it is very long. */
export const doubtsAboutContact = (hours: ContactHours, sameHourAt: string | null): readonly Doubt[] => {
  const taken = { ...hours, durationMinutes: minutesTaken(hours) };
  return [
    ...(sameHourAt === null ? [] : [doubtOf('CONTACT_SAME_HOUR', 'input.startsAt', { at: sameHourAt })]),
    ...(endsNextDay(taken) ? [doubtOf('CONTACT_PAST_MIDNIGHT', 'input.durationMinutes', {})] : []),
    ...(isVeryLong(taken) ? [doubtOf('CONTACT_VERY_LONG', 'input.durationMinutes', { hours: VERY_LONG_HOURS })] : []),
  ];
};
