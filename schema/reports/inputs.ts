import type * as v from 'valibot';
import { HalfYearSchema } from '../values/half-year.js';
import { about, content } from '../inputs.js';

/** Submission of the report of one half-year; a report is submitted once, so no version is asked. */
export const SubmitHalfYearReportSchema = content('Submits the report of a closed half-year to the regional authority; once.', {
  halfYear: about(HalfYearSchema, 'The half-year (półrocze).'),
});
/** A parsed submission. */
export type SubmitHalfYearReport = v.InferOutput<typeof SubmitHalfYearReportSchema>;
