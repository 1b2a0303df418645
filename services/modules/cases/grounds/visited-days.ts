import { addDays, type LocalDate } from '@asysta/schema/values/local-date';
import { defineSlot } from '../../../platform/module/slot.js';
import type { Operation } from '../../../platform/operation/index.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import type { LegalBasis, SupportCase } from '../case.entity.js';
import { leavesNoVisitBare } from './given-support.rules.js';

/** Finds the days, from one on, on which a family was met in a case; what was annulled is none. */
type MetOn = (op: Operation, supportCaseId: string, from: LocalDate) => Promise<readonly LocalDate[]>;

/** Meetings need a basis on their day: the modules above that keep them say when they were. */
export const meetings = defineSlot<MetOn>('days on which a family was met');

/** The last day on which the family of a case of a row was met, as an expression; null where it never was. */
export const lastMeeting = defineSlot<(supportCase: string) => string>('the last day on which a family was met');

/** The days from one on, on which the family of a case was met, in their order. */
export const visitedSince = async (op: Operation, supportCaseId: string, from: LocalDate): Promise<readonly LocalDate[]> =>
  (await Promise.all(meetings.items().map((metOn) => metOn(op, supportCaseId, from)))).flat().toSorted();

interface Ending {
  /** The basis that is to end on the day before. */
  readonly basis: LegalBasis;
  readonly from: LocalDate;
  readonly field: string;
}

/** Refuses to end a basis before a visit that nothing else entitles (L14), and names the day of that visit. */
export const ensureNoVisitBare = async (
  op: Operation,
  supportCase: SupportCase,
  { basis, from, field }: Ending,
): Promise<void> => {
  const before = supportCase.legalBases.getItems();
  const after = before.map((one) => (one === basis ? { validFrom: one.validFrom, validTo: addDays(from, -1) } : one));
  ensure(leavesNoVisitBare({ before, after }, await visitedSince(op, supportCase.id, from), field));
};
