import { dayInPoland, type LocalDate } from '@asysta/schema/values/local-date';

/** The only source of time: production reads the system, tests and sample data set the day. */
export interface Clock {
  now(): Date;
  /** Calendar day in Europe/Warsaw: every statutory clock counts these days. */
  today(): LocalDate;
}

const HOUR_MS = 3_600_000;

/** Builds a clock over any source of instants. Days begin on a full hour, so within one the calendar is asked once. */
export const clockOf = (now: () => Date): Clock => {
  let known: { readonly hour: number; readonly day: LocalDate } | null = null;
  return {
    now,
    today: () => {
      const instant = now();
      const hour = Math.floor(instant.getTime() / HOUR_MS);
      known = known?.hour === hour ? known : { hour, day: dayInPoland(instant) };
      return known.day;
    },
  };
};

/** The clock of a running process; tests and sample data bring their own. */
export const systemClock: Clock = clockOf(() => new Date());
