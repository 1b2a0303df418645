import { ID, ObjectType } from 'type-graphql';
import {
  type ConsentForm,
  type CourtNotificationDecision,
  type Problem,
  CONSENT_FORM_WORDS,
  COURT_NOTIFICATION_DECISION_WORDS,
  PROBLEM_WORDS,
} from '@asysta/schema/cases/preparation-codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { Field, LocalDateScalar, type Maybe, type One, publishEnum, toOne } from '../../../platform/operation/index.js';
import { AnnullableType, RecordedType } from '../../corrections/index.js';
import { StaffPersonType } from '../../staff/index.js';

/** Problems, published. */
export const ProblemEnum = publishEnum(
  'Problem',
  'Problem of care and upbringing named by a diagnosis (problem).',
  PROBLEM_WORDS,
);
/** Form of a consent, published. */
export const ConsentFormEnum = publishEnum('ConsentForm', 'How the family agreed (forma zgody).', CONSENT_FORM_WORDS);
/** Decision about the court, published. */
export const CourtNotificationDecisionEnum = publishEnum(
  'CourtNotificationDecision',
  'Decision of the director after a refusal (decyzja o zawiadomieniu sądu).',
  COURT_NOTIFICATION_DECISION_WORDS,
);

/** Public words of an interview. */
@ObjectType('FamilyInterview', { description: 'Family interview with its finding (rodzinny wywiad środowiskowy).' })
export class FamilyInterviewType extends RecordedType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => LocalDateScalar, { description: 'Day of the interview (data wywiadu).' })
  conductedOn!: LocalDate;

  @Field(() => String, { description: 'What was found (ustalenia).' })
  findings!: string;

  @Field(() => [ProblemEnum], { description: 'Problems that were found; there may be none (problemy).' })
  problems!: Problem[];

  @Field(() => Boolean, { description: 'Whether an assistant is necessary (asystent niezbędny).' })
  assistantNecessary!: boolean;

  @Field(() => String, { description: 'Why, or why not (uzasadnienie).' })
  necessityReason!: string;

  @toOne(() => StaffPersonType, { description: 'Who conducted it (kto przeprowadził).' })
  author!: One<StaffPersonType>;
}

/** Public words of a diagnosis. */
@ObjectType('Diagnosis', { description: 'Problems of care and upbringing named together (diagnoza).' })
export class DiagnosisType extends RecordedType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => LocalDateScalar, { description: 'Day of the diagnosis (data diagnozy).' })
  madeOn!: LocalDate;

  @Field(() => [ProblemEnum], { description: 'Problems, usually several coupled ones (problemy sprzężone).' })
  problems!: Problem[];

  @Field(() => String, { description: 'The situation in plain words (opis).' })
  description!: string;

  @toOne(() => StaffPersonType, { description: 'Who made it (kto postawił).' })
  author!: One<StaffPersonType>;
}

/** Public words of a presentation of the offer. */
@ObjectType('OfferPresentation', {
  description: 'The offer of an assistant as told to the family before it was asked to agree (przedstawienie oferty).',
})
export class OfferPresentationType extends RecordedType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => LocalDateScalar, { description: 'Day on which the offer was presented (data).' })
  presentedOn!: LocalDate;

  @Field(() => String, { description: 'How it was presented (forma).' })
  manner!: string;

  @toOne(() => StaffPersonType, { description: 'Who presented it (kto przedstawił).' })
  presentedBy!: One<StaffPersonType>;
}

/** Public words of a consent. */
@ObjectType('SupportConsent', {
  description: 'Consent of the family to support, not a consent of data protection law (zgoda na wsparcie).',
})
export class SupportConsentType extends AnnullableType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => LocalDateScalar, { description: 'Day of the consent (data zgody).' })
  signedOn!: LocalDate;

  @Field(() => ConsentFormEnum, { description: 'How the family agreed (forma).' })
  form!: ConsentForm;

  @Field(() => String, {
    description: 'Who agreed, in words; empty where `signedBy` says it by persons (kto wyraził zgodę).',
  })
  signatories!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day of withdrawal; from that day it entitles no longer (data wycofania).',
  })
  withdrawnOn!: Maybe<LocalDate>;
}

/** Public words of a refusal. */
@ObjectType('ConsentRefusal', {
  description: 'Refusal by the family, before or during support, and what the director decided (odmowa).',
})
export class ConsentRefusalType extends RecordedType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => LocalDateScalar, { description: 'Day of the refusal (data odmowy).' })
  refusedOn!: LocalDate;

  @Field(() => String, { description: 'How and why the family refused (okoliczności).' })
  circumstances!: string;

  @Field(() => CourtNotificationDecisionEnum, {
    nullable: true,
    description: 'The decision, once a person has made it (decyzja).',
  })
  decision!: Maybe<CourtNotificationDecision>;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day of the decision (data decyzji).' })
  decidedOn!: Maybe<LocalDate>;

  @Field(() => String, { nullable: true, description: 'Why it was decided so (uzasadnienie).' })
  decisionReason!: Maybe<string>;

  @Field(() => String, { nullable: true, description: 'The court to be informed (sąd opiekuńczy).' })
  courtName!: Maybe<string>;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Date of the letter to the court (data pisma).' })
  letterOn!: Maybe<LocalDate>;

  @toOne(() => StaffPersonType, { nullable: true, description: 'Who decided (kto zdecydował).' })
  decidedBy!: Maybe<One<StaffPersonType>>;
}

/** Public words of a request. */
@ObjectType('AssistantRequest', {
  description: 'Request of the social worker for an assistant (wniosek o przydzielenie asystenta).',
})
export class AssistantRequestType extends RecordedType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => LocalDateScalar, { description: 'Day of the request (data wniosku).' })
  requestedOn!: LocalDate;

  @Field(() => String, { description: 'Why (uzasadnienie).' })
  justification!: string;

  @toOne(() => StaffPersonType, { description: 'Who requested (kto złożył).' })
  requestedBy!: One<StaffPersonType>;
}
