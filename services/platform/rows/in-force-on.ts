import type { LocalDate } from '@asysta/schema/values/local-date';

/** Filter for the rows that are in force on a day or come later: what somebody who follows from that day on ends. */
export const notOverOn = (day: LocalDate) => ({ $or: [{ validTo: null }, { validTo: { $gte: day } }] });

/** Filter for the rows in force on a day, their first and their last day included; a row already read is asked by `isInForceOn`. */
export const inForceOn = (day: LocalDate) => ({
  validFrom: { $lte: day },
  ...notOverOn(day),
});
