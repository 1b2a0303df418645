import type { RegisterStaffMember } from '@asysta/schema/staff/inputs';
import type { Operation } from '../../../platform/operation/index.js';
import { refuse } from '../../../platform/refusal/refusal.js';
import { StaffMember } from '../staff.entity.js';

/**
 * Enters a person or a machine client into the register; without an appointment they still reach nothing. Of two who enter the
 * same one at once, the index lets one through.
 */
export const registerStaffMember = async (op: Operation, input: RegisterStaffMember): Promise<string> => {
  const { subject, displayName, machine, employmentForm, employedFrom, qualification } = input;
  const alreadyThere = { field: 'input.subject' };
  if ((await op.em.count(StaffMember, { subject })) > 0) refuse('STAFF_MEMBER_ALREADY_REGISTERED', alreadyThere);
  op.means('staff_member_unique_1', 'STAFF_MEMBER_ALREADY_REGISTERED', alreadyThere);
  return op.em.create(StaffMember, { id: op.newId(), subject, displayName, machine, employmentForm, employedFrom, qualification })
    .id;
};
