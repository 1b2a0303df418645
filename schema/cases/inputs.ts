import * as v from 'valibot';
import { CASE_GOALS, CLOSURE_REASONS } from './codes.js';
import { CLOSED_INSTITUTIONS } from './grounds-codes.js';
import { CONSENT_FORMS, COURT_NOTIFICATION_DECISIONS, PROBLEMS, WITHDRAWAL_DECISIONS } from './preparation-codes.js';
import {
  about,
  content,
  day,
  idOf,
  later,
  listOf,
  needs,
  oneOf,
  optionalDay,
  optionalId,
  optionalOneOf,
  optionalText,
  text,
} from '../inputs.js';
import { onPaper } from './paper-inputs.js';

const ofCase = { supportCaseId: idOf('SupportCase', 'The case; expectedVersion is that of the case (sprawa).') };

/** Opens a case from an intake; the version is the intake's. */
export const OpenCaseSchema = content('Opens a case from an intake; expectedVersion is that of the intake (otwarcie sprawy).', {
  intakeId: idOf('Intake', 'The intake.'),
  goal: about(optionalOneOf('CaseGoal', CASE_GOALS, 'Wybierz cel z listy.'), 'What the support is for, when known (cel).'),
  openedOn: later(
    optionalDay('Day on which it was opened on paper, not before the intake; today when left out (dzień otwarcia).'),
  ),
  ...onPaper,
});
/** A parsed opening. */
export type OpenCase = v.InferOutput<typeof OpenCaseSchema>;

const eachOnce = v.pipe(
  listOf('Problem', PROBLEMS),
  v.check((problems) => new Set(problems).size === problems.length, 'Każdy problem zaznacz tylko raz.'),
);

/** Problems an interview found, each once; there may be none. */
export const problemsFound = about(eachOnce, 'Problems that were found (problemy).');

/** Own problems of the centre that were found or named. */
export const ownProblemsNamed = v.pipe(
  v.array(idOf('CentreProblem', 'Own problems of the centre, in use on the day (własne problemy ośrodka).')),
  v.maxLength(30, 'Najwyżej 30 własnych problemów.'),
);

/** Who of the family was there. */
export const personsMet = v.pipe(
  v.array(idOf('FamilyMember', 'Members of the family it was held with (osoby).')),
  v.maxLength(30, 'Najwyżej 30 osób.'),
);

/** Joins an intake to the open case of its family; the version is the intake's. */
export const JoinIntakeSchema = content(
  'Joins an intake to the open case of its family; expectedVersion is that of the intake (dołączenie do prowadzonej sprawy).',
  { intakeId: idOf('Intake', 'The intake.') },
);
/** A parsed joining. */
export type JoinIntake = v.InferOutput<typeof JoinIntakeSchema>;

/** The family interview and its finding. */
export const RecordInterviewSchema = content('Records a family interview (wywiad środowiskowy).', {
  ...ofCase,
  conductedOn: day('Day of the interview (data wywiadu).'),
  findings: about(text(8000, 'Wpisz ustalenia z wywiadu.'), 'What was found (ustalenia).'),
  assistantNecessary: about(
    v.boolean('Zaznacz, czy asystent jest niezbędny.'),
    'Whether an assistant is necessary (asystent niezbędny).',
  ),
  necessityReason: about(
    text(2000, 'Uzasadnij, dlaczego asystent jest albo nie jest niezbędny.'),
    'Why, or why not (uzasadnienie).',
  ),
  problems: later(v.optional(problemsFound, [])),
  familyMemberIds: later(v.optional(personsMet, [])),
  ownProblemIds: later(v.optional(ownProblemsNamed, [])),
});
/** A parsed interview. */
export type RecordInterview = v.InferOutput<typeof RecordInterviewSchema>;

interface Named {
  readonly problems: readonly unknown[];
  /** Left out of a correction, they stay as they are recorded. */
  readonly ownProblemIds?: readonly unknown[] | null | undefined;
}

/** Whether a diagnosis names a problem, of everybody's list or of the centre's own; what a correction leaves out is asked of the record. */
export const namesAProblem = ({ problems, ownProblemIds }: Named): boolean =>
  problems.length > 0 || !ownProblemIds || ownProblemIds.length > 0;

/** What is said of a diagnosis that names none. */
export const NO_PROBLEM = 'Zaznacz co najmniej jeden problem.';

/** The diagnosis: at least one problem, usually several coupled ones. */
export const RecordDiagnosisSchema = v.pipe(
  content('Records a diagnosis of several coupled problems (diagnoza).', {
    ...ofCase,
    madeOn: day('Day of the diagnosis (data diagnozy).'),
    problems: about(eachOnce, 'Problems that every centre has; at least one of these or of its own (problemy).'),
    description: about(text(8000, 'Opisz sytuację rodziny.'), 'The situation in plain words (opis).'),
    ownProblemIds: later(v.optional(ownProblemsNamed, [])),
  }),
  v.forward(
    v.partialCheck([['problems'], ['ownProblemIds']], (named) => namesAProblem(named), NO_PROBLEM),
    ['problems'],
  ),
);
/** A parsed diagnosis. */
export type RecordDiagnosis = v.InferOutput<typeof RecordDiagnosisSchema>;

/** The offer as presented. */
export const PresentOfferSchema = content('Records that the offer of an assistant was presented (przedstawienie oferty).', {
  ...ofCase,
  presentedOn: day('Day on which it was presented (data).'),
  manner: about(text(1000, 'Napisz, jak przedstawiono ofertę.'), 'How it was presented (forma).'),
});
/** A parsed presentation. */
export type PresentOffer = v.InferOutput<typeof PresentOfferSchema>;

/** Who of the family gave its consent. */
export const personsSigned = v.pipe(
  v.array(idOf('FamilyMember', 'Members of the family who gave it (osoby).')),
  v.maxLength(30, 'Najwyżej 30 osób.'),
);

/** What a consent says, whether it is recorded or corrected. */
export const consentAsGiven = {
  signedOn: day('Day of the consent; support is possible from this day (data zgody).'),
  form: about(oneOf('ConsentForm', CONSENT_FORMS, 'Wybierz formę zgody.'), 'How the family agreed (forma).'),
  signatories: about(
    optionalText(500),
    'Who agreed, in words; needed where no person of the family is named (kto wyraził zgodę).',
  ),
};

/** Somebody agreed: named as a person of the family, or in words. */
export const saysWhoAgreed = ({
  signatories,
  signatoryIds,
}: {
  readonly signatories: string | null;
  readonly signatoryIds: readonly string[];
}): boolean => signatories !== null || signatoryIds.length > 0;

/** What is said where nobody is named. */
export const WHO_AGREED = 'Zaznacz osoby z rodziny albo wpisz, kto wyraził zgodę.';

const consentEntries = content('Records the consent of the family; some centres require it in writing (zgoda).', {
  ...ofCase,
  ...consentAsGiven,
  signatoryIds: later(v.optional(personsSigned, [])),
  takenById: later(
    optionalId('StaffMember', 'Who took the consent, when it was not the caller; was in office that day (kto przyjął zgodę).'),
  ),
  lateReason: about(
    later(optionalText(1000)),
    'Why it is entered so late; owed after 30 days, when only the director enters it (powód).',
  ),
});

/** Consent of the family to support. */
export const RecordConsentSchema = v.pipe(
  consentEntries,
  v.forward(
    v.check((input) => saysWhoAgreed(input), WHO_AGREED),
    ['signatories'],
  ),
);
/** A parsed consent. */
export type RecordConsent = v.InferOutput<typeof RecordConsentSchema>;

/** Withdrawal of the consent in force. */
export const WithdrawConsentSchema = content('Records that the family withdrew its consent (wycofanie zgody).', {
  ...ofCase,
  withdrawnOn: day('Day of the withdrawal; from this day consent entitles no longer (data wycofania).'),
});
/** A parsed withdrawal. */
export type WithdrawConsent = v.InferOutput<typeof WithdrawConsentSchema>;

/** What becomes of the support of a family that withdrew its consent. */
export const DecideOnWithdrawalSchema = v.pipe(
  content('Decides what becomes of a support that nothing entitles any more (decyzja o wstrzymanym wsparciu).', {
    ...ofCase,
    decision: about(
      oneOf('WithdrawalDecisionKind', WITHDRAWAL_DECISIONS, 'Wybierz, co dalej ze wsparciem.'),
      'ENDED ends the assignment, SUSPENDED keeps the place until a day; there are no visits in either case.',
    ),
    suspendedUntil: optionalDay('Until which day the place is kept; needed with SUSPENDED, that day asks again (zawieszone do).'),
    reason: about(text(2000, 'Uzasadnij decyzję.'), 'Why (uzasadnienie).'),
  }),
  v.forward(
    v.check(
      ({ decision, suspendedUntil }) => decision !== 'SUSPENDED' || suspendedUntil !== null,
      'Podaj, do kiedy zawieszasz wsparcie.',
    ),
    ['suspendedUntil'],
  ),
);
/** A parsed decision after a withdrawal. */
export type DecideOnWithdrawal = v.InferOutput<typeof DecideOnWithdrawalSchema>;

/** Refusal by the family, before or during support. */
export const RecordRefusalSchema = content('Records a refusal of consent, or of cooperation during support (odmowa).', {
  ...ofCase,
  refusedOn: day('Day of the refusal (data odmowy).'),
  circumstances: about(text(2000, 'Opisz, jak i dlaczego rodzina odmówiła.'), 'How and why the family refused (okoliczności).'),
});
/** A parsed refusal. */
export type RecordRefusal = v.InferOutput<typeof RecordRefusalSchema>;

/** The director's decision after a refusal. */
export const DecideOnNotificationSchema = v.pipe(
  content('Decides whether the court is informed of a refusal; a person may, nothing happens by itself (decyzja kierownika).', {
    ...ofCase,
    refusalId: idOf('ConsentRefusal', 'The refusal.'),
    decision: about(
      oneOf('CourtNotificationDecision', COURT_NOTIFICATION_DECISIONS, 'Wybierz decyzję.'),
      'The decision; by consent, informing needs an interview that found the assistant necessary.',
    ),
    reason: about(text(2000, 'Uzasadnij decyzję.'), 'Why (uzasadnienie).'),
    courtName: about(optionalText(200), 'The court to be informed; needed with NOTIFY (sąd opiekuńczy).'),
    letterOn: optionalDay('Date of the letter, when it is written (data pisma).'),
  }),
  v.forward(
    v.check(({ decision, courtName }) => decision !== 'NOTIFY' || courtName !== null, 'Wpisz sąd, który ma być zawiadomiony.'),
    ['courtName'],
  ),
);
/** A parsed decision. */
export type DecideOnNotification = v.InferOutput<typeof DecideOnNotificationSchema>;

/** Minor parent leaving a closed institution. */
export const RecordMinorParentSchema = content(
  'Records a minor parent leaving a closed institution; after the interview an assistant is mandatory (art. 11 ust. 1a).',
  {
    ...ofCase,
    institution: about(oneOf('ClosedInstitution', CLOSED_INSTITUTIONS, 'Wybierz placówkę.'), 'The institution (placówka).'),
    leavesOn: day('Day of leaving it, also a coming one (data opuszczenia).'),
  },
);
/** A parsed record of a minor parent. */
export type RecordMinorParent = v.InferOutput<typeof RecordMinorParentSchema>;

/** Request for an assistant. */
export const RequestAssistantSchema = content('Requests an assistant for the family (wniosek o przydzielenie asystenta).', {
  ...ofCase,
  requestedOn: day('Day of the request (data wniosku).'),
  justification: about(text(4000, 'Uzasadnij wniosek.'), 'Why (uzasadnienie).'),
});
/** A parsed request. */
export type RequestAssistant = v.InferOutput<typeof RequestAssistantSchema>;

/** Qualification of the family. */
export const QualifyFamilySchema = content(
  'Qualifies the family, where a rule of the centre asks for it; its first-visit clock starts on that day (kwalifikacja).',
  {
    ...ofCase,
    qualifiedOn: day('Day of the qualification (data kwalifikacji).'),
    grounds: about(text(4000, 'Wpisz podstawę kwalifikacji.'), 'On what it rests (podstawa).'),
  },
);
/** A parsed qualification. */
export type QualifyFamily = v.InferOutput<typeof QualifyFamilySchema>;

// Only the director closes a case under an order, so nobody else says what the court was told.
const ofDirector = <const Schema extends v.GenericSchema>(schema: Schema) => needs('ordered-case:close', schema);

/** End of a case. */
export const CloseCaseSchema = content('Closes a case, its bases, its terms and its assignment (zakończenie).', {
  ...ofCase,
  closedOn: day('Last day of the case (data zakończenia).'),
  reason: about(oneOf('ClosureReason', CLOSURE_REASONS, 'Wybierz powód zakończenia.'), 'Why (powód).'),
  courtWordOn: ofDirector(optionalDay('Under an order: day of what the court wrote (data pisma sądu).')),
  courtWordSignature: about(ofDirector(optionalText(80)), 'Under an order: its signature (sygnatura pisma sądu).'),
  courtTold: about(
    ofDirector(optionalText(1000)),
    'Under an order, without such a paper: how the court was told (jak zawiadomiono sąd).',
  ),
});
/** A parsed closing. */
export type CloseCase = v.InferOutput<typeof CloseCaseSchema>;
