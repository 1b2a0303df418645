import type { LocalDate } from '@asysta/schema/values/local-date';
import { type Counted, eventOf } from '@asysta/schema/deadlines/counted-from';

/** A clock of contact that was not cancelled. */
export type ContactClock = Counted;

/** What becomes of a clock: it was met on a day, it runs (null), or it never should have run. */
export type Fate = LocalDate | null | 'CANCELLED';

/** What the clocks of a case should be. */
interface Reckoned<Clock> {
  readonly fates: readonly (readonly [clock: Clock, fate: Fate])[];
  /** Days of visits from which no clock runs yet, and the day on which each was met. */
  readonly missing: readonly { readonly startsOn: LocalDate; readonly metOn: LocalDate | null }[];
}

/** What a contact is owed by. */
interface Owing {
  /** Whether one is still owed after the last visit. */
  readonly isOwed: boolean;
  /** The day from which the rule of the centre counts again, after something else than consent had entitled. */
  readonly since: LocalDate | null;
}

/** The days from which a clock runs: of each visit, or where the rule counts again of that day, for a family visited before, and of each since. */
const daysOfClocks = (visitDays: readonly LocalDate[], since: LocalDate | null): readonly LocalDate[] => {
  const days = [...new Set(visitDays)].toSorted();
  if (since === null) return days;
  const begun = days.some((day) => day < since) ? [since] : [];
  return [...new Set([...begun, ...days.filter((day) => day >= since)])];
};

/**
 * Reckons the clocks of contact anew from the days of the visits that count: one runs from each and is met by the next. From the
 * last one a clock runs only where a contact is still owed. What ran before the rule counted again stays as it was.
 */
export const reckoned = <Clock extends ContactClock>(
  visitDays: readonly LocalDate[],
  all: readonly Clock[],
  { isOwed, since }: Owing,
): Reckoned<Clock> => {
  const days = daysOfClocks(visitDays, since);
  const clocks = all.filter((clock) => since === null || eventOf(clock) >= since);
  const fateFrom = (day: LocalDate): Fate => days.find((next) => next > day) ?? (isOwed ? null : 'CANCELLED');
  const kept = new Map<LocalDate, Clock>();
  for (const clock of clocks) if (days.includes(eventOf(clock)) && !kept.has(eventOf(clock))) kept.set(eventOf(clock), clock);
  return {
    fates: clocks.map((clock) => [clock, kept.get(eventOf(clock)) === clock ? fateFrom(eventOf(clock)) : 'CANCELLED'] as const),
    missing: days.flatMap((startsOn) => {
      const metOn = fateFrom(startsOn);
      return kept.has(startsOn) || metOn === 'CANCELLED' ? [] : [{ startsOn, metOn }];
    }),
  };
};
