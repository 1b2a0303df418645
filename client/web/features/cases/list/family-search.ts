import { CASE_STAGES, CASE_TRACKS } from '@asysta/schema/cases/codes';
import * as v from 'valibot';

/** What the address of the list says; what it does not know is left out, so that an old link still opens. */
export const FamilySearchSchema = v.object({
  nazwisko: v.fallback(v.optional(v.pipe(v.string(), v.trim(), v.maxLength(120), v.minLength(1))), undefined),
  etap: v.fallback(v.optional(v.picklist(CASE_STAGES)), undefined),
  tryb: v.fallback(v.optional(v.picklist(CASE_TRACKS)), undefined),
});
/** The list as the address asks for it. */
export type FamilySearch = v.InferOutput<typeof FamilySearchSchema>;
