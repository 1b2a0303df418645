import { dayInPoland, type LocalDate } from '@asysta/schema/values/local-date';

/** The only source of time: production reads the system, tests and sample data set the day. */
export interface Clock {
  now(): Date;
  /** Calendar day in Europe/Warsaw: every statutory clock counts these days. */
  today(): LocalDate;
}

/** Builds a clock over any source of instants. */
export const clockOf = (now: () => Date): Clock => ({
  now,
  today: () => dayInPoland(now()),
});

/** The clock of a running process; tests and sample data bring their own. */
export const systemClock: Clock = clockOf(() => new Date());
