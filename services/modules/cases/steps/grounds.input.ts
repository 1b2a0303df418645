import { Field, ID, InputType } from 'type-graphql';
import type { CertificateKind, ClosedInstitution, PhysicianSpecialty, ZaZyciemGroup } from '@asysta/schema/cases/grounds-codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { ChangeInput, IdOf, LocalDateScalar, RequestInput } from '../../../platform/operation/index.js';
import { NewFamilyInput } from '../../families/index.js';
import { CertificateKindEnum, ClosedInstitutionEnum, PhysicianSpecialtyEnum, ZaZyciemGroupEnum } from './grounds.type.js';

/** The court order as typed. */
@InputType({ description: 'Records an order of a family court; it needs neither interview nor consent (postanowienie sądu).' })
export class RecordCourtOrderInput extends ChangeInput {
  @IdOf('SupportCase')
  @Field(() => ID, { description: 'The case; expectedVersion is that of the case (sprawa).' })
  supportCaseId!: string;

  @Field(() => String, { description: 'The court (sąd).' })
  court!: string;

  @Field(() => String, { description: 'Signature of the file (sygnatura).' })
  signature!: string;

  @Field(() => LocalDateScalar, { description: 'Day of the order; it entitles from this day (data postanowienia).' })
  issuedOn!: LocalDate;

  @Field(() => String, { description: 'What the court ordered (treść).' })
  content!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day, when the court set one (do kiedy).' })
  validTo?: LocalDate | null;
}

/** The Za życiem application as typed. */
@InputType({
  description: 'Opens a case by a Za życiem application with its certificate, without an interview (wniosek „Za życiem”).',
})
export class OpenZaZyciemCaseInput extends RequestInput {
  @IdOf('Family')
  @Field(() => ID, { nullable: true, description: 'A family the centre knows; either this or newFamily.' })
  familyId?: string | null;

  @Field(() => NewFamilyInput, { nullable: true, description: 'A family the centre does not know; either this or familyId.' })
  newFamily?: NewFamilyInput | null;

  @Field(() => LocalDateScalar, { description: 'Day of the application; it entitles from this day (data wniosku).' })
  appliedOn!: LocalDate;

  @Field(() => String, { description: 'Who applies (wnioskodawca).' })
  applicant!: string;

  @Field(() => ZaZyciemGroupEnum, { description: 'Whom it concerns (grupa).' })
  targetGroup!: ZaZyciemGroup;

  @Field(() => CertificateKindEnum, { description: 'What the certificate confirms (rodzaj zaświadczenia).' })
  certificateKind!: CertificateKind;

  @Field(() => LocalDateScalar, { description: 'Day of the certificate (data zaświadczenia).' })
  certificateIssuedOn!: LocalDate;

  @Field(() => PhysicianSpecialtyEnum, {
    nullable: true,
    description: 'Specialty of the physician; checked only for the condition of a child (specjalizacja).',
  })
  physicianSpecialty?: PhysicianSpecialty | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day of the written authorisation to act for the applicant (data upoważnienia).',
  })
  writtenAuthorizationOn?: LocalDate | null;
}

/** The minor parent as typed. */
@InputType({
  description:
    'Records a minor parent leaving a closed institution; after the interview an assistant is mandatory (art. 11 ust. 1a).',
})
export class RecordMinorParentInput extends ChangeInput {
  @IdOf('SupportCase')
  @Field(() => ID, { description: 'The case; expectedVersion is that of the case (sprawa).' })
  supportCaseId!: string;

  @Field(() => ClosedInstitutionEnum, { description: 'The institution (placówka).' })
  institution!: ClosedInstitution;

  @Field(() => LocalDateScalar, { description: 'Day of leaving it, also a coming one (data opuszczenia).' })
  leavesOn!: LocalDate;
}

/** The request as typed. */
@InputType({ description: 'Requests an assistant for the family (wniosek o przydzielenie asystenta).' })
export class RequestAssistantInput extends ChangeInput {
  @IdOf('SupportCase')
  @Field(() => ID, { description: 'The case; expectedVersion is that of the case (sprawa).' })
  supportCaseId!: string;

  @Field(() => LocalDateScalar, { description: 'Day of the request (data wniosku).' })
  requestedOn!: LocalDate;

  @Field(() => String, { description: 'Why (uzasadnienie).' })
  justification!: string;
}

/** The qualification as typed. */
@InputType({ description: 'Qualifies the family; a local first-visit clock starts on the day of qualification (kwalifikacja).' })
export class QualifyFamilyInput extends ChangeInput {
  @IdOf('SupportCase')
  @Field(() => ID, { description: 'The case; expectedVersion is that of the case (sprawa).' })
  supportCaseId!: string;

  @Field(() => LocalDateScalar, { description: 'Day of the qualification (data kwalifikacji).' })
  qualifiedOn!: LocalDate;

  @Field(() => String, { description: 'On what it rests (podstawa).' })
  grounds!: string;
}
