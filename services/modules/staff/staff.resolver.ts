import { Arg, Ctx, ID, Resolver } from 'type-graphql';
import {
  type AppointStaffMember,
  AppointStaffMemberSchema,
  type AuthorizeDataAccess,
  AuthorizeDataAccessSchema,
  type EndAppointment,
  EndAppointmentSchema,
  type RegisterStaffMember,
  RegisterStaffMemberSchema,
  type WithdrawDataAuthorization,
  WithdrawDataAuthorizationSchema,
} from '@asysta/schema/staff/inputs';
import {
  type Change,
  CentreMutation,
  CentreQuery,
  inDatabase,
  type Operation,
  PageInput,
  worked,
} from '../../platform/operation/index.js';
import { StaffMember } from './staff.entity.js';
import { findStaffMembers, staffMemberById } from './staff.finders.js';
import { type Authorization, isAuthorizedOn } from './staff.rules.js';
import { StaffMemberType, StaffMemberConnection } from './staff.type.js';
import { appointStaffMember } from './verbs/appoint-staff-member.js';
import { authorizeDataAccess, withdrawDataAuthorization } from './verbs/authorize-data-access.js';
import { endAppointment } from './verbs/end-appointment.js';
import { registerStaffMember } from './verbs/register-staff-member.js';

/** Register of staff, of their appointments and of their access to data. */
@Resolver(() => StaffMemberType)
export class StaffResolver {
  @CentreQuery(() => StaffMemberConnection, {
    may: 'staff:read',
    audit: 'STAFF_READ',
    about: 'Register of staff by name (rejestr pracowników).',
    reads: findStaffMembers,
  })
  staffMembers(
    @Arg('page', () => PageInput, { defaultValue: { first: 25 }, description: 'Which page.' }) page: PageInput,
    @Ctx() op: Operation,
  ) {
    return findStaffMembers(op, null, page);
  }

  @CentreQuery(() => StaffMemberType, {
    may: 'staff:read',
    audit: 'STAFF_READ',
    about: 'One entry of the register of staff (pracownik).',
    ids: { id: 'StaffMember' },
    reads: staffMemberById,
  })
  staffMember(@Arg('id', () => ID, { description: 'The entry.' }) id: string, @Ctx() op: Operation) {
    return staffMemberById(op, id);
  }

  @CentreMutation(() => StaffMemberType, {
    may: 'staff:manage',
    audit: 'STAFF_MEMBER_REGISTERED',
    about: 'Enters somebody into the register of staff (wpis do rejestru).',
    input: RegisterStaffMemberSchema,
    takes: 'The person.',
    answer: staffMemberById,
  })
  registerStaffMember(input: RegisterStaffMember, op: Operation) {
    return registerStaffMember(op, input);
  }

  @CentreMutation(() => StaffMemberType, {
    may: 'staff:manage',
    audit: 'APPOINTMENT_MADE',
    about: 'Gives somebody a function between two dates (powołanie).',
    input: AppointStaffMemberSchema,
    takes: 'Person, function and dates.',
    answer: staffMemberById,
  })
  appointStaffMember(input: AppointStaffMember, op: Operation) {
    return appointStaffMember(op, input);
  }

  @CentreMutation(() => StaffMemberType, {
    may: 'staff:manage',
    audit: 'APPOINTMENT_ENDED',
    about: 'Ends a function (zakończenie powołania).',
    input: EndAppointmentSchema,
    takes: 'Appointment and last day.',
    changes: true,
    answer: staffMemberById,
  })
  endAppointment(input: Change<EndAppointment>, op: Operation) {
    return endAppointment(op, input);
  }

  @CentreMutation(() => StaffMemberType, {
    may: 'staff:authorize',
    audit: 'DATA_ACCESS_AUTHORIZED',
    about: 'Records the authorisation to family data of art. 7(4) (upoważnienie).',
    input: AuthorizeDataAccessSchema,
    takes: 'Person and papers.',
    answer: staffMemberById,
  })
  authorizeDataAccess(input: AuthorizeDataAccess, op: Operation) {
    return authorizeDataAccess(op, input);
  }

  @CentreMutation(() => StaffMemberType, {
    may: 'staff:authorize',
    audit: 'DATA_ACCESS_WITHDRAWN',
    about: 'Withdraws an authorisation to family data (cofnięcie upoważnienia).',
    input: WithdrawDataAuthorizationSchema,
    takes: 'The authorisation.',
    changes: true,
    answer: staffMemberById,
  })
  withdrawDataAuthorization(input: Change<WithdrawDataAuthorization>, op: Operation) {
    return withdrawDataAuthorization(op, input);
  }
}

/** Whether somebody's papers let them at the data of families, beside their row. */
export const DATA_AUTHORIZED = worked(StaffMemberType, StaffMember, 'dataAuthorized', () => Boolean, {
  reads: {
    papers: inDatabase<readonly Authorization[]>(
      (person) => `select coalesce(json_agg(json_object('grantedOn' value told.granted_on,
        'secrecyUndertakenOn' value told.secrecy_undertaken_on, 'validTo' value told.valid_to, 'withdrawnOn' value told.withdrawn_on)), '[]') as papers
        from data_authorization told where told.staff_member_id = ${person}.id`,
    ),
  },
  of: ({ papers }, { today }) => papers.some((paper) => isAuthorizedOn(paper, today)),
  description: 'Whether an authorisation of art. 7(4) is valid today (upoważnienie ważne).',
});
