import { Resolver } from 'type-graphql';
import {
  type ConfirmAppointment,
  ConfirmAppointmentSchema,
  type DeclineAppointment,
  DeclineAppointmentSchema,
  type ProposeAppointment,
  ProposeAppointmentSchema,
} from '@asysta/schema/staff/inputs';
import { type Change, CentreMutation, type Operation } from '../../../platform/operation/index.js';
import { staffMemberById } from '../staff.finders.js';
import { StaffMemberType } from '../staff.type.js';
import { confirmAppointment, declineAppointment } from '../verbs/decide-proposal.js';
import { proposeAppointment } from '../verbs/propose-appointment.js';

/** Register of the functions that two people give: one proposes, another confirms. */
@Resolver(() => StaffMemberType)
export class ProposalsResolver {
  @CentreMutation(() => StaffMemberType, {
    may: 'staff:manage',
    audit: 'APPOINTMENT_PROPOSED',
    about: 'Proposes a function that a director has to confirm (propozycja powołania).',
    input: ProposeAppointmentSchema,
    takes: 'Person, function and dates.',
    answer: staffMemberById,
  })
  proposeAppointment(input: ProposeAppointment, op: Operation) {
    return proposeAppointment(op, input);
  }

  @CentreMutation(() => StaffMemberType, {
    may: 'appointment:confirm',
    audit: 'APPOINTMENT_CONFIRMED',
    about: 'Confirms a proposed function; its rights begin with its first day (potwierdzenie powołania).',
    input: ConfirmAppointmentSchema,
    takes: 'The proposal.',
    changes: true,
    answer: staffMemberById,
  })
  confirmAppointment(input: Change<ConfirmAppointment>, op: Operation) {
    return confirmAppointment(op, input);
  }

  @CentreMutation(() => StaffMemberType, {
    may: 'appointment:confirm',
    audit: 'APPOINTMENT_DECLINED',
    about: 'Declines a proposed function (odmowa potwierdzenia powołania).',
    input: DeclineAppointmentSchema,
    takes: 'The proposal and why.',
    changes: true,
    answer: staffMemberById,
  })
  declineAppointment(input: Change<DeclineAppointment>, op: Operation) {
    return declineAppointment(op, input);
  }
}
