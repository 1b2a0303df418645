import { Arg, Ctx, Resolver } from 'type-graphql';
import { type CloseCase, CloseCaseSchema, type DecideOnNotification, DecideOnNotificationSchema, type OpenCase, OpenCaseSchema, type OpenZaZyciemCase, OpenZaZyciemCaseSchema, type PresentOffer, PresentOfferSchema, type QualifyFamily, QualifyFamilySchema, type RecordConsent, RecordConsentSchema, type RecordCourtOrder, RecordCourtOrderSchema, type RecordDiagnosis, RecordDiagnosisSchema, type RecordInterview, RecordInterviewSchema, type RecordMinorParent, RecordMinorParentSchema, type RecordRefusal, RecordRefusalSchema, type RequestAssistant, RequestAssistantSchema, type WithdrawConsent, WithdrawConsentSchema } from '@asysta/schema/cases/inputs';
import { CentreMutation, type Operation } from '../../platform/operation/index.js';
import { SupportCase } from './case.type.js';
import { caseById } from './cases.finders.js';
import {
  CloseCaseInput,
  DecideOnCourtNotificationInput,
  OpenCaseInput,
  PresentOfferInput,
  RecordConsentRefusalInput,
  RecordDiagnosisInput,
  RecordFamilyInterviewInput,
  RecordSupportConsentInput,
  WithdrawSupportConsentInput,
} from './cases.input.js';
import {
  OpenZaZyciemCaseInput,
  QualifyFamilyInput,
  RecordCourtOrderInput,
  RecordMinorParentInput,
  RequestAssistantInput,
} from './steps/grounds.input.js';
import { closeCase } from './verbs/close-case.js';
import { recordSupportConsent, withdrawSupportConsent } from './verbs/consent.js';
import { openCase } from './verbs/open-case.js';
import { openZaZyciemCase } from './verbs/open-za-zyciem-case.js';
import { recordCourtOrder, recordMinorParent } from './verbs/other-grounds.js';
import { presentOffer, recordDiagnosis, recordFamilyInterview } from './verbs/prepare-support.js';
import { qualifyFamily, requestAssistant } from './verbs/qualify.js';
import { decideOnCourtNotification, recordConsentRefusal } from './verbs/refusal.js';

/** Steps of a support case from opening to qualification, and its end. */
@Resolver(() => SupportCase)
export class CaseStepsResolver {
  @CentreMutation(() => SupportCase, {
    may: 'case:prepare',
    audit: 'CASE_OPENED',
    about: 'Opens a case from an intake; a family has one open case at a time (otwarcie sprawy).',
    input: OpenCaseSchema,
    answer: caseById,
  })
  openCase(@Arg('input', () => OpenCaseInput, { description: 'Intake and goal.' }) input: OpenCase, @Ctx() op: Operation) {
    return openCase(op, input);
  }

  @CentreMutation(() => SupportCase, {
    may: 'case:prepare',
    audit: 'ZA_ZYCIEM_OPENED',
    about: 'Opens a case by application and certificate, without an interview (wniosek „Za życiem”).',
    input: OpenZaZyciemCaseSchema,
    answer: caseById,
  })
  openZaZyciemCase(
    @Arg('input', () => OpenZaZyciemCaseInput, { description: 'Family, application and certificate.' }) input: OpenZaZyciemCase,
    @Ctx() op: Operation,
  ) {
    return openZaZyciemCase(op, input);
  }

  @CentreMutation(() => SupportCase, {
    may: 'case:prepare',
    audit: 'INTERVIEW_RECORDED',
    about: 'Records a family interview and stops its clock (wywiad środowiskowy).',
    input: RecordInterviewSchema,
    answer: caseById,
  })
  recordFamilyInterview(
    @Arg('input', () => RecordFamilyInterviewInput, { description: 'Case and findings.' }) input: RecordInterview,
    @Ctx() op: Operation,
  ) {
    return recordFamilyInterview(op, input);
  }

  @CentreMutation(() => SupportCase, {
    may: 'case:prepare',
    audit: 'DIAGNOSIS_RECORDED',
    about: 'Records the coupled problems of the family (diagnoza).',
    input: RecordDiagnosisSchema,
    answer: caseById,
  })
  recordDiagnosis(
    @Arg('input', () => RecordDiagnosisInput, { description: 'Case and problems.' }) input: RecordDiagnosis,
    @Ctx() op: Operation,
  ) {
    return recordDiagnosis(op, input);
  }

  @CentreMutation(() => SupportCase, {
    may: 'case:prepare',
    audit: 'OFFER_PRESENTED',
    about: 'Records that the offer was presented before consent is asked for (przedstawienie oferty).',
    input: PresentOfferSchema,
    answer: caseById,
  })
  presentOffer(
    @Arg('input', () => PresentOfferInput, { description: 'Case and manner.' }) input: PresentOffer,
    @Ctx() op: Operation,
  ) {
    return presentOffer(op, input);
  }

  @CentreMutation(() => SupportCase, {
    may: 'case:prepare',
    audit: 'CONSENT_RECORDED',
    about: 'Records the consent of the family; a local rule may ask for writing (zgoda).',
    input: RecordConsentSchema,
    answer: caseById,
  })
  recordSupportConsent(
    @Arg('input', () => RecordSupportConsentInput, { description: 'Case and consent.' }) input: RecordConsent,
    @Ctx() op: Operation,
  ) {
    return recordSupportConsent(op, input);
  }

  @CentreMutation(() => SupportCase, {
    may: 'case:prepare',
    audit: 'CONSENT_WITHDRAWN',
    about: 'Records that the family withdrew its consent (wycofanie zgody).',
    input: WithdrawConsentSchema,
    answer: caseById,
  })
  withdrawSupportConsent(
    @Arg('input', () => WithdrawSupportConsentInput, { description: 'Case and day.' }) input: WithdrawConsent,
    @Ctx() op: Operation,
  ) {
    return withdrawSupportConsent(op, input);
  }

  @CentreMutation(() => SupportCase, {
    may: 'case:prepare',
    audit: 'REFUSAL_RECORDED',
    about: 'Records a refusal, before or during support (odmowa).',
    input: RecordRefusalSchema,
    answer: caseById,
  })
  recordConsentRefusal(
    @Arg('input', () => RecordConsentRefusalInput, { description: 'Case and circumstances.' }) input: RecordRefusal,
    @Ctx() op: Operation,
  ) {
    return recordConsentRefusal(op, input);
  }

  @CentreMutation(() => SupportCase, {
    may: 'refusal:decide',
    audit: 'COURT_NOTIFICATION_DECIDED',
    about: 'Decides once whether the court is informed of a refusal; nothing is sent by it (decyzja o zawiadomieniu sądu).',
    input: DecideOnNotificationSchema,
    answer: caseById,
  })
  decideOnCourtNotification(
    @Arg('input', () => DecideOnCourtNotificationInput, { description: 'Refusal and decision.' }) input: DecideOnNotification,
    @Ctx() op: Operation,
  ) {
    return decideOnCourtNotification(op, input);
  }

  @CentreMutation(() => SupportCase, {
    may: 'case:prepare',
    audit: 'COURT_ORDER_RECORDED',
    about: 'Records an order of a family court, which replaces consent (postanowienie sądu).',
    input: RecordCourtOrderSchema,
    answer: caseById,
  })
  recordCourtOrder(
    @Arg('input', () => RecordCourtOrderInput, { description: 'Case and order.' }) input: RecordCourtOrder,
    @Ctx() op: Operation,
  ) {
    return recordCourtOrder(op, input);
  }

  @CentreMutation(() => SupportCase, {
    may: 'case:prepare',
    audit: 'MINOR_PARENT_RECORDED',
    about: 'Records a minor parent leaving a closed institution (art. 11 ust. 1a).',
    input: RecordMinorParentSchema,
    answer: caseById,
  })
  recordMinorParent(
    @Arg('input', () => RecordMinorParentInput, { description: 'Case and institution.' }) input: RecordMinorParent,
    @Ctx() op: Operation,
  ) {
    return recordMinorParent(op, input);
  }

  @CentreMutation(() => SupportCase, {
    may: 'case:prepare',
    audit: 'ASSISTANT_REQUESTED',
    about: 'Requests an assistant and tells the directors (wniosek o przydzielenie asystenta).',
    input: RequestAssistantSchema,
    answer: caseById,
  })
  requestAssistant(
    @Arg('input', () => RequestAssistantInput, { description: 'Case and justification.' }) input: RequestAssistant,
    @Ctx() op: Operation,
  ) {
    return requestAssistant(op, input);
  }

  @CentreMutation(() => SupportCase, {
    may: 'family:qualify',
    audit: 'FAMILY_QUALIFIED',
    about: 'Qualifies the family; a local first-visit clock starts on that day (kwalifikacja).',
    input: QualifyFamilySchema,
    answer: caseById,
  })
  qualifyFamily(
    @Arg('input', () => QualifyFamilyInput, { description: 'Case and grounds.' }) input: QualifyFamily,
    @Ctx() op: Operation,
  ) {
    return qualifyFamily(op, input);
  }

  @CentreMutation(() => SupportCase, {
    may: 'case:close',
    audit: 'CASE_CLOSED',
    about: 'Closes a case with a reason (zakończenie sprawy).',
    input: CloseCaseSchema,
    answer: caseById,
  })
  closeCase(@Arg('input', () => CloseCaseInput, { description: 'Case and reason.' }) input: CloseCase, @Ctx() op: Operation) {
    return closeCase(op, input);
  }
}
