import { defineModule } from '../../platform/module/module.js';
import { dutyHolders } from '../deadlines/index.js';
import { builtOnIntake } from '../intakes/index.js';
import { askedFor } from '../notifications/index.js';
import { FamilyBecomesDuplicate, waysToSee, waysToWork } from '../families/index.js';
import { CourtOrder, LegalBasis, MinorParentRecord, SupportCase, SupportConsent, ZaZyciemApplication } from './case.entity.js';
import { AmendedField, Amendment } from './amendments/amendment.entity.js';
import { AMENDMENTS_PARTS } from './amendments/amendments.parts.js';
import { AmendmentsResolver } from './amendments/amendments.resolver.js';
import { AnnulmentsResolver } from './amendments/annulments.resolver.js';
import { CaseClosed } from './closing/case-closed.js';
import { goesOnWithCase } from './closing/closing-annulled.js';
import { closingMoves, ClosingMoved } from './closing/closing-moved.js';
import { BasisEnded, SupportEnded } from './closing/support-ended.js';
import { lastRecords } from './closing/last-records.js';
import { lastWordOnGrounds } from './closing/last-word.js';
import { accompanying, accompanyingPerson } from './deciding/accompanying.js';
import { ASKED_OF_CASES } from './deciding/asked-for.js';
import { DECIDING_PARTS } from './deciding/deciding.parts.js';
import { DecidingResolver } from './deciding/deciding.resolver.js';
import { FUNCTIONS_PARTS } from './deciding/functions.parts.js';
import { TURNS_PARTS } from './deciding/turns/turns.parts.js';
import { RequestDecision } from './deciding/request-decision.entity.js';
import { SupportConsentSignatory } from './grounds/consent-signatory.entity.js';
import { CourtDecision } from './grounds/court-decision.entity.js';
import { CourtOrdersResolver } from './grounds/court-orders.resolver.js';
import { GroundsResolver } from './grounds/grounds.resolver.js';
import { nightlyLookAtOrders } from './grounds/run-out-orders.jobs.js';
import { ownRhythms } from './grounds/own-rhythm.js';
import { visitsRest } from './grounds/paused-days.js';
import { placesTaken } from './grounds/places.js';
import { lastMeeting, meetings } from './grounds/visited-days.js';
import { assignedDays } from './mending/assigned-days.js';
import { QualificationsResolver } from './mending/qualifications.resolver.js';
import { MendingResolver } from './mending/mending.resolver.js';
import {
  AssistantRequest,
  AssistantRequestCorrection,
  ConsentRefusal,
  ConsentRefusalCorrection,
  Diagnosis,
  DiagnosisCorrection,
  FamilyInterview,
  FamilyInterviewCorrection,
  FamilyInterviewPerson,
  OfferPresentation,
  OfferPresentationCorrection,
} from './preparation/preparation.entity.js';
import { DiagnosisProblem, FamilyInterviewProblem } from './preparation/own-problems.entity.js';
import { OWN_PROBLEMS_PARTS } from './preparation/own-problems.parts.js';
import { Qualification, QualificationCorrection } from './preparation/qualification.entity.js';
import { QUALIFICATION_PARTS } from './preparation/qualification.parts.js';
import { PREPARATION_PARTS } from './preparation/preparation.parts.js';
import { WithdrawalDecision } from './grounds/withdrawal-decision.entity.js';
import { ZaZyciemResolver } from './grounds/za-zyciem.resolver.js';
import { WithdrawalsResolver } from './grounds/withdrawals.resolver.js';
import { PreparationResolver } from './preparation/preparation.resolver.js';
import { CaseStepsResolver } from './case-steps.resolver.js';
import { caseOnIntake } from './opening/intake-moved.js';
import { JoinedIntake } from './opening/joined-intake.entity.js';
import { OPENING_PARTS } from './opening/opening.parts.js';
import { ensureNoCaseRuns } from './opening/running-case.js';
import { runBy, runNowBy, socialWorkerOfCase } from './cases.policy.js';
import { CASES_PARTS } from './cases.parts.js';
import { CasesResolver } from './cases.resolver.js';
import { LateEntry } from './paper/late-entry.entity.js';
import { PAPER_PARTS } from './paper/paper.parts.js';
import { ReliefRequest } from './relief/relief-request.entity.js';
import { CaseWorker } from './workers/case-worker.entity.js';
import { WORKERS_PARTS } from './workers/workers.parts.js';

/** Support cases from opening to closing, with the ledger of what entitles. */
export const cases = defineModule({
  name: 'cases',
  entities: {
    centre: [
      SupportCase,
      FamilyInterview,
      Diagnosis,
      OfferPresentation,
      SupportConsent,
      ConsentRefusal,
      CourtOrder,
      ZaZyciemApplication,
      MinorParentRecord,
      CourtDecision,
      WithdrawalDecision,
      LegalBasis,
      AssistantRequest,
      RequestDecision,
      LateEntry,
      ReliefRequest,
      Qualification,
      QualificationCorrection,
      CaseWorker,
      FamilyInterviewCorrection,
      FamilyInterviewPerson,
      FamilyInterviewProblem,
      DiagnosisProblem,
      DiagnosisCorrection,
      OfferPresentationCorrection,
      ConsentRefusalCorrection,
      AssistantRequestCorrection,
      JoinedIntake,
      SupportConsentSignatory,
      Amendment,
      AmendedField,
    ],
  },
  tables: ['case_counter'],
  resolvers: [
    CasesResolver,
    CaseStepsResolver,
    PreparationResolver,
    MendingResolver,
    QualificationsResolver,
    GroundsResolver,
    CourtOrdersResolver,
    DecidingResolver,
    WithdrawalsResolver,
    AmendmentsResolver,
    AnnulmentsResolver,
    ZaZyciemResolver,
    ...CASES_PARTS,
    ...PREPARATION_PARTS,
    ...OWN_PROBLEMS_PARTS,
    ...QUALIFICATION_PARTS,
    ...DECIDING_PARTS,
    ...FUNCTIONS_PARTS,
    ...TURNS_PARTS,
    ...PAPER_PARTS,
    ...WORKERS_PARTS,
    ...OPENING_PARTS,
    ...AMENDMENTS_PARTS,
  ],
  permissions: [
    'case:read',
    'case:prepare',
    'case:close',
    'ordered-case:close',
    'refusal:decide',
    'withdrawal:decide',
    'family:qualify',
    'assistant:assign',
    'request:decide',
    'correction:confirm',
    'intake:read',
    'deadline:read',
  ],
  audit: [
    'CASE_OPENED',
    'INTAKE_JOINED',
    'CASE_READ',
    'CASES_LISTED',
    'CASE_CLOSED',
    'INTERVIEW_RECORDED',
    'DIAGNOSIS_RECORDED',
    'OFFER_PRESENTED',
    'CONSENT_RECORDED',
    'CONSENT_WITHDRAWN',
    'WITHDRAWAL_DECIDED',
    'REFUSAL_RECORDED',
    'COURT_NOTIFICATION_DECIDED',
    'COURT_ORDER_RECORDED',
    'COURT_ORDER_PROLONGED',
    'COURT_ORDER_LIFTED',
    'COURT_ORDER_RAN_OUT',
    'COURT_REPORT_RECORDED',
    'ZA_ZYCIEM_OPENED',
    'ZA_ZYCIEM_ENDED',
    'AUTHORIZATION_RECORDED',
    'MINOR_PARENT_RECORDED',
    'ASSISTANT_REQUESTED',
    'REQUEST_DECIDED',
    'FAMILY_QUALIFIED',
    'INTERVIEW_CORRECTED',
    'INTERVIEW_ANNULLED',
    'DIAGNOSIS_CORRECTED',
    'DIAGNOSIS_ANNULLED',
    'OFFER_CORRECTED',
    'OFFER_ANNULLED',
    'REFUSAL_CORRECTED',
    'REFUSAL_ANNULLED',
    'COURT_NOTIFICATION_CORRECTED',
    'COURT_NOTIFICATION_ANNULLED',
    'ASSISTANT_REQUEST_CORRECTED',
    'ASSISTANT_REQUEST_ANNULLED',
    'QUALIFICATION_CORRECTED',
    'QUALIFICATION_ANNULLED',
    'CONSENT_CORRECTION_PROPOSED',
    'COURT_ORDER_CORRECTION_PROPOSED',
    'COURT_DECISION_CORRECTION_PROPOSED',
    'CLOSING_CORRECTION_PROPOSED',
    'ZA_ZYCIEM_CORRECTION_PROPOSED',
    'MINOR_PARENT_CORRECTION_PROPOSED',
    'CONSENT_ANNULMENT_PROPOSED',
    'COURT_ORDER_ANNULMENT_PROPOSED',
    'COURT_DECISION_ANNULMENT_PROPOSED',
    'CLOSING_ANNULMENT_PROPOSED',
    'ZA_ZYCIEM_ANNULMENT_PROPOSED',
    'MINOR_PARENT_ANNULMENT_PROPOSED',
    'CORRECTION_DECIDED',
    'CORRECTION_TAKEN_BACK',
  ],
  schedules: [nightlyLookAtOrders],
  events: [CaseClosed, ClosingMoved, SupportEnded, BasisEnded],
  slots: [
    closingMoves,
    goesOnWithCase,
    placesTaken,
    lastRecords,
    meetings,
    lastMeeting,
    visitsRest,
    assignedDays,
    ownRhythms,
    accompanying,
    accompanyingPerson,
  ],
  reactions: [FamilyBecomesDuplicate.handledBy(ensureNoCaseRuns)],
  contributions: [
    waysToSee.holding({ role: 'SOCIAL_WORKER', way: runBy, reason: 'LEADS' }),
    waysToWork.holding(runNowBy),
    dutyHolders.holding(socialWorkerOfCase),
    ...ASKED_OF_CASES.map((one) => askedFor.holding(one)),
    builtOnIntake.holding(caseOnIntake),
    lastRecords.holding(lastWordOnGrounds),
  ],
});
