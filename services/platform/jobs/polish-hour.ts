import { Temporal } from 'temporal-polyfill';

/** The hour of the day in Poland, 0–23, at an instant: 6:00 is 4:00 UTC in summer and 5:00 UTC in winter. */
export const hourInPoland = (instant: Date): number =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO('Europe/Warsaw').hour;
