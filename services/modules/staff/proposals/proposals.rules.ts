import { type Role, ROLES_TO_CONFIRM } from '@asysta/schema/staff/codes';
import { allowed, refused, type Verdict } from '../../../platform/refusal/refusal.js';

/** Whether a function is given by two people only: by a proposal and its confirmation. */
export const needsSecondPerson = (role: Role): boolean => (ROLES_TO_CONFIRM as readonly Role[]).includes(role);

/** What one person may give alone. */
export const mayAppointAlone = (role: Role): Verdict =>
  needsSecondPerson(role) ? refused('SECOND_PERSON_NEEDED', { field: 'input.role' }) : allowed;

/** A proposal as far as its decision asks; people by their ids. */
export interface Pending {
  readonly decision?: string | null;
  readonly proposedBy: string;
  readonly staffMember: string;
}

/** Decided once, and neither by whoever is to hold the function nor by whoever proposed it. */
export const mayDecide = ({ decision, proposedBy, staffMember }: Pending, caller: string): Verdict => {
  if (decision) return refused('DECISION_ALREADY_MADE');
  if (caller === staffMember) return refused('OWN_RIGHTS');
  return caller === proposedBy ? refused('SECOND_PERSON_NEEDED') : allowed;
};
