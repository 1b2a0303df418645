import * as v from 'valibot';

/** Which part of the card the address opens; the overview when it says nothing, or a word that no tab has. */
export const CardSearchSchema = v.object({ karta: v.fallback(v.optional(v.pipe(v.string(), v.maxLength(40))), undefined) });
