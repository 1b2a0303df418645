import { codesOf } from '../words/codes-of.js';

/** Where a child is on a day. Home or a hospital is no placement. */
export const WHEREABOUTS_KIND_WORDS = {
  HOME: 'w domu',
  OTHER_PARENT: 'u drugiego rodzica',
  RELATIVES: 'u krewnych',
  FAMILY_FOSTER_CARE: 'w rodzinnej pieczy zastępczej',
  INSTITUTIONAL_CARE: 'w instytucjonalnej pieczy zastępczej',
  YOUTH_CENTRE: 'w MOW lub MOS',
  HOSPITAL: 'w szpitalu',
  UNKNOWN: 'nie wiadomo gdzie',
} as const;
/** One kind of place. */
export type WhereaboutsKind = keyof typeof WHEREABOUTS_KIND_WORDS;
/** All of them. */
export const WHEREABOUTS_KINDS = codesOf(WHEREABOUTS_KIND_WORDS);
