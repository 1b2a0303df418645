import type { LocalDate } from '../values/local-date.js';

/** What of a term says from which day it is counted. */
export interface Counted {
  readonly startedOn: LocalDate;
  /** The day of its event, where a pause of visits has put the term off. */
  readonly putOffFrom?: LocalDate | null | undefined;
}

/** The day of the event that a term is counted from, also where a pause has put it off. */
export const eventOf = ({ startedOn, putOffFrom }: Counted): LocalDate => putOffFrom ?? startedOn;
