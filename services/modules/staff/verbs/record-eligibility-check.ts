import { LockMode } from '@mikro-orm/core';
import type { RecordEligibilityCheck } from '@asysta/schema/staff/inputs';
import type { Operation } from '../../../platform/operation/index.js';
import { ensure, found } from '../../../platform/refusal/refusal.js';
import { EligibilityCheck } from '../eligibility/eligibility.entity.js';
import { canBeChecked } from '../eligibility/eligibility.rules.js';
import { StaffMember } from '../staff.entity.js';
import { mayChangeRightsOf } from '../staff.rules.js';

/**
 * Records that somebody else was checked, and how it came out; answers them. Their row is locked as an appointment locks it, so that
 * neither misses the other. An entry stays: a newer one of the same condition takes its place.
 */
export const recordEligibilityCheck = async (op: Operation, input: RecordEligibilityCheck): Promise<string> => {
  const { staffMemberId, kind, result, checkedOn } = input;
  const checkedBy = op.principal.staffMemberId;
  ensure(mayChangeRightsOf(staffMemberId, checkedBy));
  ensure(canBeChecked(checkedOn, op.clock.today()));
  const staffMember = found(await op.em.findOne(StaffMember, { id: staffMemberId }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  const recordedAt = op.clock.now();
  op.em.create(EligibilityCheck, { id: op.newId(), staffMember, kind, result, checkedOn, checkedBy, recordedAt });
  return staffMember.id;
};
