import type { EntityName } from '@mikro-orm/core';
import type { Operation } from '../../platform/operation/index.js';
import { refuse } from '../../platform/refusal/refusal.js';

/** One field that changes, as its history tells it. */
interface Change {
  readonly field: string;
  readonly oldValue: string | null;
  readonly newValue: string | null;
}

/** What a correction changes of a row. */
interface Changes<Row extends object> {
  /** The fields of the record as they should be; those that stay as they are leave no history. */
  readonly to: Partial<Row>;
  /** Columns that follow from these, e.g. a search key. */
  readonly derived?: Partial<Row>;
  /** What changes in rows of its own that belong to the record, e.g. who took part. */
  readonly beside?: readonly Change[];
  /** Fields whose values are sealed: the history says that one changed, and keeps these columns, sealed for its own row. */
  readonly sealed?: readonly SealedChange[];
}

/** A change of a sealed field, with the columns in which its history keeps what stood there. */
export interface SealedChange {
  readonly field: string;
  readonly kept: (id: string) => object;
}

/** A row that is locked, as it should be, with the table of its history. */
interface Correcting {
  readonly history: EntityName<object>;
  readonly row: { readonly id: string };
  readonly changes: Changes<object>;
}

/** What a record holds in a field that is corrected: a text, codes, a day, an hour, a number, a yes, or somebody by their id. */
type Written = string | number | boolean | readonly string[] | { readonly id: string } | null | undefined;

const HOUR_WITH_SECONDS = /^(\d\d:\d\d):00$/;

// PostgreSQL tells an hour with seconds that nobody entered.
const told = (value: unknown): string | null => {
  const written = value as Written;
  if (written === null || written === undefined) return null;
  if (typeof written === 'object' && 'id' in written) return written.id;
  return String(written).replace(HOUR_WITH_SECONDS, '$1');
};

const keptOf = ({ field, kept }: SealedChange, id: string) => ({
  id,
  field,
  ...kept(id),
});

/** Names what is to change of a locked row, and where its history is kept. */
export const correcting = <Row extends { readonly id: string }, History extends object>(
  history: EntityName<History>,
  row: Row,
  changes: Changes<Row>,
): Correcting => ({ history: history as unknown as EntityName<object>, row, changes });

const writeOne = (op: Operation, reason: string, { history, row, changes }: Correcting): number => {
  const { to, derived = {}, beside = [], sealed = [] } = changes;
  const before = row as unknown as Readonly<Record<string, unknown>>;
  const changed = Object.entries(to).filter(([field, value]) => told(before[field]) !== told(value));
  const entry = { subject: row, reason, correctedBy: op.principal.staffMemberId, correctedAt: op.clock.now() };
  const entries: readonly { readonly id: string }[] = [
    ...changed.map(([field, value]) => ({ id: op.newId(), field, oldValue: told(before[field]), newValue: told(value) })),
    ...beside.map((change) => ({ id: op.newId(), ...change })),
    ...sealed.map((one) => keptOf(one, op.newId())),
  ];
  for (const one of entries) op.em.create(history, { ...entry, ...one } as never);
  if (entries.length > 0) op.em.assign(row, { ...Object.fromEntries(changed), ...derived } as never);
  return entries.length;
};

/**
 * Corrects rows that are locked, and writes for each field that changes what stood there. Where nothing changes in any of them it is
 * refused with NOTHING_TO_CORRECT: a reason without a correction would stand in no history.
 */
export const correctAll = (op: Operation, reason: string, rows: readonly Correcting[]): void => {
  const written = rows.map((one) => writeOne(op, reason, one));
  if (written.every((count) => count === 0)) refuse('NOTHING_TO_CORRECT');
};

/** The same for one row. */
export const correct = <Row extends { readonly id: string }, History extends object>(
  op: Operation,
  history: EntityName<History>,
  row: Row,
  { reason, ...changes }: Changes<Row> & { readonly reason: string },
): void => correctAll(op, reason, [correcting(history, row, changes)]);
