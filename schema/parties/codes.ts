import { codesOf } from '../words/codes-of.js';

/** Kind of a party: a gmina's centre (the tenant), a partner institution, a regional authority. */
export const PARTY_KIND_WORDS = {
  CENTRE: 'ośrodek gminy',
  PARTNER: 'instytucja partnerska',
  REGION: 'województwo',
} as const;
export type PartyKind = keyof typeof PARTY_KIND_WORDS;
export const PARTY_KINDS = codesOf(PARTY_KIND_WORDS);
