import * as v from 'valibot';
import { about, content, idOf, idOrAsItIs, oneOf, optionalDay, optionalText, text } from '../inputs.js';
import { whyAnnulled, whyCorrected } from '../corrections/inputs.js';
import {
  namesAProblem,
  NO_PROBLEM,
  ownProblemsNamed,
  PresentOfferSchema,
  problemsFound,
  QualifyFamilySchema,
  personsMet,
  RecordDiagnosisSchema,
  RecordInterviewSchema,
  RecordRefusalSchema,
  RequestAssistantSchema,
} from './inputs.js';
import { COURT_NOTIFICATION_DECISIONS } from './preparation-codes.js';

/** What was asked when it was recorded is asked again; whose case it is stays. */
const asRecorded = <Entries extends v.ObjectEntries>({
  entries,
}: {
  readonly entries: Entries;
}): Omit<Entries, 'supportCaseId'> => {
  const { supportCaseId: _, ...rest } = entries;
  return rest as Omit<Entries, 'supportCaseId'>;
};

const OF_CASE = 'expectedVersion is that of the case';

const ofInterview = { interviewId: idOf('FamilyInterview', `The interview; ${OF_CASE} (wywiad).`) };
const ofDiagnosis = { diagnosisId: idOf('Diagnosis', `The diagnosis; ${OF_CASE} (diagnoza).`) };
const ofOffer = { offerId: idOf('OfferPresentation', `The presentation of the offer; ${OF_CASE} (przedstawienie oferty).`) };
const ofRefusal = { refusalId: idOf('ConsentRefusal', `The refusal; ${OF_CASE} (odmowa).`) };
const ofRequest = { requestId: idOf('AssistantRequest', `The request; ${OF_CASE} (wniosek).`) };

const ofQualification = { qualificationId: idOf('Qualification', `The qualification; ${OF_CASE} (kwalifikacja).`) };
// Not `later`: a correction that empties the list is another one than a correction that leaves it out.
const ownProblemsOrAsTheyAre = v.nullish(ownProblemsNamed);

/** An interview as it should have been recorded. */
export const CorrectInterviewSchema = content('Corrects what was recorded of an interview (poprawka wywiadu).', {
  ...ofInterview,
  ...asRecorded(RecordInterviewSchema),
  problems: v.nullish(problemsFound),
  familyMemberIds: v.nullish(personsMet),
  ownProblemIds: ownProblemsOrAsTheyAre,
  authorId: idOrAsItIs('StaffMember', 'Who conducted it, when somebody else is written there (kto przeprowadził).'),
  reason: whyCorrected,
});
/** A parsed correction of an interview. */
export type CorrectInterview = v.InferOutput<typeof CorrectInterviewSchema>;

/** A diagnosis as it should have been recorded. */
export const CorrectDiagnosisSchema = v.pipe(
  content('Corrects what was recorded of a diagnosis (poprawka diagnozy).', {
    ...ofDiagnosis,
    ...asRecorded(RecordDiagnosisSchema),
    ownProblemIds: ownProblemsOrAsTheyAre,
    authorId: idOrAsItIs('StaffMember', 'Who made it, when somebody else is written there (kto postawił).'),
    reason: whyCorrected,
  }),
  v.forward(
    v.partialCheck([['problems'], ['ownProblemIds']], (named) => namesAProblem(named), NO_PROBLEM),
    ['problems'],
  ),
);
/** A parsed correction of a diagnosis. */
export type CorrectDiagnosis = v.InferOutput<typeof CorrectDiagnosisSchema>;

/** A presentation of the offer as it should have been recorded. */
export const CorrectOfferSchema = content('Corrects what was recorded of a presentation of the offer (poprawka oferty).', {
  ...ofOffer,
  ...asRecorded(PresentOfferSchema),
  presentedById: idOrAsItIs('StaffMember', 'Who presented it, when somebody else is written there (kto przedstawił).'),
  reason: whyCorrected,
});
/** A parsed correction of a presentation. */
export type CorrectOffer = v.InferOutput<typeof CorrectOfferSchema>;

/** A refusal of the family as it should have been recorded. */
export const CorrectRefusalSchema = content('Corrects what was recorded of a refusal by the family (poprawka odmowy).', {
  ...ofRefusal,
  ...asRecorded(RecordRefusalSchema),
  reason: whyCorrected,
});
/** A parsed correction of a refusal. */
export type CorrectRefusal = v.InferOutput<typeof CorrectRefusalSchema>;

/** A request for an assistant as it should have been filed. */
export const CorrectRequestSchema = content('Corrects what was written in a request for an assistant (poprawka wniosku).', {
  ...ofRequest,
  ...asRecorded(RequestAssistantSchema),
  reason: whyCorrected,
});
/** A parsed correction of a request. */
export type CorrectRequest = v.InferOutput<typeof CorrectRequestSchema>;

/** A qualification as it should have been recorded. */
export const CorrectQualificationSchema = content('Corrects what was recorded of a qualification (poprawka kwalifikacji).', {
  ...ofQualification,
  ...asRecorded(QualifyFamilySchema),
  qualifiedById: idOrAsItIs('StaffMember', 'Who decided, when somebody else is written there (kto zakwalifikował).'),
  reason: whyCorrected,
});
/** A parsed correction of a qualification. */
export type CorrectQualification = v.InferOutput<typeof CorrectQualificationSchema>;

/** The director's decision after a refusal, and the letter, as they should have been recorded. */
export const CorrectCourtNotificationSchema = v.pipe(
  content('Corrects the decision after a refusal and what is recorded of the letter to the court (poprawka zawiadomienia).', {
    ...ofRefusal,
    decision: about(
      oneOf('CourtNotificationDecision', COURT_NOTIFICATION_DECISIONS, 'Wybierz decyzję.'),
      'The decision (decyzja).',
    ),
    decisionReason: about(text(2000, 'Uzasadnij decyzję.'), 'Why it was decided so (uzasadnienie decyzji).'),
    courtName: about(optionalText(200), 'The court to be informed; needed with NOTIFY (sąd opiekuńczy).'),
    letterOn: optionalDay('Date of the letter, when it is written (data pisma).'),
    reason: whyCorrected,
  }),
  v.forward(
    v.check(({ decision, courtName }) => decision !== 'NOTIFY' || courtName !== null, 'Wpisz sąd, który ma być zawiadomiony.'),
    ['courtName'],
  ),
);
/** A parsed correction of a decision. */
export type CorrectCourtNotification = v.InferOutput<typeof CorrectCourtNotificationSchema>;

const STAYS = 'it stays readable with the reason and counts nowhere';

/** An interview that does not count. */
export const AnnulInterviewSchema = content(`Annuls an interview: ${STAYS} (unieważnienie wywiadu).`, {
  ...ofInterview,
  reason: whyAnnulled,
});
/** A parsed annulment of an interview. */
export type AnnulInterview = v.InferOutput<typeof AnnulInterviewSchema>;

/** A diagnosis that does not count. */
export const AnnulDiagnosisSchema = content(`Annuls a diagnosis: ${STAYS} (unieważnienie diagnozy).`, {
  ...ofDiagnosis,
  reason: whyAnnulled,
});
/** A parsed annulment of a diagnosis. */
export type AnnulDiagnosis = v.InferOutput<typeof AnnulDiagnosisSchema>;

/** A presentation of the offer that does not count. */
export const AnnulOfferSchema = content(`Annuls a presentation of the offer: ${STAYS} (unieważnienie oferty).`, {
  ...ofOffer,
  reason: whyAnnulled,
});
/** A parsed annulment of a presentation. */
export type AnnulOffer = v.InferOutput<typeof AnnulOfferSchema>;

/** A refusal that does not count. */
export const AnnulRefusalSchema = content(`Annuls a refusal: ${STAYS} (unieważnienie odmowy).`, {
  ...ofRefusal,
  reason: whyAnnulled,
});
/** A parsed annulment of a refusal. */
export type AnnulRefusal = v.InferOutput<typeof AnnulRefusalSchema>;

/** A request that does not count. */
export const AnnulRequestSchema = content(`Annuls a request for an assistant: ${STAYS} (unieważnienie wniosku).`, {
  ...ofRequest,
  reason: whyAnnulled,
});
/** A parsed annulment of a request. */
export type AnnulRequest = v.InferOutput<typeof AnnulRequestSchema>;

/** A qualification that does not count. */
export const AnnulQualificationSchema = content(`Annuls a qualification: ${STAYS} (unieważnienie kwalifikacji).`, {
  ...ofQualification,
  reason: whyAnnulled,
});
/** A parsed annulment of a qualification. */
export type AnnulQualification = v.InferOutput<typeof AnnulQualificationSchema>;

/** A decision about the court that does not count; the refusal waits for one again. */
export const AnnulCourtNotificationSchema = content(
  'Annuls the decision after a refusal: its history keeps it, and the refusal waits for a decision again (unieważnienie decyzji).',
  { ...ofRefusal, reason: whyAnnulled },
);
/** A parsed annulment of a decision. */
export type AnnulCourtNotification = v.InferOutput<typeof AnnulCourtNotificationSchema>;
