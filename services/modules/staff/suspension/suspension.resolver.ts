import { Resolver } from 'type-graphql';
import {
  type LiftSuspension,
  LiftSuspensionSchema,
  type SuspendStaffMember,
  SuspendStaffMemberSchema,
} from '@asysta/schema/staff/inputs';
import { type Change, CentreMutation, type Operation } from '../../../platform/operation/index.js';
import { staffMemberById } from '../staff.finders.js';
import { StaffMemberType } from '../staff.type.js';
import { liftSuspension, suspendStaffMember } from '../verbs/suspend-staff-member.js';

/** Register of the times in which somebody may not act. */
@Resolver(() => StaffMemberType)
export class SuspensionResolver {
  @CentreMutation(() => StaffMemberType, {
    may: 'staff:suspend',
    audit: 'STAFF_MEMBER_SUSPENDED',
    about: 'Suspends somebody, art. 13; they reach nothing from the next request on (zawieszenie).',
    input: SuspendStaffMemberSchema,
    takes: 'Person and day.',
    answer: staffMemberById,
  })
  suspendStaffMember(input: SuspendStaffMember, op: Operation) {
    return suspendStaffMember(op, input);
  }

  @CentreMutation(() => StaffMemberType, {
    may: 'staff:suspend',
    audit: 'SUSPENSION_LIFTED',
    about: 'Lifts a suspension; the functions that still run act again (uchylenie zawieszenia).',
    input: LiftSuspensionSchema,
    takes: 'The suspension.',
    changes: true,
    answer: staffMemberById,
  })
  liftSuspension(input: Change<LiftSuspension>, op: Operation) {
    return liftSuspension(op, input);
  }
}
