import { codesOf } from '../words/codes-of.js';

/** What kind of meeting it was. */
export const VISIT_KIND_WORDS = {
  FIRST: 'pierwsza wizyta',
  REGULAR: 'zwykła wizyta',
  ACCOMPANYING: 'towarzyszenie rodzinie',
  INTERVENTION: 'interwencja',
} as const;
export type VisitKind = keyof typeof VISIT_KIND_WORDS;
export const VISIT_KINDS = codesOf(VISIT_KIND_WORDS);

/** Where the meeting was. */
export const VISIT_PLACE_WORDS = {
  HOME: 'mieszkanie rodziny',
  AGREED_PLACE: 'uzgodnione miejsce',
  OFFICE: 'ośrodek lub urząd',
  ORGANISATION: 'organizacja',
  SCHOOL: 'szkoła lub przedszkole',
  COURT: 'sąd',
  OTHER: 'inne miejsce',
} as const;
export type VisitPlace = keyof typeof VISIT_PLACE_WORDS;
export const VISIT_PLACES = codesOf(VISIT_PLACE_WORDS);

/** How the assistant supported the family. */
export const SUPPORT_KIND_WORDS = {
  EMOTIONAL: 'wsparcie emocjonalne',
  INSTRUMENTAL: 'wsparcie praktyczne',
  INFORMATIONAL: 'wsparcie informacyjne',
} as const;
export type SupportKind = keyof typeof SUPPORT_KIND_WORDS;
export const SUPPORT_KINDS = codesOf(SUPPORT_KIND_WORDS);
