import type { LocalDate } from '@asysta/schema/values/local-date';

/** A clock of contact that was not cancelled. */
export interface ContactClock {
  readonly startedOn: LocalDate;
}

/** What becomes of a clock: it was met on a day, it runs (null), or it never should have run. */
export type Fate = LocalDate | null | 'CANCELLED';

/** What the clocks of a case should be. */
interface Reckoned<Clock> {
  readonly fates: readonly (readonly [clock: Clock, fate: Fate])[];
  /** Days of visits from which no clock runs yet, and the day on which each was met. */
  readonly missing: readonly { readonly startsOn: LocalDate; readonly metOn: LocalDate | null }[];
}

/**
 * Reckons the clocks of contact anew from the days of the visits that count: one runs from each and is met by the next. From the
 * last one a clock runs only where a contact is still owed.
 */
export const reckoned = <Clock extends ContactClock>(
  visitDays: readonly LocalDate[],
  clocks: readonly Clock[],
  isOwed: boolean,
): Reckoned<Clock> => {
  const days = [...new Set(visitDays)].toSorted();
  const fateFrom = (day: LocalDate): Fate => days.find((next) => next > day) ?? (isOwed ? null : 'CANCELLED');
  const kept = new Map<LocalDate, Clock>();
  for (const clock of clocks) if (days.includes(clock.startedOn) && !kept.has(clock.startedOn)) kept.set(clock.startedOn, clock);
  return {
    fates: clocks.map((clock) => [clock, kept.get(clock.startedOn) === clock ? fateFrom(clock.startedOn) : 'CANCELLED'] as const),
    missing: days.flatMap((startsOn) => {
      const metOn = fateFrom(startsOn);
      return kept.has(startsOn) || metOn === 'CANCELLED' ? [] : [{ startsOn, metOn }];
    }),
  };
};
