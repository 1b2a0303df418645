import { Resolver } from 'type-graphql';
import {
  type AnnulCourtNotification,
  AnnulCourtNotificationSchema,
  type AnnulDiagnosis,
  AnnulDiagnosisSchema,
  type AnnulInterview,
  AnnulInterviewSchema,
  type AnnulOffer,
  AnnulOfferSchema,
  type AnnulRefusal,
  AnnulRefusalSchema,
  type AnnulRequest,
  AnnulRequestSchema,
  type CorrectCourtNotification,
  CorrectCourtNotificationSchema,
  type CorrectDiagnosis,
  CorrectDiagnosisSchema,
  type CorrectInterview,
  CorrectInterviewSchema,
  type CorrectOffer,
  CorrectOfferSchema,
  type CorrectRefusal,
  CorrectRefusalSchema,
  type CorrectRequest,
  CorrectRequestSchema,
} from '@asysta/schema/cases/step-inputs';
import { type Change, CentreMutation, type Operation } from '../../../platform/operation/index.js';
import { SupportCaseType } from '../case.type.js';
import { caseById } from '../cases.finders.js';
import { annulFamilyInterview, correctFamilyInterview } from './mend-interview.js';
import {
  annulAssistantRequest,
  annulDiagnosis,
  annulOfferPresentation,
  correctAssistantRequest,
  correctDiagnosis,
  correctOfferPresentation,
} from './mend-preparation.js';
import { annulConsentRefusal, annulCourtNotification, correctConsentRefusal, correctCourtNotification } from './mend-refusal.js';

/** What was recorded before an assistant came is corrected with its history, and annulled where it is wrong altogether. */
@Resolver(() => SupportCaseType)
export class MendingResolver {
  @CentreMutation(() => SupportCaseType, {
    may: 'case:prepare',
    audit: 'INTERVIEW_CORRECTED',
    about: 'Corrects an interview by the rules of recording; what stood there stays in its history (poprawka wywiadu).',
    input: CorrectInterviewSchema,
    takes: 'Interview as it was.',
    changes: true,
    answer: caseById,
  })
  correctFamilyInterview(input: Change<CorrectInterview>, op: Operation) {
    return correctFamilyInterview(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'case:prepare',
    audit: 'INTERVIEW_ANNULLED',
    about: 'Annuls an interview that nothing is built on; its clock runs again (unieważnienie wywiadu).',
    input: AnnulInterviewSchema,
    takes: 'Interview and reason.',
    changes: true,
    answer: caseById,
  })
  annulFamilyInterview(input: Change<AnnulInterview>, op: Operation) {
    return annulFamilyInterview(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'case:prepare',
    audit: 'DIAGNOSIS_CORRECTED',
    about: 'Corrects a diagnosis by the rules of recording; what stood there stays in its history (poprawka diagnozy).',
    input: CorrectDiagnosisSchema,
    takes: 'Diagnosis as it was.',
    changes: true,
    answer: caseById,
  })
  correctDiagnosis(input: Change<CorrectDiagnosis>, op: Operation) {
    return correctDiagnosis(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'case:prepare',
    audit: 'DIAGNOSIS_ANNULLED',
    about: 'Annuls a diagnosis that nothing is built on (unieważnienie diagnozy).',
    input: AnnulDiagnosisSchema,
    takes: 'Diagnosis and reason.',
    changes: true,
    answer: caseById,
  })
  annulDiagnosis(input: Change<AnnulDiagnosis>, op: Operation) {
    return annulDiagnosis(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'case:prepare',
    audit: 'OFFER_CORRECTED',
    about: 'Corrects a presentation of the offer; what stood there stays in its history (poprawka oferty).',
    input: CorrectOfferSchema,
    takes: 'Presentation as it was.',
    changes: true,
    answer: caseById,
  })
  correctOfferPresentation(input: Change<CorrectOffer>, op: Operation) {
    return correctOfferPresentation(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'case:prepare',
    audit: 'OFFER_ANNULLED',
    about: 'Annuls a presentation of the offer that no consent needed (unieważnienie oferty).',
    input: AnnulOfferSchema,
    takes: 'Presentation and reason.',
    changes: true,
    answer: caseById,
  })
  annulOfferPresentation(input: Change<AnnulOffer>, op: Operation) {
    return annulOfferPresentation(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'case:prepare',
    audit: 'REFUSAL_CORRECTED',
    about: 'Corrects a refusal; what stood there stays in its history (poprawka odmowy).',
    input: CorrectRefusalSchema,
    takes: 'Refusal as it was.',
    changes: true,
    answer: caseById,
  })
  correctConsentRefusal(input: Change<CorrectRefusal>, op: Operation) {
    return correctConsentRefusal(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'case:prepare',
    audit: 'REFUSAL_ANNULLED',
    about: 'Annuls a refusal about which nothing is decided (unieważnienie odmowy).',
    input: AnnulRefusalSchema,
    takes: 'Refusal and reason.',
    changes: true,
    answer: caseById,
  })
  annulConsentRefusal(input: Change<AnnulRefusal>, op: Operation) {
    return annulConsentRefusal(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'refusal:decide',
    audit: 'COURT_NOTIFICATION_CORRECTED',
    about: 'Corrects the decision after a refusal and the letter to the court (poprawka zawiadomienia sądu).',
    input: CorrectCourtNotificationSchema,
    takes: 'Decision as it was.',
    changes: true,
    answer: caseById,
  })
  correctCourtNotification(input: Change<CorrectCourtNotification>, op: Operation) {
    return correctCourtNotification(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'refusal:decide',
    audit: 'COURT_NOTIFICATION_ANNULLED',
    about: 'Takes the decision after a refusal back; the refusal waits for one again (unieważnienie decyzji).',
    input: AnnulCourtNotificationSchema,
    takes: 'Refusal and reason.',
    changes: true,
    answer: caseById,
  })
  annulCourtNotification(input: Change<AnnulCourtNotification>, op: Operation) {
    return annulCourtNotification(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'case:prepare',
    audit: 'ASSISTANT_REQUEST_CORRECTED',
    about: 'Corrects a request for an assistant; what stood there stays in its history (poprawka wniosku).',
    input: CorrectRequestSchema,
    takes: 'Request as it was.',
    changes: true,
    answer: caseById,
  })
  correctAssistantRequest(input: Change<CorrectRequest>, op: Operation) {
    return correctAssistantRequest(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'case:prepare',
    audit: 'ASSISTANT_REQUEST_ANNULLED',
    about: 'Annuls a request on which no assistant came (unieważnienie wniosku).',
    input: AnnulRequestSchema,
    takes: 'Request and reason.',
    changes: true,
    answer: caseById,
  })
  annulAssistantRequest(input: Change<AnnulRequest>, op: Operation) {
    return annulAssistantRequest(op, input);
  }
}
