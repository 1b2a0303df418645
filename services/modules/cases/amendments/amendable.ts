import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Operation } from '../../../platform/operation/index.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import type { LegalBasis, SupportCase } from '../case.entity.js';
import { type LedgerRow, ledgerOf } from '../grounds/ledger.js';
import { visitedSince } from '../grounds/visited-days.js';
import { firstAssigned } from '../mending/first-assigned.js';
import { earliestEnd, mayBecome } from './ledger-after.rules.js';
import type { Written } from './amendments.rules.js';

/** A record that two people correct, as it stands in its locked case. */
export interface Standing {
  readonly before: Written;
  /** Asks the rules of entry, as of now, of the record as it should be; answers what makes it so and leaves everything as it is. */
  readonly prepare: (to: Written) => Promise<() => Promise<void> | void>;
}

/** Finds a record of a locked case by its id, or refuses with NOT_FOUND. */
export type Amendable = (op: Operation, supportCase: SupportCase, subjectId: string) => Promise<Standing>;

/** Days that rows of the ledger get by a correction. */
export type Moves = Map<LegalBasis, Pick<LedgerRow, 'validFrom' | 'validTo'>>;

interface PaperDays {
  readonly validFrom: LocalDate;
  /** The last day by the paper; left out, the row ends as it did. */
  readonly lastDay?: LocalDate;
}

/** The row of the ledger behind a paper gets its days, within the case; nothing moves where the ledger has none. */
export const rowBehind = async (
  supportCase: SupportCase,
  sourceId: string,
  { validFrom, lastDay }: PaperDays,
): Promise<Moves> => {
  const basis = (await supportCase.legalBases.loadItems()).find((one) => one.sourceId === sourceId);
  if (!basis) return new Map();
  const validTo = lastDay ? earliestEnd([lastDay, supportCase.closedOn]) : (basis.validTo ?? null);
  return new Map([[basis, { validFrom, validTo }]]);
};

/** Refuses days of the ledger that overlap another basis or leave a visit or the assistant's first day without one; answers what writes them. */
export const movedLedger = async (
  op: Operation,
  supportCase: SupportCase,
  { moves, field }: { readonly moves: Moves; readonly field: string },
): Promise<() => void> => {
  await supportCase.legalBases.loadItems();
  const before = ledgerOf(supportCase);
  const after = supportCase.legalBases.getItems().map((row, at) => ({ ...before[at], ...moves.get(row) }) as LedgerRow);
  const since = earliestEnd(before.map(({ validFrom }) => validFrom)) ?? supportCase.openedOn;
  const assigned = await Promise.all(firstAssigned.items().map((first) => first(op, supportCase.id)));
  const given = { visitedOn: await visitedSince(op, supportCase.id, since), assignedOn: assigned.flatMap((day) => day ?? []) };
  ensure(mayBecome({ before, after, closedOn: supportCase.closedOn ?? null }, given, field));
  return () => {
    for (const [basis, days] of moves) op.em.assign(basis, days);
  };
};
