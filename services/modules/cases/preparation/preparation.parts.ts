import { expressed, inDatabase, partOf, worked } from '../../../platform/operation/index.js';
import { FamilyMemberType } from '../../families/index.js';
import type { Recorded } from '../rules/case-state.rules.js';
import { SupportCaseType } from '../case.type.js';
import { annulsStep, correctsStep, mendsDecision } from '../mending/mending.rules.js';
import { leaderOfRunning } from '../workers/case-workers.finders.js';
import { courtMustBeInformed } from './court-notification.rules.js';
import { AssistantRequest, ConsentRefusal, Diagnosis, FamilyInterview, OfferPresentation } from './preparation.entity.js';
import {
  everyDiagnosis,
  everyInterview,
  everyOffer,
  everyRefusal,
  everyRequest,
  latestRequest,
  personsOfInterview,
} from './preparation.finders.js';
import {
  AssistantRequestType,
  ConsentRefusalType,
  DiagnosisType,
  FamilyInterviewType,
  OfferPresentationType,
} from './preparation.type.js';

type Told<Value> = ReturnType<typeof inDatabase<Value>>;

/** Who wrote a step down, as `recorderOf` of a row already read says it: whoever is named in it, unless somebody else is. */
const authorOrRecorder: Told<string | null> = inDatabase(
  (step) => `select coalesce(${step}.recorded_by_id, ${step}.author_id) as recorder`,
);
const presenterOrRecorder: Told<string | null> = inDatabase(
  (step) => `select coalesce(${step}.recorded_by_id, ${step}.presented_by_id) as recorder`,
);
const requesterOrRecorder: Told<string | null> = inDatabase(
  (step) => `select coalesce(${step}.recorded_by_id, ${step}.requested_by_id) as recorder`,
);

const leader = leaderOfRunning((step) => `${step}.support_case_id`);

const correctedInterview: Told<boolean> = inDatabase(
  (step) => `select exists (select from family_interview_correction told where told.subject_id = ${step}.id) as corrected`,
);
const correctedDiagnosis: Told<boolean> = inDatabase(
  (step) => `select exists (select from diagnosis_correction told where told.subject_id = ${step}.id) as corrected`,
);
const correctedOffer: Told<boolean> = inDatabase(
  (step) => `select exists (select from offer_presentation_correction told where told.subject_id = ${step}.id) as corrected`,
);
const correctedRefusal: Told<boolean> = inDatabase(
  (step) => `select exists (select from consent_refusal_correction told where told.subject_id = ${step}.id) as corrected`,
);
const ledgerOfCase: Told<Recorded['legalBases']> = inDatabase(
  (
    step,
  ) => `select coalesce(json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)),
    '[]') as ledger from legal_basis told where told.support_case_id = ${step}.support_case_id`,
);
const correctedRequest: Told<boolean> = inDatabase(
  (step) => `select exists (select from assistant_request_correction told where told.subject_id = ${step}.id) as corrected`,
);

const MAY_CORRECT =
  'Whether the caller may correct it: whoever wrote it down, or the director once they no longer lead the case.';
const MAY_ANNUL = 'Whether the caller may annul it: whoever wrote it down, or the director; what is built on it is asked then.';
const CORRECTED = 'Whether anything recorded of it was ever corrected (poprawiono).';

/** The steps before an assistant came, in their case, and what the caller may do about each. */
export const PREPARATION_PARTS = [
  partOf(SupportCaseType, 'interviews', () => [FamilyInterviewType], {
    rows: everyInterview,
    description: 'Interviews, also annulled ones, latest first (wywiady).',
  }),
  partOf(SupportCaseType, 'diagnoses', () => [DiagnosisType], {
    rows: everyDiagnosis,
    description: 'Diagnoses, also annulled ones, latest first (diagnozy).',
  }),
  partOf(SupportCaseType, 'offers', () => [OfferPresentationType], {
    rows: everyOffer,
    description: 'Presentations of the offer, also annulled ones, latest first (oferta).',
  }),
  partOf(SupportCaseType, 'refusals', () => [ConsentRefusalType], {
    rows: everyRefusal,
    description: 'Refusals with what was decided, also annulled ones, latest first (odmowy).',
  }),
  partOf(SupportCaseType, 'requests', () => [AssistantRequestType], {
    rows: everyRequest,
    description: 'Requests for an assistant, also returned, refused and annulled ones, latest first (wnioski).',
  }),
  partOf(SupportCaseType, 'request', () => AssistantRequestType, {
    rows: latestRequest,
    nullable: true,
    description: 'The latest request for an assistant that counts (wniosek).',
  }),
  partOf(FamilyInterviewType, 'persons', () => [FamilyMemberType], {
    rows: personsOfInterview,
    description: 'Members of the family it was held with (osoby).',
  }),
  worked(FamilyInterviewType, FamilyInterview, 'viewerMayCorrect', () => Boolean, {
    reads: { annulledAt: 'annulledAt', recorderId: authorOrRecorder, leaderId: leader },
    of: ({ annulledAt, ...whose }, asker) => !annulledAt && correctsStep(asker, whose).allowed,
    description: MAY_CORRECT,
  }),
  worked(FamilyInterviewType, FamilyInterview, 'viewerMayAnnul', () => Boolean, {
    reads: { annulledAt: 'annulledAt', recorderId: authorOrRecorder },
    of: ({ annulledAt, recorderId }, asker) => !annulledAt && annulsStep(asker, { recorderId }).allowed,
    description: MAY_ANNUL,
  }),
  expressed(FamilyInterviewType, FamilyInterview, 'corrected', () => Boolean, {
    by: correctedInterview,
    description: CORRECTED,
  }),
  worked(DiagnosisType, Diagnosis, 'viewerMayCorrect', () => Boolean, {
    reads: { annulledAt: 'annulledAt', recorderId: authorOrRecorder, leaderId: leader },
    of: ({ annulledAt, ...whose }, asker) => !annulledAt && correctsStep(asker, whose).allowed,
    description: MAY_CORRECT,
  }),
  worked(DiagnosisType, Diagnosis, 'viewerMayAnnul', () => Boolean, {
    reads: { annulledAt: 'annulledAt', recorderId: authorOrRecorder },
    of: ({ annulledAt, recorderId }, asker) => !annulledAt && annulsStep(asker, { recorderId }).allowed,
    description: MAY_ANNUL,
  }),
  expressed(DiagnosisType, Diagnosis, 'corrected', () => Boolean, { by: correctedDiagnosis, description: CORRECTED }),
  worked(OfferPresentationType, OfferPresentation, 'viewerMayCorrect', () => Boolean, {
    reads: { annulledAt: 'annulledAt', recorderId: presenterOrRecorder, leaderId: leader },
    of: ({ annulledAt, ...whose }, asker) => !annulledAt && correctsStep(asker, whose).allowed,
    description: MAY_CORRECT,
  }),
  worked(OfferPresentationType, OfferPresentation, 'viewerMayAnnul', () => Boolean, {
    reads: { annulledAt: 'annulledAt', recorderId: presenterOrRecorder },
    of: ({ annulledAt, recorderId }, asker) => !annulledAt && annulsStep(asker, { recorderId }).allowed,
    description: MAY_ANNUL,
  }),
  expressed(OfferPresentationType, OfferPresentation, 'corrected', () => Boolean, {
    by: correctedOffer,
    description: CORRECTED,
  }),
  worked(ConsentRefusalType, ConsentRefusal, 'viewerMayCorrect', () => Boolean, {
    reads: { annulledAt: 'annulledAt', recorderId: 'recordedBy', leaderId: leader },
    of: ({ annulledAt, ...whose }, asker) => !annulledAt && correctsStep(asker, whose).allowed,
    description: MAY_CORRECT,
  }),
  worked(ConsentRefusalType, ConsentRefusal, 'viewerMayAnnul', () => Boolean, {
    reads: { annulledAt: 'annulledAt', recorderId: 'recordedBy' },
    of: ({ annulledAt, recorderId }, asker) => !annulledAt && annulsStep(asker, { recorderId }).allowed,
    description: MAY_ANNUL,
  }),
  worked(ConsentRefusalType, ConsentRefusal, 'courtMustBeInformed', () => Boolean, {
    reads: { refusedOn: 'refusedOn', ledger: ledgerOfCase },
    of: ({ refusedOn, ledger }) => courtMustBeInformed(ledger, refusedOn),
    description:
      'Whether it has to be reported, since an order of the court was in force on its day (czy trzeba zawiadomić sąd).',
  }),
  expressed(ConsentRefusalType, ConsentRefusal, 'corrected', () => Boolean, {
    by: correctedRefusal,
    description: CORRECTED,
  }),
  worked(AssistantRequestType, AssistantRequest, 'viewerMayCorrect', () => Boolean, {
    reads: { annulledAt: 'annulledAt', recorderId: requesterOrRecorder, leaderId: leader },
    of: ({ annulledAt, ...whose }, asker) => !annulledAt && correctsStep(asker, whose).allowed,
    description: MAY_CORRECT,
  }),
  worked(AssistantRequestType, AssistantRequest, 'viewerMayAnnul', () => Boolean, {
    reads: { annulledAt: 'annulledAt', recorderId: requesterOrRecorder },
    of: ({ annulledAt, recorderId }, asker) => !annulledAt && annulsStep(asker, { recorderId }).allowed,
    description: MAY_ANNUL,
  }),
  expressed(AssistantRequestType, AssistantRequest, 'corrected', () => Boolean, {
    by: correctedRequest,
    description: CORRECTED,
  }),
  worked(ConsentRefusalType, ConsentRefusal, 'viewerMayMendDecision', () => Boolean, {
    reads: { annulledAt: 'annulledAt', decision: 'decision', deciderId: 'decidedBy' },
    of: ({ annulledAt, decision, deciderId }, asker) =>
      !annulledAt && Boolean(decision) && mendsDecision(asker, { deciderId: deciderId ?? null }).allowed,
    description: 'Whether the caller may correct or annul the decision about the court: whoever made it, or the director.',
  }),
] as const;
