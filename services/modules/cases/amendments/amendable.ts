import { addDays, type LocalDate } from '@asysta/schema/values/local-date';
import { isInForceOn } from '@asysta/schema/values/period';
import type { Operation } from '../../../platform/operation/index.js';
import { ensure, refuse, type Verdict } from '../../../platform/refusal/refusal.js';
import type { LegalBasis, SupportCase } from '../case.entity.js';
import { mayEndOrdered } from '../grounds/court-order.rules.js';
import { type LedgerRow, ledgerOf } from '../grounds/ledger.js';
import { visitedSince } from '../grounds/visited-days.js';
import { assignedOn } from '../mending/assigned-days.js';
import { earliestEnd, type Given, type Ledgers, mayBecome, mayLose } from './ledger-after.rules.js';
import type { Written } from './amendments.rules.js';

/** A record that two people correct or annul, as it stands in its locked case. */
export interface Standing {
  readonly before: Written;
  /** What an annulment takes with it, as its history tells it; left out where nothing goes with the record. */
  readonly along?: Written;
  /** Asks the rules of entry, as of now, of the record as it should be; answers what makes it so and leaves everything as it is. */
  readonly prepare: (to: Written) => Promise<() => Promise<void> | void>;
  /** Asks whether anything stands on it; answers what strikes it through for a reason and leaves everything as it is. */
  readonly strike: (reason: string) => Promise<() => Promise<void> | void>;
}

/** Finds a record of a locked case by its id, or refuses with NOT_FOUND. */
export type Amendable = (op: Operation, supportCase: SupportCase, subjectId: string) => Promise<Standing>;

/** Days that rows of the ledger get by a correction. */
export type Moves = Map<LegalBasis, Pick<LedgerRow, 'validFrom' | 'validTo'>>;

interface PaperDays {
  readonly validFrom: LocalDate;
  /** The last day by the paper, null where it names none; left out, the row ends as it did. */
  readonly lastDay?: LocalDate | null;
}

/** The row of the ledger behind a paper gets its days, within the case; nothing moves where the ledger has none. */
export const rowBehind = async (
  supportCase: SupportCase,
  sourceId: string,
  { validFrom, lastDay }: PaperDays,
): Promise<Moves> => {
  const basis = (await supportCase.legalBases.loadItems()).find((one) => one.sourceId === sourceId);
  if (!basis) return new Map();
  const validTo = lastDay === undefined ? (basis.validTo ?? null) : earliestEnd([lastDay, supportCase.closedOn]);
  return new Map([[basis, { validFrom, validTo }]]);
};

/** Whatever leaves a closed case under an order on its last day needs the court's word in its closing, which is corrected first. */
const ensureCourtKnew = (supportCase: SupportCase, after: readonly LedgerRow[]): void => {
  const { closedOn, courtWordOn = null, courtWordSignature = null, courtTold = null } = supportCase;
  if (!closedOn) return;
  const ordered = after.find((row) => row.kind === 'COURT_ORDER' && isInForceOn(row, closedOn));
  if (!ordered) return;
  const word = { courtWordOn, courtWordSignature, courtTold };
  const verdict = mayEndOrdered({ issuedOn: ordered.validFrom, isDirector: true }, word);
  if (!verdict.allowed) refuse(verdict.code, { facts: verdict.details.facts ?? {} });
};

/** Asks of the ledger as it would be; answers what writes it. */
const asked = async (
  op: Operation,
  supportCase: SupportCase,
  { moves, may }: { readonly moves: Moves; readonly may: (ledgers: Ledgers, given: Given) => Verdict },
): Promise<() => void> => {
  await supportCase.legalBases.loadItems();
  const before = ledgerOf(supportCase);
  const after = supportCase.legalBases.getItems().map((row, at) => ({ ...before[at], ...moves.get(row) }) as LedgerRow);
  const since = earliestEnd(before.map(({ validFrom }) => validFrom)) ?? supportCase.openedOn;
  const given = {
    visitedOn: await visitedSince(op, supportCase.id, since),
    assignedOn: await assignedOn(op, supportCase.id),
  };
  ensure(may({ before, after, closedOn: supportCase.closedOn ?? null }, given));
  ensureCourtKnew(supportCase, after);
  return () => {
    for (const [basis, days] of moves) op.em.assign(basis, days);
  };
};

/** Refuses days of the ledger that overlap another basis or leave a visit or an assistant's coming without one; answers what writes them. */
export const movedLedger = (
  op: Operation,
  supportCase: SupportCase,
  { moves, field }: { readonly moves: Moves; readonly field: string },
): Promise<() => void> =>
  asked(op, supportCase, {
    moves,
    may: (ledgers, given) => mayBecome(ledgers, given, field),
  });

/** The same of a paper that is annulled, and of what moves with it: refused where it alone carries a visit or an assistant's coming, which is named with its day. */
export const shrunkLedger = (op: Operation, supportCase: SupportCase, moves: Moves): Promise<() => void> =>
  asked(op, supportCase, { moves, may: mayLose });

/** Takes the row behind a paper out of the ledger: it covers no day, whoever asks, and says that it was annulled. */
export const struckLedger = async (
  op: Operation,
  supportCase: SupportCase,
  sourceId: string,
  moves: Moves = new Map(),
): Promise<() => void> => {
  const basis = (await supportCase.legalBases.loadItems()).find((one) => one.sourceId === sourceId);
  const struck: Moves = new Map(moves);
  if (basis) struck.set(basis, { validFrom: basis.validFrom, validTo: addDays(basis.validFrom, -1) });
  const shrink = await shrunkLedger(op, supportCase, struck);
  return () => {
    shrink();
    if (basis) basis.annulledAt = op.clock.now();
  };
};
