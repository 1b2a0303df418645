import { ID, Int, ObjectType } from 'type-graphql';
import {
  AWAITED_DECISION_WORDS,
  type CaseGoal,
  type CaseStage,
  type CaseTrack,
  type ClosureReason,
  CASE_ACTION_WORDS,
  CASE_GOAL_WORDS,
  CASE_STAGE_WORDS,
  CASE_TRACK_WORDS,
  CLOSURE_REASON_WORDS,
} from '@asysta/schema/cases/codes';
import { type LegalBasisKind, LEGAL_BASIS_KIND_WORDS } from '@asysta/schema/cases/grounds-codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import {
  connectionOf,
  Field,
  InLists,
  LocalDateScalar,
  type Many,
  type Maybe,
  Needs,
  type One,
  publishEnum,
  toMany,
  toOne,
} from '../../platform/operation/index.js';
import { FamilyType } from '../families/index.js';
import { IntakeType } from '../intakes/index.js';
import { CourtOrderType, MinorParentRecordType, ZaZyciemApplicationType } from './grounds/grounds.type.js';
import { SupportConsentType } from './preparation/preparation.type.js';

/** The way in, published. */
export const CaseTrackEnum = publishEnum('CaseTrack', 'The way a family entered support (tryb).', CASE_TRACK_WORDS);
/** Where a case stands, published. */
export const CaseStageEnum = publishEnum('CaseStage', 'Where a case stands (etap).', CASE_STAGE_WORDS);
/** What support is for, published. */
export const CaseGoalEnum = publishEnum('CaseGoal', 'What the support is for (cel).', CASE_GOAL_WORDS);
/** Why support ended, published. */
export const ClosureReasonEnum = publishEnum('ClosureReason', 'Why the support ended (powód zakończenia).', CLOSURE_REASON_WORDS);
/** What entitles, published. */
export const LegalBasisKindEnum = publishEnum(
  'LegalBasisKind',
  'What entitles the centre to support the family (podstawa wsparcia).',
  LEGAL_BASIS_KIND_WORDS,
);
/** Steps of a case, published. */
export const CaseActionEnum = publishEnum(
  'CaseAction',
  'Step of a case before an assistant is assigned (czynność w sprawie).',
  CASE_ACTION_WORDS,
);

/** Decisions a case waits for, published. */
export const AwaitedDecisionEnum = publishEnum(
  'AwaitedDecision',
  'Decision of the director that a case waits for (decyzja kierownika).',
  AWAITED_DECISION_WORDS,
);

/** Public words of one row of the ledger. */
@ObjectType('LegalBasis', {
  description: 'Entitlement to support the family between two days, both included (podstawa wsparcia).',
})
export class LegalBasisType {
  @InLists
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @InLists
  @Field(() => LegalBasisKindEnum, { description: 'What entitles (rodzaj podstawy).' })
  kind!: LegalBasisKind;

  @InLists
  @Field(() => LocalDateScalar, { description: 'First day (od kiedy).' })
  validFrom!: LocalDate;

  @InLists
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Last day; none while it is open. A day before validFrom means that it never entitled (do kiedy).',
  })
  validTo!: Maybe<LocalDate>;

  @Field(() => ID, { description: 'The consent, order, application or record behind it (dokument).' })
  sourceId!: string;

  @Field(() => Date, {
    nullable: true,
    description: 'When it was annulled with the paper behind it: it entitled on no day (unieważniono).',
  })
  annulledAt!: Maybe<Date>;
}

/** Public words of a case. */
@ObjectType('SupportCase', { description: 'Episode of support of one family (sprawa asystentury).' })
export class SupportCaseType {
  @InLists
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @InLists
  @Field(() => Int, { description: 'Version for expectedVersion; every step of the case raises it.' })
  version!: number;

  @InLists
  @Field(() => String, { description: 'Number in the register of the centre, AR/number/year (numer sprawy).' })
  number!: string;

  @InLists
  @Field(() => CaseTrackEnum, { description: 'The way the family entered support (tryb).' })
  track!: CaseTrack;

  @InLists
  @Field(() => CaseStageEnum, { description: 'Where the case stands (etap).' })
  stage!: CaseStage;

  @Field(() => CaseGoalEnum, { nullable: true, description: 'What the support is for (cel).' })
  goal!: Maybe<CaseGoal>;

  @InLists
  @Field(() => LocalDateScalar, { description: 'Day on which the case was opened (data otwarcia).' })
  openedOn!: LocalDate;

  @InLists
  @Field(() => LocalDateScalar, { nullable: true, description: 'Day on which the case was closed (data zakończenia).' })
  closedOn!: Maybe<LocalDate>;

  @Field(() => ClosureReasonEnum, { nullable: true, description: 'Why the support ended (powód zakończenia).' })
  closureReason!: Maybe<ClosureReason>;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Closed under an order: day of the paper of the court (pismo sądu).',
  })
  courtWordOn!: Maybe<LocalDate>;

  @Field(() => String, { nullable: true, description: 'Closed under an order: signature of that paper (sygnatura).' })
  courtWordSignature!: Maybe<string>;

  @Field(() => String, { nullable: true, description: 'Closed under an order: how the court was told (jak zawiadomiono sąd).' })
  courtTold!: Maybe<string>;

  @InLists
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Support suspended while nothing entitles: the day that asks again (zawieszone do).',
  })
  suspendedUntil!: Maybe<LocalDate>;

  @InLists
  @toOne(() => FamilyType, { description: 'The family (rodzina).' })
  family!: One<FamilyType>;

  @Needs('intake:read')
  @toOne(() => IntakeType, { nullable: true, description: 'The intake it began with; none on the Za życiem track (zgłoszenie).' })
  intake!: Maybe<One<IntakeType>>;

  @toMany(() => [SupportConsentType], { description: 'Consents, also withdrawn and annulled ones, latest first (zgody).' })
  consents!: Many<SupportConsentType>;

  @toMany(() => [CourtOrderType], { description: 'Court orders, also annulled ones, latest first (postanowienia).' })
  courtOrders!: Many<CourtOrderType>;

  @toMany(() => [ZaZyciemApplicationType], { description: 'Za życiem applications (wnioski „Za życiem”).' })
  zaZyciemApplications!: Many<ZaZyciemApplicationType>;

  @toMany(() => [MinorParentRecordType], { description: 'Records of a minor parent (art. 11 ust. 1a).' })
  minorParentRecords!: Many<MinorParentRecordType>;

  @toMany(() => [LegalBasisType], {
    description: 'Ledger of what entitled, also ended and annulled rows, latest first (podstawy wsparcia).',
  })
  legalBases!: Many<LegalBasisType>;
}

/** Page of cases. */
export const SupportCaseConnection = connectionOf(SupportCaseType, 'SupportCase');
