import { Resolver } from 'type-graphql';
import { type RecordEligibilityCheck, RecordEligibilityCheckSchema } from '@asysta/schema/staff/inputs';
import { CentreMutation, type Operation } from '../../../platform/operation/index.js';
import { staffMemberById } from '../staff.finders.js';
import { StaffMemberType } from '../staff.type.js';
import { recordEligibilityCheck } from '../verbs/record-eligibility-check.js';

/** Register of the checks before somebody may be an assistant. */
@Resolver(() => StaffMemberType)
export class EligibilityResolver {
  @CentreMutation(() => StaffMemberType, {
    may: 'eligibility:record',
    audit: 'ELIGIBILITY_CHECKED',
    about: 'Records that a condition of art. 12(1) or 7b was checked, and how it came out (sprawdzenie).',
    input: RecordEligibilityCheckSchema,
    takes: 'Person, condition, result and day.',
    answer: staffMemberById,
  })
  recordEligibilityCheck(input: RecordEligibilityCheck, op: Operation) {
    return recordEligibilityCheck(op, input);
  }
}
