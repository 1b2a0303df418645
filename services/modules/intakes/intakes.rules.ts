import type { IntakeState, Urgency } from '@asysta/schema/intakes/codes';
import type { Role } from '@asysta/schema/staff/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { allowed, refused, type Verdict } from '../../platform/refusal/refusal.js';

/** An intake is settled once: it becomes a case or is dismissed. */
export const mayBeSettled = (state: IntakeState): Verdict =>
  state === 'REGISTERED' ? allowed : refused('DECISION_ALREADY_MADE');

/** What reached the centre reached it today or earlier. */
export const mayBeReceivedOn = (receivedOn: LocalDate, today: LocalDate): Verdict =>
  receivedOn <= today ? allowed : refused('DATE_IN_FUTURE', { field: 'input.receivedOn' });

/** The clock to the family interview: 14 working days from learning of the need, 2 when it is urgent (Dz.U. 2021 poz. 893 § 3(2), (3)). */
export const interviewDeadlineOf = (urgency: Urgency): 'FAMILY_INTERVIEW' | 'URGENT_FAMILY_INTERVIEW' =>
  urgency === 'URGENT' ? 'URGENT_FAMILY_INTERVIEW' : 'FAMILY_INTERVIEW';

/** Who writes: an operation, as far as this right asks. */
interface Writer {
  readonly principal: { readonly staffMemberId: string; readonly appointments: readonly { readonly role: Role }[] };
  may(permission: 'intake:register'): boolean;
}

/** An intake is corrected by whoever registered it, or by the director. */
export const correctsIntake = (op: Writer, registeredById: string): Verdict => {
  const { staffMemberId, appointments } = op.principal;
  const isTheirs = staffMemberId === registeredById || appointments.some(({ role }) => role === 'DIRECTOR');
  return isTheirs && op.may('intake:register') ? allowed : refused('FORBIDDEN');
};
