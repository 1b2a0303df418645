import { Field, ID, InputType } from 'type-graphql';
import type { CaseGoal, CaseStage, CaseTrack, ClosureReason } from '@asysta/schema/cases/codes';
import type { ConsentForm, CourtNotificationDecision, Problem } from '@asysta/schema/cases/preparation-codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { ChangeInput, IdOf, LocalDateScalar } from '../../platform/operation/index.js';
import { CaseGoalEnum, CaseStageEnum, CaseTrackEnum, ClosureReasonEnum } from './case.type.js';
import { ConsentFormEnum, CourtNotificationDecisionEnum, ProblemEnum } from './steps/preparation.type.js';

/** Which cases a list shows. */
@InputType({ description: 'Which cases a list shows.' })
export class SupportCaseFilter {
  @Field(() => CaseStageEnum, { nullable: true, description: 'Only those at this stage (etap).' })
  stage?: CaseStage | null;

  @Field(() => CaseTrackEnum, { nullable: true, description: 'Only those of this track (tryb).' })
  track?: CaseTrack | null;

  @Field(() => String, { nullable: true, description: 'Beginning of the surname; Polish letters and case do not matter.' })
  surnameStartsWith?: string | null;
}

/** Opening a case from an intake. */
@InputType({ description: 'Opens a case from an intake; expectedVersion is that of the intake (otwarcie sprawy).' })
export class OpenCaseInput extends ChangeInput {
  @IdOf('Intake')
  @Field(() => ID, { description: 'The intake.' })
  intakeId!: string;

  @Field(() => CaseGoalEnum, { nullable: true, description: 'What the support is for, when known (cel).' })
  goal?: CaseGoal | null;
}

/** The interview as typed. */
@InputType({ description: 'Records a family interview (wywiad środowiskowy).' })
export class RecordFamilyInterviewInput extends ChangeInput {
  @IdOf('SupportCase')
  @Field(() => ID, { description: 'The case; expectedVersion is that of the case (sprawa).' })
  supportCaseId!: string;

  @Field(() => LocalDateScalar, { description: 'Day of the interview (data wywiadu).' })
  conductedOn!: LocalDate;

  @Field(() => String, { description: 'What was found (ustalenia).' })
  findings!: string;

  @Field(() => Boolean, { description: 'Whether an assistant is necessary (asystent niezbędny).' })
  assistantNecessary!: boolean;

  @Field(() => String, { description: 'Why, or why not (uzasadnienie).' })
  necessityReason!: string;
}

/** The diagnosis as typed. */
@InputType({ description: 'Records a diagnosis of several coupled problems (diagnoza).' })
export class RecordDiagnosisInput extends ChangeInput {
  @IdOf('SupportCase')
  @Field(() => ID, { description: 'The case; expectedVersion is that of the case (sprawa).' })
  supportCaseId!: string;

  @Field(() => LocalDateScalar, { description: 'Day of the diagnosis (data diagnozy).' })
  madeOn!: LocalDate;

  @Field(() => [ProblemEnum], { description: 'Problems, at least one (problemy).' })
  problems!: Problem[];

  @Field(() => String, { description: 'The situation in plain words (opis).' })
  description!: string;
}

/** The offer as typed. */
@InputType({ description: 'Records that the offer of an assistant was presented (przedstawienie oferty).' })
export class PresentOfferInput extends ChangeInput {
  @IdOf('SupportCase')
  @Field(() => ID, { description: 'The case; expectedVersion is that of the case (sprawa).' })
  supportCaseId!: string;

  @Field(() => LocalDateScalar, { description: 'Day on which it was presented (data).' })
  presentedOn!: LocalDate;

  @Field(() => String, { description: 'How it was presented (forma).' })
  manner!: string;
}

/** The consent as typed. */
@InputType({ description: 'Records the consent of the family; some centres require it in writing (zgoda).' })
export class RecordSupportConsentInput extends ChangeInput {
  @IdOf('SupportCase')
  @Field(() => ID, { description: 'The case; expectedVersion is that of the case (sprawa).' })
  supportCaseId!: string;

  @Field(() => LocalDateScalar, { description: 'Day of the consent; support is possible from this day (data zgody).' })
  signedOn!: LocalDate;

  @Field(() => ConsentFormEnum, { description: 'How the family agreed (forma).' })
  form!: ConsentForm;

  @Field(() => String, { description: 'Who agreed (kto wyraził zgodę).' })
  signatories!: string;
}

/** The withdrawal as typed. */
@InputType({ description: 'Records that the family withdrew its consent (wycofanie zgody).' })
export class WithdrawSupportConsentInput extends ChangeInput {
  @IdOf('SupportCase')
  @Field(() => ID, { description: 'The case; expectedVersion is that of the case (sprawa).' })
  supportCaseId!: string;

  @Field(() => LocalDateScalar, {
    description: 'Day of the withdrawal; from this day consent entitles no longer (data wycofania).',
  })
  withdrawnOn!: LocalDate;
}

/** The refusal as typed. */
@InputType({ description: 'Records a refusal of consent, or of cooperation during support (odmowa).' })
export class RecordConsentRefusalInput extends ChangeInput {
  @IdOf('SupportCase')
  @Field(() => ID, { description: 'The case; expectedVersion is that of the case (sprawa).' })
  supportCaseId!: string;

  @Field(() => LocalDateScalar, { description: 'Day of the refusal (data odmowy).' })
  refusedOn!: LocalDate;

  @Field(() => String, { description: 'How and why the family refused (okoliczności).' })
  circumstances!: string;
}

/** The decision as typed. */
@InputType({
  description:
    'Decides whether the court is informed of a refusal; a person may, nothing happens by itself (decyzja kierownika).',
})
export class DecideOnCourtNotificationInput extends ChangeInput {
  @IdOf('SupportCase')
  @Field(() => ID, { description: 'The case; expectedVersion is that of the case (sprawa).' })
  supportCaseId!: string;

  @IdOf('ConsentRefusal')
  @Field(() => ID, { description: 'The refusal.' })
  refusalId!: string;

  @Field(() => CourtNotificationDecisionEnum, {
    description: 'The decision; informing needs an interview that found the assistant necessary.',
  })
  decision!: CourtNotificationDecision;

  @Field(() => String, { description: 'Why (uzasadnienie).' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'The court to be informed; needed with NOTIFY (sąd opiekuńczy).' })
  courtName?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Date of the letter, when it is written (data pisma).' })
  letterOn?: LocalDate | null;
}

/** The closing as typed. */
@InputType({ description: 'Closes a case, its bases, its terms and its assignment (zakończenie).' })
export class CloseCaseInput extends ChangeInput {
  @IdOf('SupportCase')
  @Field(() => ID, { description: 'The case; expectedVersion is that of the case (sprawa).' })
  supportCaseId!: string;

  @Field(() => LocalDateScalar, { description: 'Last day of the case (data zakończenia).' })
  closedOn!: LocalDate;

  @Field(() => ClosureReasonEnum, { description: 'Why (powód).' })
  reason!: ClosureReason;
}
