import { codesOf } from '../words/codes-of.js';

/** Kinds of institutions a centre works with. */
export const PARTNER_KIND_WORDS = {
  SCHOOL: 'szkoła lub przedszkole',
  COURT: 'sąd',
  PCPR: 'powiatowe centrum pomocy rodzinie',
  CLINIC: 'przychodnia lub szpital',
  POLICE: 'policja',
  NGO: 'organizacja pozarządowa',
  COUNSELLING: 'poradnia',
  OTHER: 'inna instytucja',
} as const;
export type PartnerKind = keyof typeof PARTNER_KIND_WORDS;
export const PARTNER_KINDS = codesOf(PARTNER_KIND_WORDS);
