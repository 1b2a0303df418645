import { DOUBT_WORDS, type DoubtCode, doubtInWords } from '@asysta/schema/doubts';
import { fill, type FactsFor } from '@asysta/schema/words/fill';
import { type Doubt, refuse } from './refusal.js';

/** A question about a person, by name: whoever enters something about them knows them already. */
export const doubtAbout = (code: DoubtCode, field: string, name: string): Doubt => ({
  code,
  field,
  userMessage: fill<string>(DOUBT_WORDS[code], { name }),
});

/** A question about something else, with the facts that its sentence names. */
export const doubtOf = <Code extends DoubtCode>(
  code: Code,
  field: string,
  facts: FactsFor<(typeof DOUBT_WORDS)[Code]>,
): Doubt => ({
  code,
  field,
  userMessage: doubtInWords(code, facts),
});

/**
 * Stops with CONFIRMATION_NEEDED where something is doubted that the person has not confirmed; all questions are asked at once. The
 * same request with their codes in `confirmed` goes through.
 */
export const ask = ({ confirmed }: { readonly confirmed: ReadonlySet<DoubtCode> }, doubts: readonly Doubt[]): void => {
  const open = doubts.filter(({ code }) => !confirmed.has(code));
  if (open.length > 0) refuse('CONFIRMATION_NEEDED', { doubts: open });
};
