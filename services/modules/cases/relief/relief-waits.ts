import { inDatabase } from '../../../platform/operation/index.js';

/** Whether an assistant waits for relief in a case of a row, as an expression: the list of what awaits asks the same. */
export const reliefWaitsIn = (row: string): string =>
  `exists (select from relief_request asked where asked.support_case_id = ${row}.id and asked.decision is null)`;

/** The same as a reading asks it of the database. */
export const reliefWaits = inDatabase<boolean>((row) => `select ${reliefWaitsIn(row)} as relief_waits`);
