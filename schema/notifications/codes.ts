import { codesOf } from '../words/codes-of.js';

/** What a notification is about; never a name of the family. */
export const NOTIFICATION_KIND_WORDS = {
  DEADLINE_MISSED: 'Minął termin',
  DEADLINE_NEAR: 'Zbliża się termin',
  FAMILY_ASSIGNED: 'Nowa rodzina',
  CASE_TAKEN_OVER: 'Przejmujesz sprawę',
  CASE_HANDED_OVER: 'Sprawę przejmie ktoś inny',
  STANDING_IN: 'Zastępujesz inną osobę',
  STOOD_IN_FOR: 'Ktoś Cię zastępuje',
  SUBSTITUTION_ENDS_SOON: 'Kończy się zastępstwo',
  SUBSTITUTION_ENDED: 'Zastępstwo nie trwa już dalej',
  REFERRAL_ANSWERED: 'Partner odpowiedział na skierowanie',
  REFERRAL_EXPIRED: 'Udostępnienie wygasło',
  INTAKE_JOINED: 'Nowe zgłoszenie w prowadzonej sprawie',
  CONSENT_WITHDRAWN: 'Rodzina wycofała zgodę, wizyty są wstrzymane',
  SUPPORT_HALTED: 'Skończyła się podstawa wsparcia, wizyt teraz nie ma',
  ORDER_ENDED: 'Skończyło się postanowienie sądu, wsparcie trwa na innej podstawie',
  REFUSAL_RECORDED: 'Rodzina odmówiła, decyzja o zawiadomieniu sądu czeka',
  WITHDRAWAL_DECIDED: 'Jest decyzja o wstrzymanym wsparciu',
  ASSISTANT_REQUESTED: 'Rodzina czeka na decyzję o asystencie',
  REQUEST_RETURNED: 'Wniosek o asystenta wrócił do uzupełnienia',
  REQUEST_REFUSED: 'Kierownik odmówił przydzielenia asystenta',
  RELIEF_REQUESTED: 'Asystent prosi o zwolnienie z prowadzenia',
  RELIEF_GRANTED: 'Zwolniono asystenta z prowadzenia',
  RELIEF_REFUSED: 'Odmówiono zwolnienia z prowadzenia',
  CORRECTION_PROPOSED: 'Poprawka czeka na potwierdzenie',
  CORRECTION_CONFIRMED: 'Potwierdzono poprawkę',
  CORRECTION_REFUSED: 'Odrzucono poprawkę',
  CORRECTED_ALONE: 'Dyrektor wprowadził poprawkę bez drugiej osoby',
  ANNULMENT_PROPOSED: 'Unieważnienie wpisu czeka na potwierdzenie',
  ANNULMENT_CONFIRMED: 'Potwierdzono unieważnienie wpisu',
  ANNULMENT_REFUSED: 'Odrzucono unieważnienie wpisu',
  ANNULLED_ALONE: 'Dyrektor unieważnił wpis bez drugiej osoby',
  APPOINTMENT_PROPOSED: 'Powołanie czeka na potwierdzenie',
  APPOINTMENT_CONFIRMED: 'Potwierdzono powołanie',
  APPOINTMENT_DECLINED: 'Odrzucono powołanie',
  PERSON_ASKED_ABOUT: 'Ktoś z ośrodka pyta o osobę z tej rodziny',
  CASELOAD_EXCEEDED: 'Asystent ma więcej rodzin, niż pozwala ustawa',
  LAST_DIRECTOR_LEAVES: 'Kończy się powołanie ostatniego dyrektora',
} as const;
export type NotificationKind = keyof typeof NOTIFICATION_KIND_WORDS;

/**
 * What a notice of each kind asks its readers to decide; null where it only tells. A kind that asks is settled for everybody who was
 * asked as soon as the decision is taken or waits no more, so a new kind has to say which of the two it is.
 */
export const NOTICE_ASKS_FOR = {
  DEADLINE_MISSED: null,
  DEADLINE_NEAR: null,
  FAMILY_ASSIGNED: null,
  CASE_TAKEN_OVER: null,
  CASE_HANDED_OVER: null,
  STANDING_IN: null,
  STOOD_IN_FOR: null,
  SUBSTITUTION_ENDS_SOON: null,
  SUBSTITUTION_ENDED: null,
  REFERRAL_ANSWERED: null,
  REFERRAL_EXPIRED: null,
  INTAKE_JOINED: null,
  // Told to the assistant as well, who decides nothing; the card of the case asks the director.
  CONSENT_WITHDRAWN: null,
  SUPPORT_HALTED: null,
  ORDER_ENDED: null,
  REFUSAL_RECORDED: 'NOTIFICATION',
  WITHDRAWAL_DECIDED: null,
  ASSISTANT_REQUESTED: 'ASSISTANT',
  REQUEST_RETURNED: null,
  REQUEST_REFUSED: null,
  RELIEF_REQUESTED: 'RELIEF',
  RELIEF_GRANTED: null,
  RELIEF_REFUSED: null,
  CORRECTION_PROPOSED: 'CORRECTION',
  CORRECTION_CONFIRMED: null,
  CORRECTION_REFUSED: null,
  CORRECTED_ALONE: null,
  ANNULMENT_PROPOSED: 'CORRECTION',
  ANNULMENT_CONFIRMED: null,
  ANNULMENT_REFUSED: null,
  ANNULLED_ALONE: null,
  APPOINTMENT_PROPOSED: 'APPOINTMENT',
  APPOINTMENT_CONFIRMED: null,
  APPOINTMENT_DECLINED: null,
  PERSON_ASKED_ABOUT: null,
  CASELOAD_EXCEEDED: null,
  LAST_DIRECTOR_LEAVES: null,
} as const satisfies Record<NotificationKind, string | null>;

/** A kind of notice that asks for a decision. */
export type AskingKind = {
  [Kind in NotificationKind]: (typeof NOTICE_ASKS_FOR)[Kind] extends null ? never : Kind;
}[NotificationKind];

/** Whether a notice asks its reader to decide. */
export const isAsking = (kind: NotificationKind): kind is AskingKind => NOTICE_ASKS_FOR[kind] !== null;

/** The kinds of notice that ask for a decision. */
export const ASKING_KINDS: readonly AskingKind[] = codesOf(NOTIFICATION_KIND_WORDS).filter(isAsking);

/** How a notice that asked for a decision was settled. */
export const NOTICE_SETTLEMENT_WORDS = {
  DECIDED: 'rozpatrzone',
  LAPSED: 'już nieaktualne',
} as const;
/** One of the ways. */
export type NoticeSettlement = keyof typeof NOTICE_SETTLEMENT_WORDS;
