import type { SupportKind, VisitKind, VisitPlace } from '../values/codes.js';

/** What kind of meeting it was. */
export const VISIT_KIND_WORDS: Record<VisitKind, string> = {
  FIRST: 'pierwsza wizyta',
  REGULAR: 'zwykła wizyta',
  ACCOMPANYING: 'towarzyszenie rodzinie',
  INTERVENTION: 'interwencja',
};

/** Where the meeting was. */
export const VISIT_PLACE_WORDS: Record<VisitPlace, string> = {
  HOME: 'mieszkanie rodziny',
  AGREED_PLACE: 'uzgodnione miejsce',
  OFFICE: 'ośrodek lub urząd',
  ORGANISATION: 'organizacja',
  SCHOOL: 'szkoła lub przedszkole',
  COURT: 'sąd',
  OTHER: 'inne miejsce',
};

/** How the assistant supported the family. */
export const SUPPORT_KIND_WORDS: Record<SupportKind, string> = {
  EMOTIONAL: 'wsparcie emocjonalne',
  INSTRUMENTAL: 'wsparcie praktyczne',
  INFORMATIONAL: 'wsparcie informacyjne',
};
