import type { DisclosureBasis, ReferralField, ReferralStanding, ReferralState } from '../values/codes.js';

/** Where a referral stands. */
export const REFERRAL_STATE_WORDS: Record<ReferralState, string> = {
  SENT: 'wysłane',
  ACCEPTED: 'przyjęte',
  DECLINED: 'odrzucone',
  ANSWERED: 'jest odpowiedź',
  REVOKED: 'wycofane',
};

/** Where a referral stands for a reader, expired ones told apart. */
export const REFERRAL_STANDING_WORDS: Record<ReferralStanding, string> = { ...REFERRAL_STATE_WORDS, EXPIRED: 'wygasło' };

/** What a centre may share with a partner, chosen one by one. */
export const REFERRAL_FIELD_WORDS: Record<ReferralField, string> = {
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
};

/** Why the law lets a centre share it; articles of the act on supporting the family where none is named. */
export const DISCLOSURE_BASIS_WORDS: Record<DisclosureBasis, string> = {
  ART_190A: 'żądanie informacji (art. 190a)',
  ART_7: 'przetwarzanie danych w pracy z rodziną (art. 7)',
  ART_15_COOPERATION: 'współpraca asystenta z instytucjami (art. 15)',
  FAMILY_REQUEST: 'prośba rodziny',
};
