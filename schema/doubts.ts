import { ABSENCES_DOUBTS } from './absences/doubts.js';
import { CASES_DOUBTS } from './cases/doubts.js';
import { CONTACTS_DOUBTS } from './contacts/doubts.js';
import { COURTS_DOUBTS } from './courts/doubts.js';
import { FAMILIES_DOUBTS } from './families/doubts.js';
import { PAUSES_DOUBTS } from './pauses/doubts.js';
import { RHYTHMS_DOUBTS } from './rhythms/doubts.js';
import { VISITS_DOUBTS } from './visits/doubts.js';
import { fill, type FactsFor } from './words/fill.js';
import { said } from './words/said.js';

/**
 * Closed catalogue of what is possible but unlikely: the person who entered it is asked, may say that it is so, and it is saved. The
 * keys are a GraphQL enum; facts fill the {placeholders}.
 */
export const DOUBT_WORDS = {
  ...ABSENCES_DOUBTS,
  ...CASES_DOUBTS,
  ...CONTACTS_DOUBTS,
  ...COURTS_DOUBTS,
  ...FAMILIES_DOUBTS,
  ...PAUSES_DOUBTS,
  ...RHYTHMS_DOUBTS,
  ...VISITS_DOUBTS,
} as const;

/** One question of this kind. */
export type DoubtCode = keyof typeof DOUBT_WORDS;

/** Every question of this kind. */
export const DOUBT_CODES = Object.keys(DOUBT_WORDS) as readonly DoubtCode[];

/** The question with its facts in place. */
export const doubtInWords = <Code extends DoubtCode>(code: Code, facts: FactsFor<(typeof DOUBT_WORDS)[Code]>): string =>
  fill<string>(DOUBT_WORDS[code], said(facts));
