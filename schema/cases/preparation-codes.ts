import { codesOf } from '../words/codes-of.js';

/**
 * Problems a diagnosis may name; several coupled ones at once are usual. The first are those of art. 7 of the act on social
 * assistance (pkt 1–9, 11–15; pkt 10 is repealed), the rest are ours.
 */
export const PROBLEM_WORDS = {
  POVERTY: 'ubóstwo',
  ORPHANHOOD: 'sieroctwo',
  HOMELESSNESS: 'bezdomność',
  UNEMPLOYMENT: 'bezrobocie',
  DISABILITY: 'niepełnosprawność',
  HEALTH: 'długotrwała lub ciężka choroba',
  DOMESTIC_VIOLENCE: 'przemoc domowa',
  TRAFFICKING: 'potrzeba ochrony ofiary handlu ludźmi',
  MOTHERHOOD: 'potrzeba ochrony macierzyństwa',
  LARGE_FAMILY: 'wielodzietność',
  CARE_AND_UPBRINGING: 'trudności w opiece i wychowaniu',
  HOUSEHOLD_MANAGEMENT: 'trudności w prowadzeniu domu',
  INTEGRATION: 'trudności w integracji cudzoziemca',
  AFTER_PRISON: 'powrót z zakładu karnego',
  ADDICTION: 'uzależnienie',
  SUDDEN_EVENT: 'zdarzenie losowe',
  CRISIS: 'sytuacja kryzysowa',
  DISASTER: 'klęska żywiołowa lub ekologiczna',
  HOUSING: 'trudności mieszkaniowe',
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

/** What the director decides when nothing entitles a support any more: a consent was withdrawn (art. 8(3)), an order ended. */
export const WITHDRAWAL_DECISION_WORDS = {
  ENDED: 'kończę wsparcie, miejsce u asystenta jest wolne',
  SUSPENDED: 'zawieszam wsparcie, miejsce u asystenta czeka',
} as const;
export type WithdrawalDecisionKind = keyof typeof WITHDRAWAL_DECISION_WORDS;
export const WITHDRAWAL_DECISIONS = codesOf(WITHDRAWAL_DECISION_WORDS);

/** What stands as the source of the term at which a suspension ends. */
export const SUSPENSION_TERM_SOURCE = 'decyzja kierownika o wstrzymanym wsparciu';

/** The director's decision after a refusal. */
export const COURT_NOTIFICATION_DECISION_WORDS = {
  NOTIFY: 'zawiadamiam sąd opiekuńczy',
  DO_NOT_NOTIFY: 'nie zawiadamiam sądu opiekuńczego',
} as const;
export type CourtNotificationDecision = keyof typeof COURT_NOTIFICATION_DECISION_WORDS;
export const COURT_NOTIFICATION_DECISIONS = codesOf(COURT_NOTIFICATION_DECISION_WORDS);
