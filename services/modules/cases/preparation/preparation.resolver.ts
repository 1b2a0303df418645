import { Resolver } from 'type-graphql';
import {
  type DecideOnNotification,
  DecideOnNotificationSchema,
  type PresentOffer,
  PresentOfferSchema,
  type QualifyFamily,
  QualifyFamilySchema,
  type RecordDiagnosis,
  RecordDiagnosisSchema,
  type RecordInterview,
  RecordInterviewSchema,
  type RecordRefusal,
  RecordRefusalSchema,
  type RequestAssistant,
  RequestAssistantSchema,
} from '@asysta/schema/cases/inputs';
import { type Change, CentreMutation, type Operation } from '../../../platform/operation/index.js';
import { SupportCaseType } from '../case.type.js';
import { caseById } from '../cases.finders.js';
import { presentOffer, recordDiagnosis, recordFamilyInterview } from './prepare-support.js';
import { qualifyFamily, requestAssistant } from './qualify.js';
import { decideOnCourtNotification, recordConsentRefusal } from './refusal.js';

/** What is done before an assistant comes, from the interview to the qualification. */
@Resolver(() => SupportCaseType)
export class PreparationResolver {
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
    audit: 'ASSISTANT_REQUESTED',
    about: 'Requests an assistant by consent and tells the directors (wniosek o przydzielenie asystenta).',
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
    about: 'Qualifies the family where a rule of the centre asks for it; its first-visit clock starts then (kwalifikacja).',
    input: QualifyFamilySchema,
    takes: 'Case and grounds.',
    changes: true,
    answer: caseById,
  })
  qualifyFamily(input: Change<QualifyFamily>, op: Operation) {
    return qualifyFamily(op, input);
  }
}
