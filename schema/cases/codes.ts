import { codesOf } from '../words/codes-of.js';

/** The way a family enters support; each track has its own legal basis. */
export const CASE_TRACK_WORDS = {
  ORDINARY: 'za zgodą rodziny',
  COURT: 'z postanowienia sądu',
  ZA_ZYCIEM: 'program „Za życiem”',
  MINOR_PARENT: 'małoletni rodzic po opuszczeniu placówki',
} as const;
export type CaseTrack = keyof typeof CASE_TRACK_WORDS;
export const CASE_TRACKS = codesOf(CASE_TRACK_WORDS);

/** Where a case stands. */
export const CASE_STAGE_WORDS = {
  INTAKE: 'zgłoszenie',
  INTERVIEWED: 'po wywiadzie',
  DIAGNOSED: 'po diagnozie',
  OFFERED: 'przedstawiono ofertę',
  BASIS_GRANTED: 'jest podstawa wsparcia',
  REQUESTED: 'czeka na decyzję kierownika',
  QUALIFIED: 'rodzina zakwalifikowana',
  ASSIGNED: 'asystent przydzielony',
  IN_SUPPORT: 'trwa wsparcie',
  HALTED: 'wsparcie wstrzymane',
  REFUSED: 'rodzina odmówiła',
  WITHDRAWN: 'wsparcie zakończone, brak podstawy',
  CLOSED: 'zakończona',
} as const;
export type CaseStage = keyof typeof CASE_STAGE_WORDS;
export const CASE_STAGES = codesOf(CASE_STAGE_WORDS);

/** What the support is for. */
export const CASE_GOAL_WORDS = {
  PREVENT_PLACEMENT: 'dziecko zostaje w domu',
  RETURN_OF_CHILD: 'dziecko wraca do domu',
  REGAIN_PARENTAL_AUTHORITY: 'rodzic odzyskuje władzę rodzicielską',
} as const;
export type CaseGoal = keyof typeof CASE_GOAL_WORDS;
export const CASE_GOALS = codesOf(CASE_GOAL_WORDS);

/** Why the support ended. */
export const CLOSURE_REASON_WORDS = {
  GOALS_REACHED: 'cele osiągnięte',
  NO_COOPERATION: 'rodzina zaprzestała współpracy',
  NO_EFFECTS: 'brak efektów',
  CHANGE_OF_METHOD: 'zmiana metody pracy',
  MOVED_AWAY: 'rodzina się przeprowadziła',
  BASIS_EXPIRED: 'podstawa wsparcia wygasła',
} as const;
export type ClosureReason = keyof typeof CLOSURE_REASON_WORDS;
export const CLOSURE_REASONS = codesOf(CLOSURE_REASON_WORDS);

/** Steps of a case before an assistant is assigned; `viewerMay` names those open to the person who asks. */
export const CASE_ACTION_WORDS = {
  RECORD_INTERVIEW: 'zapisz wywiad',
  RECORD_DIAGNOSIS: 'zapisz diagnozę',
  PRESENT_OFFER: 'zapisz przedstawienie oferty',
  RECORD_CONSENT: 'zapisz zgodę rodziny',
  WITHDRAW_CONSENT: 'zapisz wycofanie zgody',
  DECIDE_ON_WITHDRAWAL: 'zdecyduj o wstrzymanym wsparciu',
  RECORD_REFUSAL: 'zapisz odmowę',
  DECIDE_ON_COURT_NOTIFICATION: 'zdecyduj o zawiadomieniu sądu',
  RECORD_COURT_ORDER: 'zapisz postanowienie sądu',
  PROLONG_COURT_ORDER: 'zapisz przedłużenie postanowienia',
  LIFT_COURT_ORDER: 'zapisz uchylenie postanowienia',
  RECORD_COURT_REPORT: 'zapisz wysłane sprawozdanie dla sądu',
  RECORD_AUTHORIZATION: 'zapisz upoważnienie do działania w imieniu wnioskodawcy',
  END_ZA_ZYCIEM: 'zakończ wniosek „Za życiem”',
  RECORD_MINOR_PARENT: 'zapisz małoletniego rodzica opuszczającego placówkę',
  REQUEST_ASSISTANT: 'złóż wniosek o asystenta',
  DECIDE_ON_REQUEST: 'rozpatrz wniosek o asystenta',
  QUALIFY_FAMILY: 'zakwalifikuj rodzinę',
  CLOSE_CASE: 'zakończ sprawę',
} as const;
export type CaseAction = keyof typeof CASE_ACTION_WORDS;
export const CASE_ACTIONS = codesOf(CASE_ACTION_WORDS);

/** What a case waits for the director to decide. */
export const AWAITED_DECISION_WORDS = {
  QUALIFICATION: 'kwalifikacja rodziny',
  ASSIGNMENT: 'przydział asystenta',
  RELIEF: 'zwolnienie asystenta z prowadzenia',
  WITHDRAWAL: 'wstrzymane wsparcie',
  CORRECTION: 'potwierdzenie poprawki albo unieważnienia',
} as const;
export type AwaitedDecision = keyof typeof AWAITED_DECISION_WORDS;
