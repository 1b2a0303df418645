import { codesOf } from '../words/codes-of.js';

/** Problems a diagnosis may name; several coupled ones at once are usual. */
export const PROBLEM_WORDS = {
  CARE_AND_UPBRINGING: 'trudności w opiece i wychowaniu',
  HOUSEHOLD_MANAGEMENT: 'trudności w prowadzeniu domu',
  UNEMPLOYMENT: 'bezrobocie',
  HOUSING: 'trudności mieszkaniowe',
  HEALTH: 'choroba',
  DISABILITY: 'niepełnosprawność',
  ADDICTION: 'uzależnienie',
  DOMESTIC_VIOLENCE: 'przemoc domowa',
  PARENTAL_CONFLICT: 'konflikt między rodzicami',
  SCHOOL_DIFFICULTIES: 'trudności w szkole',
  MENTAL_HEALTH: 'kryzys lub choroba psychiczna',
  DEBT: 'zadłużenie',
  ISOLATION: 'osamotnienie rodziny',
} as const;
export type Problem = keyof typeof PROBLEM_WORDS;
export const PROBLEMS = codesOf(PROBLEM_WORDS);

/** How the family agreed. */
export const CONSENT_FORM_WORDS = {
  WRITTEN: 'na piśmie',
  ORAL_RECORDED: 'ustnie, zapisana przez pracownika',
  ELECTRONIC: 'elektronicznie',
} as const;
export type ConsentForm = keyof typeof CONSENT_FORM_WORDS;
export const CONSENT_FORMS = codesOf(CONSENT_FORM_WORDS);

/** The director's decision after a refusal. */
export const COURT_NOTIFICATION_DECISION_WORDS = {
  NOTIFY: 'zawiadamiam sąd opiekuńczy',
  DO_NOT_NOTIFY: 'nie zawiadamiam sądu opiekuńczego',
} as const;
export type CourtNotificationDecision = keyof typeof COURT_NOTIFICATION_DECISION_WORDS;
export const COURT_NOTIFICATION_DECISIONS = codesOf(COURT_NOTIFICATION_DECISION_WORDS);
