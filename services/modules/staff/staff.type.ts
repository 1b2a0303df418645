import { ID, Int, ObjectType } from 'type-graphql';
import { type EmploymentForm, type Role, EMPLOYMENT_FORM_WORDS, ROLE_WORDS } from '@asysta/schema/staff/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import {
  connectionOf,
  Field,
  LocalDateScalar,
  type Many,
  type Maybe,
  type One,
  publishEnum,
  toMany,
  toOne,
} from '../../platform/operation/index.js';
import { UnitType } from '../centres/index.js';

/** Functions, published. */
export const RoleEnum = publishEnum('Role', 'Function held through an appointment (funkcja).', ROLE_WORDS);
/** How somebody is employed, published. */
export const EmploymentFormEnum = publishEnum(
  'EmploymentForm',
  'Form of employment, art. 17 (forma zatrudnienia).',
  EMPLOYMENT_FORM_WORDS,
);

@ObjectType('Appointment', { description: 'Function held between two dates, also acting and limited to a unit (powołanie).' })
export class AppointmentType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => Int, { description: 'Version for expectedVersion.' })
  version!: number;

  @Field(() => RoleEnum, { description: 'Function (funkcja).' })
  role!: Role;

  @Field(() => Boolean, { description: 'Held in place of somebody (p.o.).' })
  acting!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Title as the office writes it, when it says more than the function (stanowisko).',
  })
  title!: Maybe<string>;

  @Field(() => LocalDateScalar, { description: 'First day of rights (od).' })
  validFrom!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day of rights, when known (do).' })
  validTo!: Maybe<LocalDate>;

  @toOne(() => UnitType, { nullable: true, description: 'Unit the function is limited to, in a large centre (komórka).' })
  unit!: Maybe<One<UnitType>>;
}

@ObjectType('DataAuthorization', {
  description: 'Written authorisation to family data and undertaking of secrecy, art. 7(4) (upoważnienie).',
})
export class DataAuthorizationType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => Int, { description: 'Version for expectedVersion.' })
  version!: number;

  @Field(() => LocalDateScalar, { description: 'Day of the authorisation (data upoważnienia).' })
  grantedOn!: LocalDate;

  @Field(() => LocalDateScalar, { description: 'Day of the undertaking of secrecy (data zobowiązania do poufności).' })
  secrecyUndertakenOn!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day, when known (ważne do).' })
  validTo!: Maybe<LocalDate>;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day of withdrawal; from it on there is no access (data cofnięcia).',
  })
  withdrawnOn!: Maybe<LocalDate>;
}

@ObjectType('StaffPerson', { description: 'Somebody of the staff as a colleague sees them: no more than the name (pracownik).' })
export class StaffPersonType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, { description: 'Name as shown to colleagues (imię i nazwisko).' })
  displayName!: string;
}

@ObjectType('StaffMember', {
  description: 'Entry of the register of staff: a person or a machine client (pracownik w rejestrze).',
})
export class StaffMemberType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => Int, { description: 'Version for expectedVersion.' })
  version!: number;

  @Field(() => String, { description: 'Name as shown to colleagues (imię i nazwisko).' })
  displayName!: string;

  @Field(() => Boolean, { description: 'True for a system that signs in by itself.' })
  machine!: boolean;

  @Field(() => EmploymentFormEnum, { nullable: true, description: 'Form of employment (forma zatrudnienia).' })
  employmentForm!: Maybe<EmploymentForm>;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day of employment (zatrudnienie od).' })
  employedFrom!: Maybe<LocalDate>;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day of employment, when known (zatrudnienie do).' })
  employedTo!: Maybe<LocalDate>;

  @Field(() => String, { nullable: true, description: 'Qualification required by art. 12 (kwalifikacje).' })
  qualification!: Maybe<string>;

  @toMany(() => [AppointmentType], { description: 'All functions, the newest first (powołania).' })
  appointments!: Many<AppointmentType>;

  @toMany(() => [DataAuthorizationType], { description: 'Authorisations to family data, the newest first (upoważnienia).' })
  authorizations!: Many<DataAuthorizationType>;
}

/** The register of staff, page by page. */
export const StaffMemberConnection = connectionOf(StaffMemberType, 'StaffMember');
