import { inDatabase } from '../../../platform/operation/index.js';

/** Whether a correction waits for its second person in a case of a row, as an expression: the list of what awaits asks the same. */
export const correctionWaitsIn = (row: string): string =>
  `exists (select from amendment proposed where proposed.support_case_id = ${row}.id and proposed.outcome is null)`;

/** The same as a reading asks it of the database. */
export const correctionWaits = inDatabase<boolean>((row) => `select ${correctionWaitsIn(row)} as correction_waits`);

/** Who proposed what waits: of a single proposer's corrections everybody else who may confirms, and never they. */
export const proposersWaiting = inDatabase<readonly string[]>(
  (row) =>
    `select coalesce(json_agg(distinct proposed.proposed_by_id), '[]') as proposers from amendment proposed where proposed.support_case_id = ${row}.id and proposed.outcome is null`,
);
