import { later, type LocalDate } from '@asysta/schema/values/local-date';
import { allowed, refused, type Verdict } from '../../platform/refusal/refusal.js';
import type { Accompanied, FullDay } from './caseload.rules.js';

interface Facts {
  /** Whether this way in is far enough for an assistant, as the rules of a case say. */
  readonly ready: Verdict;
  /** Somebody accompanies the family now. */
  readonly accompanied: boolean;
  /** A legal basis is in force on the day of assignment. */
  readonly entitled: boolean;
  /** The person holds the function of a family assistant on that day. */
  readonly holdsFunction: boolean;
  /** The first day on which one family more would be too many, with the limit of then (art. 15(4)); null where there is room. */
  readonly full: FullDay | null;
}

/** Only a family whose case is ready and has a basis in force gets an assistant, only one, and only one with room (art. 15(4)). */
export const canAssign = ({ ready, accompanied, entitled, holdsFunction, full }: Facts): Verdict => {
  if (!ready.allowed) return ready;
  if (accompanied) return refused('ALREADY_ASSIGNED');
  if (!entitled) return refused('NO_VALID_LEGAL_BASIS');
  if (!holdsFunction) return refused('NOT_A_FAMILY_ASSISTANT', { field: 'input.assistantId' });
  return full ? refused('CASELOAD_LIMIT_REACHED', { field: 'input.assistantId', facts: { ...full } }) : allowed;
};

/** Somebody accompanies a family from when the one before them has left, or from that very day: one assistant at a time. */
export const followsAssignmentBefore = (before: readonly Accompanied[], on: LocalDate, field: string): Verdict => {
  const day = before.flatMap(({ endedOn }) => endedOn ?? []).reduce(later, on);
  return day > on ? refused('ASSIGNED_TO_ANOTHER_THEN', { field, facts: { day } }) : allowed;
};
