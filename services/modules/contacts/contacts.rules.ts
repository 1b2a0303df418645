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

const directs = ({ principal }: Writer): boolean => principal.appointments.some(({ role }) => role === 'DIRECTOR');

/** A contact is written down by the assistant the family has, by the social worker of the case, or by the director (L20). */
export const recordsContacts = (op: Writer, { assistantId, socialWorkerId }: Carriers): Verdict => {
  const carries = [assistantId, socialWorkerId].includes(op.principal.staffMemberId);
  return (carries || directs(op)) && op.may('contact:record') ? allowed : refused('FORBIDDEN');
};

/** A contact is annulled by whoever made it, or by the director. */
export const annulsContact = (op: Writer, authorId: string): Verdict =>
  (op.principal.staffMemberId === authorId || directs(op)) && op.may('contact:record') ? allowed : refused('FORBIDDEN');

/** Whoever made a contact corrects it; when they no longer carry the case, the director does. */
export const correctsContact = (op: Writer, { authorId, ...carriers }: Carriers & { readonly authorId: string }): Verdict => {
  const carries = [carriers.assistantId, carriers.socialWorkerId].includes(authorId);
  return op.principal.staffMemberId === authorId || !carries ? annulsContact(op, authorId) : refused('FORBIDDEN');
};

interface Taking {
  readonly openedOn: LocalDate;
  readonly closedOn?: LocalDate | null | undefined;
  readonly contactedOn: LocalDate;
  readonly today: LocalDate;
}

interface Recording extends Taking {
  readonly stage: CaseStage;
}

const FIELD = { field: 'input.contactedOn' };

/** A contact has taken place while the case was open: not before it, and not after its end. */
export const tookPlaceInCase = ({ openedOn, closedOn, contactedOn, today }: Taking): Verdict => {
  if (contactedOn > today) return refused('DATE_IN_FUTURE', FIELD);
  if (closedOn && contactedOn > closedOn) return refused('CONTACT_AFTER_CASE', FIELD);
  return contactedOn < openedOn ? refused('CONTACT_BEFORE_CASE', FIELD) : allowed;
};

/** A contact is recorded in a case that is open. */
export const belongsToCase = ({ stage, ...taking }: Recording): Verdict =>
  stage === 'CLOSED' ? refused('CASE_STAGE_MISMATCH') : tookPlaceInCase(taking);
