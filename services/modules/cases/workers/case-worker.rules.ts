import { addDays, type LocalDate } from '@asysta/schema/values/local-date';
import type { Dated } from '@asysta/schema/values/period';

/** The last day of whoever is followed from a day on; of a time that would have begun later, the day before it: it never comes. */
export const endedBefore = ({ validFrom }: Dated, from: LocalDate): LocalDate => addDays(validFrom < from ? from : validFrom, -1);
