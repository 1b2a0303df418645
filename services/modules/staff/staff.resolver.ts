import type * as v from 'valibot';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AppointStaffMemberSchema, AuthorizeDataAccessSchema, EndAppointmentSchema, RegisterStaffMemberSchema, WithdrawDataAuthorizationSchema } from '@asysta/schema/staff/inputs';
import { CentreMutation, CentreQuery, MemberQuery, type Operation, PageInput } from '../../platform/operation/index.js';
import { type Unit, UnitType } from '../centres/index.js';
import type { Appointment as AppointmentRow, StaffMember as StaffRow } from './staff.entity.js';
import { findStaffMembers, staffMemberById } from './staff.finders.js';
import {
  AppointStaffMemberInput,
  AuthorizeDataAccessInput,
  EndAppointmentInput,
  RegisterStaffMemberInput,
  WithdrawDataAuthorizationInput,
} from './staff.input.js';
import { isAuthorizedOn, isHeldOn } from './staff.rules.js';
import { Appointment, DataAuthorization, StaffMember, StaffMemberConnection, Viewer } from './staff.type.js';
import { appointStaffMember, endAppointment } from './verbs/appoint-staff-member.js';
import { authorizeDataAccess, withdrawDataAuthorization } from './verbs/authorize-data-access.js';
import { registerStaffMember } from './verbs/register-staff-member.js';

@Resolver(() => StaffMember)
export class StaffResolver {
  @CentreQuery(() => StaffMemberConnection, {
    may: 'staff:read',
    audit: 'STAFF_READ',
    about: 'Register of staff by name (rejestr pracowników).',
  })
  staffMembers(
    @Arg('page', () => PageInput, { defaultValue: { first: 25 }, description: 'Which page.' }) page: PageInput,
    @Ctx() op: Operation,
  ) {
    return findStaffMembers(op, page);
  }

  @FieldResolver(() => [Appointment], { description: 'All functions, the newest first (powołania).' })
  appointments(@Root() person: StaffRow) {
    return person.appointments.loadItems();
  }

  @FieldResolver(() => [DataAuthorization], { description: 'Authorisations to family data, the newest first (upoważnienia).' })
  authorizations(@Root() person: StaffRow) {
    return person.authorizations.loadItems();
  }

  @FieldResolver(() => Boolean, { description: 'Whether an authorisation of art. 7(4) is valid today (upoważnienie ważne).' })
  async dataAuthorized(@Root() person: StaffRow, @Ctx() op: Operation) {
    const papers = await person.authorizations.loadItems();
    return papers.some((paper) => isAuthorizedOn(paper, op.clock.today()));
  }

  @CentreMutation(() => StaffMember, {
    may: 'staff:manage',
    audit: 'STAFF_MEMBER_REGISTERED',
    about: 'Enters somebody into the register of staff (wpis do rejestru).',
    input: RegisterStaffMemberSchema,
    answer: staffMemberById,
  })
  registerStaffMember(
    @Arg('input', () => RegisterStaffMemberInput, { description: 'The person.' })
    input: v.InferOutput<typeof RegisterStaffMemberSchema>,
    @Ctx() op: Operation,
  ) {
    return registerStaffMember(op, input);
  }

  @CentreMutation(() => StaffMember, {
    may: 'staff:manage',
    audit: 'APPOINTMENT_MADE',
    about: 'Gives somebody a function between two dates (powołanie).',
    input: AppointStaffMemberSchema,
    answer: staffMemberById,
  })
  appointStaffMember(
    @Arg('input', () => AppointStaffMemberInput, { description: 'Person, function and dates.' })
    input: v.InferOutput<typeof AppointStaffMemberSchema>,
    @Ctx() op: Operation,
  ) {
    return appointStaffMember(op, input);
  }

  @CentreMutation(() => StaffMember, {
    may: 'staff:manage',
    audit: 'APPOINTMENT_ENDED',
    about: 'Ends a function (zakończenie powołania).',
    input: EndAppointmentSchema,
    answer: staffMemberById,
  })
  endAppointment(
    @Arg('input', () => EndAppointmentInput, { description: 'Appointment and last day.' })
    input: v.InferOutput<typeof EndAppointmentSchema>,
    @Ctx() op: Operation,
  ) {
    return endAppointment(op, input);
  }

  @CentreMutation(() => StaffMember, {
    may: 'staff:authorize',
    audit: 'DATA_ACCESS_AUTHORIZED',
    about: 'Records the authorisation to family data of art. 7(4) (upoważnienie).',
    input: AuthorizeDataAccessSchema,
    answer: staffMemberById,
  })
  authorizeDataAccess(
    @Arg('input', () => AuthorizeDataAccessInput, { description: 'Person and papers.' })
    input: v.InferOutput<typeof AuthorizeDataAccessSchema>,
    @Ctx() op: Operation,
  ) {
    return authorizeDataAccess(op, input);
  }

  @CentreMutation(() => StaffMember, {
    may: 'staff:authorize',
    audit: 'DATA_ACCESS_WITHDRAWN',
    about: 'Withdraws an authorisation to family data (cofnięcie upoważnienia).',
    input: WithdrawDataAuthorizationSchema,
    answer: staffMemberById,
  })
  withdrawDataAuthorization(
    @Arg('input', () => WithdrawDataAuthorizationInput, { description: 'The authorisation.' })
    input: v.InferOutput<typeof WithdrawDataAuthorizationSchema>,
    @Ctx() op: Operation,
  ) {
    return withdrawDataAuthorization(op, input);
  }
}

@Resolver(() => Appointment)
export class AppointmentsResolver {
  @FieldResolver(() => UnitType, { nullable: true, description: 'Unit the function is limited to, in a large centre (komórka).' })
  async unit(@Root() { unit }: AppointmentRow): Promise<Unit | null> {
    return (await unit?.load()) ?? null;
  }
}

@Resolver(() => Viewer)
export class ViewerResolver {
  @MemberQuery(() => Viewer, {
    may: 'viewer:read',
    audit: 'VIEWER_READ',
    about: 'Who is signed in and what they may do today (ja).',
  })
  viewer(@Ctx() op: Operation): Omit<Viewer, 'appointments'> {
    const { party, staffMemberId, displayName, machine, dataAuthorized } = op.principal;
    return {
      party,
      staffMemberId,
      displayName,
      machine,
      dataAuthorized,
      permissions: [...op.permissions].sort(),
      today: op.clock.today(),
    };
  }

  @FieldResolver(() => [Appointment], { description: 'Functions held today (moje funkcje).' })
  async appointments(@Ctx() op: Operation): Promise<AppointmentRow[]> {
    const { appointments } = await staffMemberById(op, op.principal.staffMemberId);
    return (await appointments.loadItems()).filter((appointment) => isHeldOn(appointment, op.clock.today()));
  }
}
