import type { DeadlineKind, NotificationKind, RadarScope, RuleOrigin, TermUnit } from '../values/codes.js';
import { pluralWord, type PluralForms } from './plural.js';

/** What is to be done in time. */
export const DEADLINE_KIND_WORDS: Record<DeadlineKind, string> = {
  FAMILY_INTERVIEW: 'wywiad środowiskowy',
  URGENT_FAMILY_INTERVIEW: 'pilny wywiad środowiskowy',
  FIRST_VISIT: 'pierwsza wizyta asystenta',
  CONTACT: 'kontakt z rodziną',
  PERIODIC_ASSESSMENT: 'okresowa ocena sytuacji rodziny',
  HALF_YEAR_REPORT: 'sprawozdanie półroczne',
  REFERRAL_ANSWER: 'odpowiedź na skierowanie',
};

/** Who set the term: it decides whether the centre may change it. */
export const RULE_ORIGIN_WORDS: Record<RuleOrigin, string> = {
  LAW: 'przepis',
  LOCAL: 'zasada ośrodka',
};

/** Whose terms are shown. */
export const RADAR_SCOPE_WORDS: Record<RadarScope, string> = {
  MINE: 'moje',
  UNIT: 'mojej komórki',
  CENTRE: 'całego ośrodka',
};

/** Forms of what a term counts, after a number. */
export const TERM_UNIT_WORDS: Record<TermUnit, PluralForms> = {
  CALENDAR_DAYS: { one: 'dzień', few: 'dni', many: 'dni' },
  WORKING_DAYS: { one: 'dzień roboczy', few: 'dni robocze', many: 'dni roboczych' },
  MONTHS: { one: 'miesiąc', few: 'miesiące', many: 'miesięcy' },
};

/** A term as it is told: “14 dni roboczych”, “6 miesięcy”. */
export const termInWords = (count: number, unit: TermUnit): string => `${count} ${pluralWord(count, TERM_UNIT_WORDS[unit])}`;

/** What a notification is about; never a name of the family. */
export const NOTIFICATION_KIND_WORDS: Record<NotificationKind, string> = {
  DEADLINE_MISSED: 'Minął termin',
  FAMILY_ASSIGNED: 'Nowa rodzina',
  REFERRAL_ANSWERED: 'Partner odpowiedział na skierowanie',
  REFERRAL_EXPIRED: 'Udostępnienie wygasło',
  ASSISTANT_REQUESTED: 'Nowy wniosek o asystenta',
};
