import type { LocalDate } from '@asysta/schema/values/local-date';

/** Filter for the rows in force on a day, their first and their last day included; a row already read is asked by `isInForceOn`. */
export const inForceOn = (day: LocalDate) => ({
  validFrom: { $lte: day },
  $or: [{ validTo: null }, { validTo: { $gte: day } }],
});
