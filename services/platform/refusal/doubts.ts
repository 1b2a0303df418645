import { type DoubtCode, doubtInWords } from '@asysta/schema/doubts';
import { type Doubt, refuse } from './refusal.js';

/** A question about a person, by name: whoever enters something about them knows them already. */
export const doubtAbout = (code: DoubtCode, field: string, name: string): Doubt => ({
  code,
  field,
  userMessage: doubtInWords(code, { name }),
});

/**
 * Stops with CONFIRMATION_NEEDED where something is doubted that the person has not confirmed; all questions are asked at once. The
 * same request with their codes in `confirmed` goes through.
 */
export const ask = ({ confirmed }: { readonly confirmed: ReadonlySet<DoubtCode> }, doubts: readonly Doubt[]): void => {
  const open = doubts.filter(({ code }) => !confirmed.has(code));
  if (open.length > 0) refuse('CONFIRMATION_NEEDED', { doubts: open });
};
