import { codesOf } from '../words/codes-of.js';

/** Where a referral stands. */
export const REFERRAL_STATE_WORDS = {
  SENT: 'wysłane',
  ACCEPTED: 'przyjęte',
  DECLINED: 'odrzucone',
  ANSWERED: 'jest odpowiedź',
  REVOKED: 'wycofane',
} as const;
export type ReferralState = keyof typeof REFERRAL_STATE_WORDS;
export const REFERRAL_STATES = codesOf(REFERRAL_STATE_WORDS);

/** Where a referral stands for a reader: its state, or expired when its last day passed while it was still open. */
export const REFERRAL_STANDING_WORDS = {
  ...REFERRAL_STATE_WORDS,
  EXPIRED: 'wygasło',
} as const;
export type ReferralStanding = keyof typeof REFERRAL_STANDING_WORDS;

/** Fields of a family that a centre may copy into a referral, one by one; the minimum is preselected. */
export const REFERRAL_FIELD_WORDS = {
  CONTACT_PERSON: 'imię i nazwisko osoby do kontaktu',
  CONTACT_PHONE: 'telefon do rodziny',
  ADDRESS: 'adres rodziny',
  CHILDREN_NAMES: 'imiona i nazwiska dzieci',
  CHILDREN_BIRTH_DATES: 'daty urodzenia dzieci',
  CHILDREN_SCHOOL: 'szkoła lub przedszkole dzieci',
  PROBLEM_AREAS: 'obszary trudności',
  STRENGTHS: 'mocne strony rodziny',
  SUPPORT_SINCE: 'od kiedy rodzina ma asystenta',
  ASSISTANT_CONTACT: 'kontakt do asystenta',
} as const;
export type ReferralField = keyof typeof REFERRAL_FIELD_WORDS;
export const REFERRAL_FIELDS = codesOf(REFERRAL_FIELD_WORDS);

/** Legal bases of a disclosure to a partner institution. */
export const DISCLOSURE_BASIS_WORDS = {
  ART_190A: 'żądanie informacji (art. 190a)',
  ART_7: 'przetwarzanie danych w pracy z rodziną (art. 7)',
  ART_15_COOPERATION: 'współpraca asystenta z instytucjami (art. 15)',
  FAMILY_REQUEST: 'prośba rodziny, w ramach zadań ośrodka (art. 7 ust. 1 i art. 15 ust. 1 pkt 18)',
} as const;
export type DisclosureBasis = keyof typeof DISCLOSURE_BASIS_WORDS;
export const DISCLOSURE_BASES = codesOf(DISCLOSURE_BASIS_WORDS);
