import { ID, ObjectType } from 'type-graphql';
import {
  type CertificateKind,
  type ClosedInstitution,
  type CourtDecisionKind,
  type PhysicianSpecialty,
  type ZaZyciemEnd,
  type ZaZyciemGroup,
  CERTIFICATE_KIND_WORDS,
  CLOSED_INSTITUTION_WORDS,
  COURT_DECISION_KIND_WORDS,
  PHYSICIAN_SPECIALTY_WORDS,
  ZA_ZYCIEM_END_WORDS,
  ZA_ZYCIEM_GROUP_WORDS,
} from '@asysta/schema/cases/grounds-codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { Field, LocalDateScalar, type Maybe, type One, publishEnum, toOne } from '../../../platform/operation/index.js';
import { AnnullableType } from '../../corrections/index.js';
import { StaffPersonType } from '../../staff/index.js';

/** Whom Za życiem supports, published. */
export const ZaZyciemGroupEnum = publishEnum(
  'ZaZyciemGroup',
  'Whom the Za życiem act supports (grupa „Za życiem”).',
  ZA_ZYCIEM_GROUP_WORDS,
);
/** Why an application entitles no longer, published. */
export const ZaZyciemEndEnum = publishEnum(
  'ZaZyciemEnd',
  'Why an application entitles no longer (powód zakończenia wniosku „Za życiem”).',
  ZA_ZYCIEM_END_WORDS,
);
/** Kinds of certificate, published. */
export const CertificateKindEnum = publishEnum(
  'CertificateKind',
  'What a certificate confirms (rodzaj zaświadczenia).',
  CERTIFICATE_KIND_WORDS,
);
/** Specialties, published. */
export const PhysicianSpecialtyEnum = publishEnum(
  'PhysicianSpecialty',
  'Specialty of the physician; counts only for the condition of a child (specjalizacja lekarza).',
  PHYSICIAN_SPECIALTY_WORDS,
);
/** Closed institutions, published. */
export const ClosedInstitutionEnum = publishEnum(
  'ClosedInstitution',
  'Institution a minor parent leaves (placówka, art. 11 ust. 1a).',
  CLOSED_INSTITUTION_WORDS,
);

/** Later decisions of a court, published. */
export const CourtDecisionKindEnum = publishEnum(
  'CourtDecisionKind',
  'What a court decided later of its order (rodzaj późniejszego postanowienia).',
  COURT_DECISION_KIND_WORDS,
);

/** Public words of a court order. */
@ObjectType('CourtOrder', {
  description: 'Order of a family court that replaces consent while it is valid (postanowienie sądu).',
})
export class CourtOrderType extends AnnullableType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, { description: 'The court (sąd).' })
  court!: string;

  @Field(() => String, { description: 'Signature of the file (sygnatura).' })
  signature!: string;

  @Field(() => LocalDateScalar, { description: 'Day of the order (data postanowienia).' })
  issuedOn!: LocalDate;

  @Field(() => String, { description: 'What the court ordered (treść).' })
  content!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Last day as the order says it; the ledger tells until when it entitled (do kiedy).',
  })
  validTo!: Maybe<LocalDate>;

  @Field(() => String, {
    nullable: true,
    description: 'How its execution is controlled, k.r.o. art. 109 § 2 pkt 1 (sposób kontroli).',
  })
  control!: Maybe<string>;

  @Field(() => [LocalDateScalar], {
    description: 'Days on which the court wants a report, as the order says them (terminy sprawozdań).',
  })
  reportsDueOn!: LocalDate[];

  @toOne(() => CourtOrderType, { nullable: true, description: 'The order that it put an end to (zastępuje).' })
  replaces!: Maybe<One<CourtOrderType>>;
}

/** Public words of a later decision of the court. */
@ObjectType('CourtDecision', {
  description: 'What the court decided later of its order: a later end, or none any more (przedłużenie, uchylenie).',
})
export class CourtDecisionType extends AnnullableType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => CourtDecisionKindEnum, { description: 'Prolonged or lifted (rodzaj).' })
  kind!: CourtDecisionKind;

  @Field(() => LocalDateScalar, { description: 'Day of the decision; a lifted order entitles no longer from it (data).' })
  decidedOn!: LocalDate;

  @Field(() => String, { description: 'Signature of the decision (sygnatura).' })
  signature!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'New last day, of a prolonging (do kiedy).' })
  validTo!: Maybe<LocalDate>;

  @Field(() => [LocalDateScalar], { description: 'Days of reports that a prolonging adds (terminy sprawozdań).' })
  reportsDueOn!: LocalDate[];

  @Field(() => LocalDateScalar, { description: 'Day of the entry (data wpisu).' })
  recordedOn!: LocalDate;

  @toOne(() => StaffPersonType, { description: 'Who recorded it (kto zapisał).' })
  recordedBy!: One<StaffPersonType>;
}

/** Public words of a Za życiem application. */
@ObjectType('ZaZyciemApplication', {
  description: 'Application with a medical certificate under the Za życiem act; needs no interview (wniosek „Za życiem”).',
})
export class ZaZyciemApplicationType extends AnnullableType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => LocalDateScalar, { description: 'Day of the application (data wniosku).' })
  appliedOn!: LocalDate;

  @Field(() => String, { description: 'Who applies (wnioskodawca).' })
  applicant!: string;

  @Field(() => ZaZyciemGroupEnum, { description: 'Whom it concerns (grupa).' })
  targetGroup!: ZaZyciemGroup;

  @Field(() => CertificateKindEnum, { description: 'What the certificate confirms (rodzaj zaświadczenia).' })
  certificateKind!: CertificateKind;

  @Field(() => LocalDateScalar, { description: 'Day of the certificate (data zaświadczenia).' })
  certificateIssuedOn!: LocalDate;

  @Field(() => PhysicianSpecialtyEnum, { nullable: true, description: 'Specialty of the physician (specjalizacja lekarza).' })
  physicianSpecialty!: Maybe<PhysicianSpecialty>;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day of the written authorisation to act for the applicant (data upoważnienia).',
  })
  writtenAuthorizationOn!: Maybe<LocalDate>;

  @Field(() => String, { nullable: true, description: 'What the document is called, where somebody said so (jaki to dokument).' })
  documentName!: Maybe<string>;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'From this day it entitles no longer; none while it does, and where its case was closed (zakończono).',
  })
  endedOn!: Maybe<LocalDate>;

  @Field(() => ZaZyciemEndEnum, { nullable: true, description: 'Why it ended (powód zakończenia).' })
  endReason!: Maybe<ZaZyciemEnd>;

  @Field(() => String, { nullable: true, description: 'What there was to say beside (uwagi).' })
  endNote!: Maybe<string>;
}

/** Public words of a minor parent's record. */
@ObjectType('MinorParentRecord', {
  description: 'Minor parent leaving a closed institution: after the interview an assistant is mandatory (art. 11 ust. 1a).',
})
export class MinorParentRecordType extends AnnullableType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => ClosedInstitutionEnum, { description: 'The institution (placówka).' })
  institution!: ClosedInstitution;

  @Field(() => LocalDateScalar, { description: 'Day of leaving it (data opuszczenia).' })
  leavesOn!: LocalDate;

  @Field(() => LocalDateScalar, { description: 'Day of the record (data zapisu).' })
  recordedOn!: LocalDate;
}
