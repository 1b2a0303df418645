import { codesOf } from '../words/codes-of.js';
import { type PluralForms, pluralWord } from '../words/plural.js';

/** Who set the term: it decides whether the centre may change it. */
export const RULE_ORIGIN_WORDS = {
  LAW: 'przepis',
  LOCAL: 'zasada ośrodka',
  CASE: 'ustalenie dla jednej rodziny',
} as const;
export type RuleOrigin = keyof typeof RULE_ORIGIN_WORDS;

/** What a centre may regulate for itself beside the act: all but the last only where a family is supported by its consent. */
export const LOCAL_RULE_WORDS = {
  FIRST_VISIT: 'termin pierwszej wizyty',
  CONTACT: 'rytm kontaktów z rodziną',
  WRITTEN_CONSENT: 'pisemna zgoda rodziny',
  OFFER_RECORD: 'zapis oferty przed zgodą rodziny',
  QUALIFICATION: 'kwalifikacja rodziny przed przydziałem asystenta',
  JOINT_FIRST_VISIT: 'pierwsza wizyta razem z pracownikiem socjalnym',
  AREA_OF_CHANGE: 'obszar wymagający zmiany wskazany na pierwszej wizycie',
  ZA_ZYCIEM_APART: 'rodziny tylko „Za życiem” poza limitem rodzin asystenta',
} as const;
export type LocalRuleKey = keyof typeof LOCAL_RULE_WORDS;
export const LOCAL_RULES = codesOf(LOCAL_RULE_WORDS);

/** Whether a rule is about a case that a consent entitles; the others are about whoever accompanies it. */
export const isRuleOfConsent = (key: LocalRuleKey): boolean => key !== 'ZA_ZYCIEM_APART';

const TERM_RULES: readonly LocalRuleKey[] = ['FIRST_VISIT', 'CONTACT'];

/** Whether a rule of a centre is a term, which has a length in days; the others only say that something is to be done. */
export const isTermRule = (key: LocalRuleKey): boolean => TERM_RULES.includes(key);

/** Rules of the act that count something, as a centre reads them: none of them is the centre's to change. */
export const LAW_RULE_WORDS = {
  FAMILY_INTERVIEW: 'wywiad środowiskowy po zgłoszeniu',
  URGENT_FAMILY_INTERVIEW: 'wywiad środowiskowy w sprawie niecierpiącej zwłoki',
  PERIODIC_ASSESSMENT: 'okresowa ocena sytuacji rodziny',
  REFERRAL_ANSWER: 'odpowiedź na prośbę o informację',
  HALF_YEAR_REPORT: 'sprawozdanie półroczne',
  CASELOAD: 'najwięcej rodzin u jednego asystenta',
  INSTITUTIONAL_CARE: 'wniosek do sądu o dziecko w instytucjonalnej pieczy zastępczej',
} as const;
export type LawRuleKey = keyof typeof LAW_RULE_WORDS;

/** What a director did to a rule of the centre. */
export const RULE_DECISION_WORDS = {
  SET: 'ustalono',
  ENDED: 'zakończono',
} as const;
export type RuleDecisionKind = keyof typeof RULE_DECISION_WORDS;

/** What stands as the source of a rule taken from a template, until the centre names the paper it wrote the rule in. */
export const LOCAL_RULE_SOURCE_WORDS: Record<LocalRuleKey, string> = {
  FIRST_VISIT: 'zasady ośrodka: pierwsza wizyta w ciągu 14 dni od zakwalifikowania rodziny',
  CONTACT: 'zasady ośrodka: spotkania przynajmniej raz w tygodniu',
  WRITTEN_CONSENT: 'zasady ośrodka: zgoda rodziny na piśmie',
  OFFER_RECORD: 'zasady ośrodka: oferta zapisana, zanim rodzina się zgodzi',
  QUALIFICATION: 'zasady ośrodka: rodzina zakwalifikowana, zanim dostanie asystenta',
  JOINT_FIRST_VISIT: 'zasady ośrodka: pracownik socjalny bierze udział w pierwszej wizycie',
  AREA_OF_CHANGE: 'zasady ośrodka: na pierwszej wizycie wskazuje się obszar wymagający zmiany',
  ZA_ZYCIEM_APART: 'zasady ośrodka: rodziny tylko „Za życiem” nie wliczają się do limitu z art. 15 ust. 4',
};

/** What the number of a deadline rule counts; schema/values/working-days.ts does the counting. */
export const TERM_UNIT_WORDS = {
  CALENDAR_DAYS: { one: 'dzień', few: 'dni', many: 'dni' },
  WORKING_DAYS: { one: 'dzień roboczy', few: 'dni robocze', many: 'dni roboczych' },
  MONTHS: { one: 'miesiąc', few: 'miesiące', many: 'miesięcy' },
} as const satisfies Record<string, PluralForms>;
export type TermUnit = keyof typeof TERM_UNIT_WORDS;
export const TERM_UNITS = codesOf(TERM_UNIT_WORDS);

/** A term as it is told: “14 dni roboczych”, “6 miesięcy”. */
export const termInWords = (count: number, unit: TermUnit): string => `${count} ${pluralWord(count, TERM_UNIT_WORDS[unit])}`;
