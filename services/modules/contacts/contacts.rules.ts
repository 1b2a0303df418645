import type { CaseStage } from '@asysta/schema/cases/codes';
import type { Role } from '@asysta/schema/staff/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { allowed, refused, type Verdict } from '../../platform/refusal/refusal.js';

/** Who writes: an operation, as far as this right asks. */
interface Writer {
  readonly principal: { readonly staffMemberId: string; readonly appointments: readonly { readonly role: Role }[] };
  may(permission: 'contact:record'): boolean;
}

/** Who carries the case today; null where nobody does yet. */
interface Carriers {
  readonly assistantId: string | null;
  readonly socialWorkerId: string | null | undefined;
}

/** A contact is written down by the assistant the family has, by the social worker of the case, or by the director (L20). */
export const recordsContacts = (op: Writer, { assistantId, socialWorkerId }: Carriers): Verdict => {
  const { staffMemberId, appointments } = op.principal;
  const carries = [assistantId, socialWorkerId].includes(staffMemberId);
  const directs = appointments.some(({ role }) => role === 'DIRECTOR');
  return (carries || directs) && op.may('contact:record') ? allowed : refused('FORBIDDEN');
};

interface Recording {
  readonly stage: CaseStage;
  readonly openedOn: LocalDate;
  readonly contactedOn: LocalDate;
  readonly today: LocalDate;
}

const FIELD = { field: 'input.contactedOn' };

/** A contact belongs to a case that is open, has taken place, and is not older than the case. */
export const belongsToCase = ({ stage, openedOn, contactedOn, today }: Recording): Verdict => {
  if (stage === 'CLOSED') return refused('CASE_STAGE_MISMATCH');
  if (contactedOn > today) return refused('DATE_IN_FUTURE', FIELD);
  return contactedOn < openedOn ? refused('CONTACT_BEFORE_CASE', FIELD) : allowed;
};
