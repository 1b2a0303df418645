import * as v from 'valibot';
import { HalfYearSchema } from '../values/half-year.js';
import { request } from '../inputs.js';

/** Submission of the report of one half-year; a report is submitted once, so no version is asked. */
export const SubmitHalfYearReportSchema = v.object({ ...request, halfYear: HalfYearSchema });
