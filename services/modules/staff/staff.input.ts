import { Field, ID, InputType } from 'type-graphql';
import type { EmploymentForm, Role } from '@asysta/schema/staff/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { ChangeInput, IdOf, LocalDateScalar, RequestInput } from '../../platform/operation/index.js';
import { EmploymentFormEnum, RoleEnum } from './staff.type.js';

@InputType({ description: 'Enters somebody into the register of staff.' })
export class RegisterStaffMemberInput extends RequestInput {
  @Field(() => String, { description: 'Account in the identity provider (identyfikator konta).' })
  subject!: string;

  @Field(() => String, { description: 'Name as shown to colleagues (imię i nazwisko).' })
  displayName!: string;

  @Field(() => Boolean, { nullable: true, description: 'True for a system that signs in by itself.' })
  machine?: boolean | null;

  @Field(() => EmploymentFormEnum, { nullable: true, description: 'Form of employment (forma zatrudnienia).' })
  employmentForm?: EmploymentForm | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day of employment (zatrudnienie od).' })
  employedFrom?: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'Qualification required by art. 12 (kwalifikacje).' })
  qualification?: string | null;
}

@InputType({ description: 'Gives somebody a function between two dates.' })
export class AppointStaffMemberInput extends RequestInput {
  @IdOf('StaffMember')
  @Field(() => ID, { description: 'Whom.' })
  staffMemberId!: string;

  @Field(() => RoleEnum, { description: 'Function in the centre (funkcja).' })
  role!: Role;

  @IdOf('Unit')
  @Field(() => ID, { nullable: true, description: 'Unit; required for the head of one (komórka).' })
  unitId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Held in place of somebody (p.o.).' })
  acting?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Title as the office writes it (stanowisko).' })
  title?: string | null;

  @Field(() => LocalDateScalar, { description: 'First day of rights (od).' })
  validFrom!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day of rights, when known (do).' })
  validTo?: LocalDate | null;
}

@InputType({ description: 'Ends a function; its rights are gone the day after the last one.' })
export class EndAppointmentInput extends ChangeInput {
  @IdOf('Appointment')
  @Field(() => ID, { description: 'Which appointment.' })
  appointmentId!: string;

  @Field(() => LocalDateScalar, { description: 'Last day of rights; yesterday ends them at once (ostatni dzień).' })
  lastOn!: LocalDate;
}

@InputType({ description: 'Records the written authorisation and the undertaking of secrecy of art. 7(4).' })
export class AuthorizeDataAccessInput extends RequestInput {
  @IdOf('StaffMember')
  @Field(() => ID, { description: 'Whom.' })
  staffMemberId!: string;

  @Field(() => LocalDateScalar, { description: 'Day of the authorisation (data upoważnienia).' })
  grantedOn!: LocalDate;

  @Field(() => LocalDateScalar, { description: 'Day of the undertaking of secrecy (data zobowiązania).' })
  secrecyUndertakenOn!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day, when known (ważne do).' })
  validTo?: LocalDate | null;
}

@InputType({ description: 'Withdraws an authorisation to family data; access is gone at once.' })
export class WithdrawDataAuthorizationInput extends ChangeInput {
  @IdOf('DataAuthorization')
  @Field(() => ID, { description: 'Which authorisation.' })
  authorizationId!: string;
}
