import * as v from 'valibot';
import { CASE_GOALS, CLOSURE_REASONS } from './codes.js';
import { CERTIFICATE_KINDS, CLOSED_INSTITUTIONS, PHYSICIAN_SPECIALTIES, ZA_ZYCIEM_GROUPS } from './grounds-codes.js';
import { CONSENT_FORMS, COURT_NOTIFICATION_DECISIONS, PROBLEMS } from './preparation-codes.js';
import { UuidSchema } from '../values/ids.js';
import { LocalDateSchema } from '../values/local-date.js';
import { change, oneOf, optionalDay, optionalText, request, someOf, text } from '../inputs.js';
import { namesOneFamily, whichFamily } from '../intakes/inputs.js';

const ofCase = { ...change, supportCaseId: UuidSchema };
const optionalGoal = v.nullish(v.picklist(CASE_GOALS, 'Wybierz cel z listy.'), null);

/** Opens a case from an intake; the version is the intake's. */
export const OpenCaseSchema = v.object({ ...change, intakeId: UuidSchema, goal: optionalGoal });
/** A parsed opening. */
export type OpenCase = v.InferOutput<typeof OpenCaseSchema>;

/** The family interview and its finding. */
export const RecordInterviewSchema = v.object({
  ...ofCase,
  conductedOn: LocalDateSchema,
  findings: text(8000, 'Wpisz ustalenia z wywiadu.'),
  assistantNecessary: v.boolean('Zaznacz, czy asystent jest niezbędny.'),
  necessityReason: text(2000, 'Uzasadnij, dlaczego asystent jest albo nie jest niezbędny.'),
});
/** A parsed interview. */
export type RecordInterview = v.InferOutput<typeof RecordInterviewSchema>;

/** The diagnosis: at least one problem, usually several coupled ones. */
export const RecordDiagnosisSchema = v.object({
  ...ofCase,
  madeOn: LocalDateSchema,
  problems: v.pipe(
    someOf(PROBLEMS, 'Zaznacz co najmniej jeden problem.'),
    v.check((problems) => new Set(problems).size === problems.length, 'Każdy problem zaznacz tylko raz.'),
  ),
  description: text(8000, 'Opisz sytuację rodziny.'),
});
/** A parsed diagnosis. */
export type RecordDiagnosis = v.InferOutput<typeof RecordDiagnosisSchema>;

/** The offer as presented. */
export const PresentOfferSchema = v.object({
  ...ofCase,
  presentedOn: LocalDateSchema,
  manner: text(1000, 'Napisz, jak przedstawiono ofertę.'),
});
/** A parsed presentation. */
export type PresentOffer = v.InferOutput<typeof PresentOfferSchema>;

/** Consent of the family to support. */
export const RecordConsentSchema = v.object({
  ...ofCase,
  signedOn: LocalDateSchema,
  form: oneOf(CONSENT_FORMS, 'Wybierz formę zgody.'),
  signatories: text(500, 'Wpisz, kto wyraził zgodę.'),
});
/** A parsed consent. */
export type RecordConsent = v.InferOutput<typeof RecordConsentSchema>;

/** Withdrawal of the consent in force. */
export const WithdrawConsentSchema = v.object({ ...ofCase, withdrawnOn: LocalDateSchema });
/** A parsed withdrawal. */
export type WithdrawConsent = v.InferOutput<typeof WithdrawConsentSchema>;

/** Refusal by the family, before or during support. */
export const RecordRefusalSchema = v.object({
  ...ofCase,
  refusedOn: LocalDateSchema,
  circumstances: text(2000, 'Opisz, jak i dlaczego rodzina odmówiła.'),
});
/** A parsed refusal. */
export type RecordRefusal = v.InferOutput<typeof RecordRefusalSchema>;

/** The director's decision after a refusal. */
export const DecideOnNotificationSchema = v.pipe(
  v.object({
    ...ofCase,
    refusalId: UuidSchema,
    decision: oneOf(COURT_NOTIFICATION_DECISIONS, 'Wybierz decyzję.'),
    reason: text(2000, 'Uzasadnij decyzję.'),
    courtName: optionalText(200),
    letterOn: optionalDay,
  }),
  v.forward(
    v.check(({ decision, courtName }) => decision !== 'NOTIFY' || courtName !== null, 'Wpisz sąd, który ma być zawiadomiony.'),
    ['courtName'],
  ),
);
/** A parsed decision. */
export type DecideOnNotification = v.InferOutput<typeof DecideOnNotificationSchema>;

/** Postanowienie of a family court. */
export const RecordCourtOrderSchema = v.object({
  ...ofCase,
  court: text(200, 'Wpisz nazwę sądu.'),
  signature: text(80, 'Wpisz sygnaturę.'),
  issuedOn: LocalDateSchema,
  content: text(4000, 'Wpisz treść postanowienia.'),
  validTo: optionalDay,
});
/** A parsed court order. */
export type RecordCourtOrder = v.InferOutput<typeof RecordCourtOrderSchema>;

/** Za życiem application with its certificate. */
export const OpenZaZyciemCaseSchema = v.pipe(
  v.object({
    ...request,
    ...whichFamily,
    appliedOn: LocalDateSchema,
    applicant: text(200, 'Wpisz, kto składa wniosek.'),
    targetGroup: oneOf(ZA_ZYCIEM_GROUPS, 'Wybierz, kogo dotyczy wniosek.'),
    certificateKind: oneOf(CERTIFICATE_KINDS, 'Wybierz rodzaj zaświadczenia.'),
    certificateIssuedOn: LocalDateSchema,
    physicianSpecialty: v.nullish(v.picklist(PHYSICIAN_SPECIALTIES, 'Wybierz specjalizację z listy.'), null),
    writtenAuthorizationOn: optionalDay,
  }),
  v.forward(
    v.check((input) => namesOneFamily(input), 'Wybierz rodzinę z listy albo wpisz nową.'),
    ['familyId'],
  ),
);
/** A parsed application. */
export type OpenZaZyciemCase = v.InferOutput<typeof OpenZaZyciemCaseSchema>;

/** Minor parent leaving a closed institution. */
export const RecordMinorParentSchema = v.object({
  ...ofCase,
  institution: oneOf(CLOSED_INSTITUTIONS, 'Wybierz placówkę.'),
  leavesOn: LocalDateSchema,
});
/** A parsed record of a minor parent. */
export type RecordMinorParent = v.InferOutput<typeof RecordMinorParentSchema>;

/** Request for an assistant. */
export const RequestAssistantSchema = v.object({
  ...ofCase,
  requestedOn: LocalDateSchema,
  justification: text(4000, 'Uzasadnij wniosek.'),
});
/** A parsed request. */
export type RequestAssistant = v.InferOutput<typeof RequestAssistantSchema>;

/** Qualification of the family. */
export const QualifyFamilySchema = v.object({
  ...ofCase,
  qualifiedOn: LocalDateSchema,
  grounds: text(4000, 'Wpisz podstawę kwalifikacji.'),
});
/** A parsed qualification. */
export type QualifyFamily = v.InferOutput<typeof QualifyFamilySchema>;

/** End of a case. */
export const CloseCaseSchema = v.object({
  ...ofCase,
  closedOn: LocalDateSchema,
  reason: oneOf(CLOSURE_REASONS, 'Wybierz powód zakończenia.'),
});
/** A parsed closing. */
export type CloseCase = v.InferOutput<typeof CloseCaseSchema>;
