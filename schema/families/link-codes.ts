import { codesOf } from '../words/codes-of.js';

/** By what somebody knows that two records are of the same person or family. */
export const LINK_EVIDENCE_WORDS = {
  SAME_PESEL: 'ten sam PESEL w dokumencie',
  SAME_DOCUMENTS: 'te same dokumenty',
  FAMILY_STATEMENT: 'oświadczenie rodziny',
  OTHER: 'co innego',
} as const;
/** One kind of evidence. */
export type LinkEvidence = keyof typeof LINK_EVIDENCE_WORDS;
/** All of them. */
export const LINK_EVIDENCE = codesOf(LINK_EVIDENCE_WORDS);
