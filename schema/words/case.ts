import type {
  AssignmentEndReason,
  CaseAction,
  CaseGoal,
  CaseStage,
  CaseTrack,
  CertificateKind,
  ClosedInstitution,
  ClosureReason,
  ConsentForm,
  CourtNotificationDecision,
  LegalBasisKind,
  PhysicianSpecialty,
  ZaZyciemGroup,
} from '../values/codes.js';

/** The way a family entered support. */
export const CASE_TRACK_WORDS: Record<CaseTrack, string> = {
  ORDINARY: 'za zgodą rodziny',
  COURT: 'z postanowienia sądu',
  ZA_ZYCIEM: 'program „Za życiem”',
  MINOR_PARENT: 'małoletni rodzic po opuszczeniu placówki',
};

/** What entitles the assistant to support the family. */
export const LEGAL_BASIS_KIND_WORDS: Record<LegalBasisKind, string> = {
  CONSENT: 'zgoda rodziny',
  COURT_ORDER: 'postanowienie sądu',
  ZA_ZYCIEM: 'wniosek „Za życiem”',
  MINOR_PARENT: 'wniosek małoletniego rodzica',
};

/** Where a case stands. */
export const CASE_STAGE_WORDS: Record<CaseStage, string> = {
  INTAKE: 'zgłoszenie',
  INTERVIEWED: 'po wywiadzie',
  DIAGNOSED: 'po diagnozie',
  OFFERED: 'przedstawiono ofertę',
  BASIS_GRANTED: 'jest podstawa wsparcia',
  REQUESTED: 'czeka na decyzję kierownika',
  QUALIFIED: 'rodzina zakwalifikowana',
  ASSIGNED: 'asystent przydzielony',
  IN_SUPPORT: 'trwa wsparcie',
  REFUSED: 'rodzina odmówiła',
  CLOSED: 'zakończona',
};

/** What the support is for. */
export const CASE_GOAL_WORDS: Record<CaseGoal, string> = {
  PREVENT_PLACEMENT: 'dziecko zostaje w domu',
  RETURN_OF_CHILD: 'dziecko wraca do domu',
  REGAIN_PARENTAL_AUTHORITY: 'rodzic odzyskuje władzę rodzicielską',
};

/** How the family agreed. */
export const CONSENT_FORM_WORDS: Record<ConsentForm, string> = {
  WRITTEN: 'na piśmie',
  ORAL_RECORDED: 'ustnie, zapisana przez pracownika',
  ELECTRONIC: 'elektronicznie',
};

/** The director's decision after a refusal. */
export const COURT_NOTIFICATION_DECISION_WORDS: Record<CourtNotificationDecision, string> = {
  NOTIFY: 'zawiadamiam sąd opiekuńczy',
  DO_NOT_NOTIFY: 'nie zawiadamiam sądu opiekuńczego',
};

/** Whom the act “Za życiem” supports. */
export const ZA_ZYCIEM_GROUP_WORDS: Record<ZaZyciemGroup, string> = {
  PREGNANCY: 'kobieta w ciąży',
  COMPLICATED_PREGNANCY: 'kobieta w ciąży powikłanej',
  OBSTETRIC_FAILURE: 'rodzina po niepowodzeniu położniczym',
  CHILD_CONDITION: 'rodzina dziecka z ciężkim i nieodwracalnym upośledzeniem albo nieuleczalną chorobą',
};

/** What a physician's certificate confirms. */
export const CERTIFICATE_KIND_WORDS: Record<CertificateKind, string> = {
  PREGNANCY: 'zaświadczenie o ciąży',
  CHILD_CONDITION: 'zaświadczenie o stanie zdrowia dziecka',
};

/** Specialty of the physician who signed the certificate. */
export const PHYSICIAN_SPECIALTY_WORDS: Record<PhysicianSpecialty, string> = {
  OBSTETRICS_GYNAECOLOGY: 'położnictwo i ginekologia',
  PERINATOLOGY: 'perinatologia',
  NEONATOLOGY: 'neonatologia',
  CHILD_NEUROLOGY: 'neurologia dziecięca',
  CHILD_CARDIOLOGY: 'kardiologia dziecięca',
  CHILD_SURGERY: 'chirurgia dziecięca',
  OTHER: 'inna specjalizacja',
};

/** Institution a minor parent has left (art. 11(1a)). */
export const CLOSED_INSTITUTION_WORDS: Record<ClosedInstitution, string> = {
  MOW: 'młodzieżowy ośrodek wychowawczy',
  MOS: 'młodzieżowy ośrodek socjoterapii',
  OOW: 'okręgowy ośrodek wychowawczy',
  SHELTER: 'schronisko dla nieletnich',
  CORRECTIONAL: 'zakład poprawczy',
};

/** Why somebody is no longer the family's assistant. */
export const ASSIGNMENT_END_REASON_WORDS: Record<AssignmentEndReason, string> = {
  HANDOVER: 'przekazanie rodziny innemu asystentowi',
  RELIEVED: 'zwolnienie asystenta z tej sprawy',
  LEFT_WORK: 'asystent odszedł z pracy',
  CASE_CLOSED: 'sprawa zakończona',
};

/** Why the support ended. */
export const CLOSURE_REASON_WORDS: Record<ClosureReason, string> = {
  GOALS_REACHED: 'cele osiągnięte',
  NO_COOPERATION: 'rodzina zaprzestała współpracy',
  NO_EFFECTS: 'brak efektów',
  CHANGE_OF_METHOD: 'zmiana metody pracy',
  MOVED_AWAY: 'rodzina się przeprowadziła',
  BASIS_EXPIRED: 'podstawa wsparcia wygasła',
};

/** Steps of a case as they stand on buttons. */
export const CASE_ACTION_WORDS: Record<CaseAction, string> = {
  RECORD_INTERVIEW: 'zapisz wywiad',
  RECORD_DIAGNOSIS: 'zapisz diagnozę',
  PRESENT_OFFER: 'zapisz przedstawienie oferty',
  RECORD_CONSENT: 'zapisz zgodę rodziny',
  WITHDRAW_CONSENT: 'zapisz wycofanie zgody',
  RECORD_REFUSAL: 'zapisz odmowę',
  DECIDE_ON_COURT_NOTIFICATION: 'zdecyduj o zawiadomieniu sądu',
  RECORD_COURT_ORDER: 'zapisz postanowienie sądu',
  RECORD_MINOR_PARENT: 'zapisz wniosek małoletniego rodzica',
  REQUEST_ASSISTANT: 'złóż wniosek o asystenta',
  QUALIFY_FAMILY: 'zakwalifikuj rodzinę',
  CLOSE_CASE: 'zakończ sprawę',
};
