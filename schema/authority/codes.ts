import { codesOf } from '../words/codes-of.js';

/** What a court left a parent of the authority over a child; a parent of whom no court decided anything has it in full. */
export const PARENTAL_AUTHORITY_STATUS_WORDS = {
  FULL: 'pełna',
  LIMITED: 'ograniczona',
  SUSPENDED: 'zawieszona',
  DEPRIVED: 'pozbawiono',
} as const;
/** One status. */
export type ParentalAuthorityStatus = keyof typeof PARENTAL_AUTHORITY_STATUS_WORDS;
/** All of them. */
export const PARENTAL_AUTHORITY_STATUSES = codesOf(PARENTAL_AUTHORITY_STATUS_WORDS);
