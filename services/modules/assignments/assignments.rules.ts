import type { AssignmentEndReason } from '@asysta/schema/assignments/codes';
import type { Role } from '@asysta/schema/staff/codes';
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

/** Who writes: an operation, as far as this right asks. */
interface Writer {
  readonly principal: { readonly staffMemberId: string; readonly appointments: readonly { readonly role: Role }[] };
  may(permission: 'assistant:assign'): boolean;
}

/** An assignment is corrected by whoever decided it, or by the director. */
export const correctsAssignment = (op: Writer, assignedById: string): Verdict => {
  const { staffMemberId, appointments } = op.principal;
  const isTheirs = staffMemberId === assignedById || appointments.some(({ role }) => role === 'DIRECTOR');
  return isTheirs && op.may('assistant:assign') ? allowed : refused('FORBIDDEN');
};

interface Ended extends Accompanied {
  readonly endReason?: AssignmentEndReason | null | undefined;
}

interface Corrected {
  readonly assignedOn: LocalDate;
  readonly endedOn: LocalDate | null;
  readonly handoverNote: string | null;
}

/** Ends that somebody decided about the assignment itself; any other follows the case or what entitles. */
const DECIDED: readonly AssignmentEndReason[] = ['HANDOVER', 'RELIEVED', 'LEFT_WORK'];

/** An end is corrected where the assignment ended by a decision of its own, to a day that has come and not before it began. */
export const mayBeCorrected = (known: Ended, { assignedOn, endedOn, handoverNote }: Corrected, today: LocalDate): Verdict => {
  const field = 'input.endedOn';
  const { endReason } = known;
  if (!known.endedOn) return endedOn || handoverNote ? refused('ASSIGNMENT_STILL_RUNS', { field }) : allowed;
  if (endedOn && endedOn > today) return refused('DATE_IN_FUTURE', { field });
  if (endedOn && endedOn !== known.endedOn && !(endReason && DECIDED.includes(endReason)))
    return refused('ASSIGNMENT_ENDED_WITH_SUPPORT', { field });
  if ((endedOn ?? known.endedOn) < assignedOn) return refused('ASSIGNMENT_ENDED_BEFORE', { field });
  return endReason === 'HANDOVER' && !handoverNote ? refused('HANDOVER_NOTE_REQUIRED', { field: 'input.handoverNote' }) : allowed;
};

/** One assistant at a time: on the day on which one leaves the next may begin. `days` are those of the corrected assignment. */
export const besideOthers = (days: Accompanied, others: readonly Accompanied[]): Verdict => {
  const meanwhile = others.find(
    (other) =>
      (!days.endedOn || other.assignedOn < days.endedOn) &&
      (!other.endedOn || days.assignedOn < other.endedOn) &&
      !(other.assignedOn === other.endedOn && days.assignedOn === other.assignedOn),
  );
  return meanwhile
    ? refused('ASSIGNED_TO_ANOTHER_MEANWHILE', { field: 'input.assignedOn', facts: { day: meanwhile.assignedOn } })
    : allowed;
};
