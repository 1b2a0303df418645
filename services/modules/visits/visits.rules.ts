import type { LocalRuleKey } from '@asysta/schema/law/codes';
import type { Role } from '@asysta/schema/staff/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { allowed, refused, type Verdict } from '../../platform/refusal/refusal.js';

/** Who writes: an operation, as far as this right asks. */
interface Writer {
  readonly principal: { readonly staffMemberId: string; readonly appointments: readonly { readonly role: Role }[] };
  may(permission: 'visit:record'): boolean;
}

/**
 * A visit is written down by the assistant who made it, or for them by a system of the centre; nobody else writes in an
 * assistant's name.
 */
export const writesFor = (op: Writer, assistantId: string): Verdict => {
  const { staffMemberId, appointments } = op.principal;
  const writes = staffMemberId === assistantId || appointments.some(({ role }) => role === 'CENTRE_SYSTEM');
  return writes && op.may('visit:record') ? allowed : refused('FORBIDDEN');
};

interface Recording {
  readonly visitedOn: LocalDate;
  readonly today: LocalDate;
  /** First day of the assistant with this family. */
  readonly assignedOn: LocalDate;
  /** Whether a legal basis is in force on the day of the visit. */
  readonly hasBasis: boolean;
}

const FIELD = { field: 'input.visitedOn' };

/** A visit has taken place, under an assistant the family had, and on a day with a valid legal basis. */
export const tookPlaceLawfully = ({ visitedOn, today, assignedOn, hasBasis }: Recording): Verdict => {
  if (visitedOn > today) return refused('VISIT_IN_FUTURE', FIELD);
  if (visitedOn < assignedOn) return refused('VISIT_BEFORE_ASSIGNMENT', FIELD);
  return hasBasis ? allowed : refused('NO_VALID_LEGAL_BASIS', FIELD);
};

interface FirstVisit {
  readonly alreadyRecorded: boolean;
  /** Whether the named person runs the case or is a social worker of the centre on that day; null where nobody is named. */
  readonly namedIsSocialWorker: boolean | null;
  readonly areasOfChange: readonly string[];
  /** Rules of the centre that count in this case on the day. */
  readonly rules: readonly LocalRuleKey[];
}

/**
 * The first visit is made once. That a social worker takes part and that an area requiring change is named are rules of the centre;
 * where it has none, both may be told and neither is asked for.
 */
export const mayBeFirst = ({ alreadyRecorded, namedIsSocialWorker, areasOfChange, rules }: FirstVisit): Verdict => {
  if (alreadyRecorded) return refused('FIRST_VISIT_ALREADY_RECORDED');
  if (namedIsSocialWorker === false) return refused('NOT_A_SOCIAL_WORKER', { field: 'input.socialWorkerId' });
  if (rules.includes('JOINT_FIRST_VISIT') && namedIsSocialWorker === null)
    return refused('FIRST_VISIT_NEEDS_SOCIAL_WORKER', { field: 'input.socialWorkerId' });
  return rules.includes('AREA_OF_CHANGE') && areasOfChange.length === 0
    ? refused('AREA_OF_CHANGE_REQUIRED', { field: 'input.areasOfChange' })
    : allowed;
};

/** Every other visit comes after the first one, or on the same day. */
export const followsFirst = (visitedOn: LocalDate, firstVisitedOn: LocalDate | null): Verdict =>
  firstVisitedOn !== null && firstVisitedOn <= visitedOn ? allowed : refused('FIRST_VISIT_REQUIRED', FIELD);

/** A correction may not move the first visit behind one that followed it. */
export const staysFirst = (visitedOn: LocalDate, earliestLaterOn: LocalDate | null): Verdict =>
  earliestLaterOn === null || visitedOn <= earliestLaterOn ? allowed : refused('FIRST_VISIT_REQUIRED', FIELD);
