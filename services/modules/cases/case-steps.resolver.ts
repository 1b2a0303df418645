import { Resolver } from 'type-graphql';
import {
  type CloseCase,
  CloseCaseSchema,
  type DecideOnNotification,
  DecideOnNotificationSchema,
  type OpenCase,
  OpenCaseSchema,
  type OpenZaZyciemCase,
  OpenZaZyciemCaseSchema,
  type PresentOffer,
  PresentOfferSchema,
  type QualifyFamily,
  QualifyFamilySchema,
  type RecordConsent,
  RecordConsentSchema,
  type RecordCourtOrder,
  RecordCourtOrderSchema,
  type RecordDiagnosis,
  RecordDiagnosisSchema,
  type RecordInterview,
  RecordInterviewSchema,
  type RecordMinorParent,
  RecordMinorParentSchema,
  type RecordRefusal,
  RecordRefusalSchema,
  type RequestAssistant,
  RequestAssistantSchema,
  type WithdrawConsent,
  WithdrawConsentSchema,
} from '@asysta/schema/cases/inputs';
import { type Change, CentreMutation, type Operation } from '../../platform/operation/index.js';
import { SupportCaseType } from './case.type.js';
import { caseById } from './cases.finders.js';
import { closeCase } from './verbs/close-case.js';
import { recordSupportConsent, withdrawSupportConsent } from './verbs/consent.js';
import { openCase } from './verbs/open-case.js';
import { openZaZyciemCase } from './verbs/open-za-zyciem-case.js';
import { recordCourtOrder, recordMinorParent } from './verbs/other-grounds.js';
import { presentOffer, recordDiagnosis, recordFamilyInterview } from './verbs/prepare-support.js';
import { qualifyFamily, requestAssistant } from './verbs/qualify.js';
import { decideOnCourtNotification, recordConsentRefusal } from './verbs/refusal.js';

/** Steps of a support case from opening to qualification, and its end. */
@Resolver(() => SupportCaseType)
export class CaseStepsResolver {
  @CentreMutation(() => SupportCaseType, {
    may: 'case:prepare',
    audit: 'CASE_OPENED',
    about: 'Opens a case from an intake; a family has one open case at a time (otwarcie sprawy).',
    input: OpenCaseSchema,
    takes: 'Intake and goal.',
    changes: true,
    answer: caseById,
  })
  openCase(input: Change<OpenCase>, op: Operation) {
    return openCase(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'case:prepare',
    audit: 'ZA_ZYCIEM_OPENED',
    about: 'Opens a case by application and certificate, without an interview (wniosek „Za życiem”).',
    input: OpenZaZyciemCaseSchema,
    takes: 'Family, application and certificate.',
    answer: caseById,
  })
  openZaZyciemCase(input: OpenZaZyciemCase, op: Operation) {
    return openZaZyciemCase(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'case:prepare',
    audit: 'INTERVIEW_RECORDED',
    about: 'Records a family interview and stops its clock (wywiad środowiskowy).',
    input: RecordInterviewSchema,
    takes: 'Case and findings.',
    changes: true,
    answer: caseById,
  })
  recordFamilyInterview(input: Change<RecordInterview>, op: Operation) {
    return recordFamilyInterview(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'case:prepare',
    audit: 'DIAGNOSIS_RECORDED',
    about: 'Records the coupled problems of the family (diagnoza).',
    input: RecordDiagnosisSchema,
    takes: 'Case and problems.',
    changes: true,
    answer: caseById,
  })
  recordDiagnosis(input: Change<RecordDiagnosis>, op: Operation) {
    return recordDiagnosis(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'case:prepare',
    audit: 'OFFER_PRESENTED',
    about: 'Records that the offer was presented before consent is asked for (przedstawienie oferty).',
    input: PresentOfferSchema,
    takes: 'Case and manner.',
    changes: true,
    answer: caseById,
  })
  presentOffer(input: Change<PresentOffer>, op: Operation) {
    return presentOffer(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'case:prepare',
    audit: 'CONSENT_RECORDED',
    about: 'Records the consent of the family; a local rule may ask for writing (zgoda).',
    input: RecordConsentSchema,
    takes: 'Case and consent.',
    changes: true,
    answer: caseById,
  })
  recordSupportConsent(input: Change<RecordConsent>, op: Operation) {
    return recordSupportConsent(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'case:prepare',
    audit: 'CONSENT_WITHDRAWN',
    about: 'Records that the family withdrew its consent (wycofanie zgody).',
    input: WithdrawConsentSchema,
    takes: 'Case and day.',
    changes: true,
    answer: caseById,
  })
  withdrawSupportConsent(input: Change<WithdrawConsent>, op: Operation) {
    return withdrawSupportConsent(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'case:prepare',
    audit: 'REFUSAL_RECORDED',
    about: 'Records a refusal, before or during support (odmowa).',
    input: RecordRefusalSchema,
    takes: 'Case and circumstances.',
    changes: true,
    answer: caseById,
  })
  recordConsentRefusal(input: Change<RecordRefusal>, op: Operation) {
    return recordConsentRefusal(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'refusal:decide',
    audit: 'COURT_NOTIFICATION_DECIDED',
    about: 'Decides once whether the court is informed of a refusal; nothing is sent by it (decyzja o zawiadomieniu sądu).',
    input: DecideOnNotificationSchema,
    takes: 'Refusal and decision.',
    changes: true,
    answer: caseById,
  })
  decideOnCourtNotification(input: Change<DecideOnNotification>, op: Operation) {
    return decideOnCourtNotification(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'case:prepare',
    audit: 'COURT_ORDER_RECORDED',
    about: 'Records an order of a family court, which replaces consent (postanowienie sądu).',
    input: RecordCourtOrderSchema,
    takes: 'Case and order.',
    changes: true,
    answer: caseById,
  })
  recordCourtOrder(input: Change<RecordCourtOrder>, op: Operation) {
    return recordCourtOrder(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'case:prepare',
    audit: 'MINOR_PARENT_RECORDED',
    about: 'Records a minor parent leaving a closed institution (art. 11 ust. 1a).',
    input: RecordMinorParentSchema,
    takes: 'Case and institution.',
    changes: true,
    answer: caseById,
  })
  recordMinorParent(input: Change<RecordMinorParent>, op: Operation) {
    return recordMinorParent(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'case:prepare',
    audit: 'ASSISTANT_REQUESTED',
    about: 'Requests an assistant and tells the directors (wniosek o przydzielenie asystenta).',
    input: RequestAssistantSchema,
    takes: 'Case and justification.',
    changes: true,
    answer: caseById,
  })
  requestAssistant(input: Change<RequestAssistant>, op: Operation) {
    return requestAssistant(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'family:qualify',
    audit: 'FAMILY_QUALIFIED',
    about: 'Qualifies the family; a local first-visit clock starts on that day (kwalifikacja).',
    input: QualifyFamilySchema,
    takes: 'Case and grounds.',
    changes: true,
    answer: caseById,
  })
  qualifyFamily(input: Change<QualifyFamily>, op: Operation) {
    return qualifyFamily(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'case:close',
    audit: 'CASE_CLOSED',
    about: 'Closes a case with a reason (zakończenie sprawy).',
    input: CloseCaseSchema,
    takes: 'Case and reason.',
    changes: true,
    answer: caseById,
  })
  closeCase(input: Change<CloseCase>, op: Operation) {
    return closeCase(op, input);
  }
}
