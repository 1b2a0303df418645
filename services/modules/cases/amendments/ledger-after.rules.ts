import { RECORD_NAMES } from '@asysta/schema/cases/refusals';
import { addDays, type LocalDate } from '@asysta/schema/values/local-date';
import { allowed, refused, type Verdict } from '../../../platform/refusal/refusal.js';
import { mayBeEntered } from '../grounds/basis.rules.js';
import { leavesNoVisitBare, leftBare } from '../grounds/given-support.rules.js';
import type { LedgerRow } from '../grounds/ledger.js';

/** The earliest of the days that ended something; null where nothing did. */
export const earliestEnd = (ends: readonly (LocalDate | null | undefined)[]): LocalDate | null =>
  ends.flatMap((day) => day ?? []).toSorted()[0] ?? null;

/**
 * One whose own paper ended it on the day it began never entitled: there is nothing it could overlap. A row that begins after its case
 * was closed is none of these: the closing ended it, and its first day is wrong.
 */
const neverEntitled = ({ validFrom, validTo }: LedgerRow, closedOn: LocalDate | null): boolean =>
  validTo !== null && addDays(validTo, 1) === validFrom && (!closedOn || validFrom <= closedOn);

/** A ledger before and after a change. */
export interface Ledgers {
  readonly before: readonly LedgerRow[];
  /** The same rows, in the same order, as they would be. */
  readonly after: readonly LedgerRow[];
  /** The day on which their case was closed; null while it is open. */
  readonly closedOn: LocalDate | null;
}

/** Two rows of a kind never cover the same day, also after a correction. */
const standsBeside = ({ before, after, closedOn }: Ledgers, field: string): Verdict => {
  for (const [at, row] of after.entries()) {
    const old = before[at];
    const moved = old?.validFrom !== row.validFrom || old.validTo !== row.validTo;
    if (!moved || neverEntitled(row, closedOn)) continue;
    const verdict = mayBeEntered(
      after.filter((other) => other !== row),
      row,
      field,
    );
    if (!verdict.allowed) return verdict;
  }
  return allowed;
};

/** The support that a ledger carries. */
export interface Given {
  readonly visitedOn: readonly LocalDate[];
  /** The days on which an assistant came. */
  readonly assignedOn: readonly LocalDate[];
}

/**
 * Whether the ledger may be as a correction would make it: no two rows of a kind overlap, and no visit is left without a basis on its day
 * (L14), nor a day on which an assistant came.
 */
export const mayBecome = (ledgers: Ledgers, { visitedOn, assignedOn }: Given, field: string): Verdict => {
  const verdict = standsBeside(ledgers, field);
  if (!verdict.allowed) return verdict;
  const visits = leavesNoVisitBare(ledgers, visitedOn, field);
  if (!visits.allowed) return visits;
  const assignment = leftBare(ledgers, assignedOn);
  return assignment ? refused('ASSIGNMENT_LEFT_BARE', { field, facts: { day: assignment } }) : allowed;
};

const carries = (effect: string, effectDay: LocalDate): Verdict => refused('STEP_IS_BUILT_ON', { facts: { effect, effectDay } });

/**
 * Whether a paper may go out of a ledger: no visit and no assistant's coming is left without a basis, and what lasts longer without it
 * overlaps nothing. The refusal names what stands in the way, with its day.
 */
export const mayLose = (ledgers: Ledgers, { visitedOn, assignedOn }: Given): Verdict => {
  const visit = leftBare(ledgers, visitedOn);
  if (visit) return carries(RECORD_NAMES.VISIT, visit);
  const assignment = leftBare(ledgers, assignedOn);
  if (assignment) return carries(RECORD_NAMES.ASSIGNMENT, assignment);
  const beside = standsBeside(ledgers, '');
  return beside.allowed ? allowed : refused(beside.code);
};

interface Closings {
  readonly insteadOf: LocalDate;
  readonly closedOn: LocalDate;
}

/**
 * The last day of a basis in a case whose closing is corrected. One that the closing ended ends with the corrected one, unless its own
 * papers end it before; what had ended earlier stays.
 */
export const endWithClosing = (
  { validTo }: Pick<LedgerRow, 'validTo'>,
  ownEnd: LocalDate | null,
  { insteadOf, closedOn }: Closings,
): LocalDate | null => (validTo === insteadOf || (validTo && validTo > closedOn) ? earliestEnd([ownEnd, closedOn]) : validTo);
