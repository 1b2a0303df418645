import { codesOf } from '../words/codes-of.js';

/** Why somebody is not at work, as far as the office needs to know: never what ails them. */
export const ABSENCE_KIND_WORDS = {
  LEAVE: 'urlop',
  SICKNESS: 'zwolnienie lekarskie',
  TRAINING: 'szkolenie',
} as const;
export type AbsenceKind = keyof typeof ABSENCE_KIND_WORDS;
export const ABSENCE_KINDS = codesOf(ABSENCE_KIND_WORDS);
