import type { EntityName } from '@mikro-orm/core';
import type { Operation } from '../../platform/operation/index.js';
import { refuse } from '../../platform/refusal/refusal.js';

/** One field that changes, as its history tells it. */
interface Change {
  readonly field: string;
  readonly oldValue: string | null;
  readonly newValue: string | null;
}

/** What a correction changes, and why. */
interface Correcting<Row extends object> {
  readonly reason: string;
  /** The fields of the record as they should be; those that stay as they are leave no history. */
  readonly to: Partial<Row>;
  /** Columns that follow from these, e.g. a search key. */
  readonly derived?: Partial<Row>;
  /** What changes in rows of its own that belong to the record, e.g. who took part. */
  readonly beside?: readonly Change[];
  /** A field whose values are sealed: the history says that it changed, and keeps these columns, sealed for its own row. */
  readonly sealed?: { readonly field: string; readonly kept: (id: string) => object };
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

const keptOf = ({ field, kept }: { readonly field: string; readonly kept: (id: string) => object }, id: string) => ({
  id,
  field,
  ...kept(id),
});

/**
 * Corrects a row that is locked, and writes for each field that changes what stood there. Where nothing changes it is refused with
 * NOTHING_TO_CORRECT: a reason without a correction would stand in no history.
 */
export const correct = <Row extends { readonly id: string }, History extends object>(
  op: Operation,
  history: EntityName<History>,
  row: Row,
  { reason, to, derived = {}, beside = [], sealed }: Correcting<Row>,
): void => {
  const changed = Object.entries(to).filter(([field, value]) => told(row[field as keyof Row]) !== told(value));
  const entry = { subject: row, reason, correctedBy: op.principal.staffMemberId, correctedAt: op.clock.now() };
  const entries: readonly { readonly id: string }[] = [
    ...changed.map(([field, value]) => ({
      id: op.newId(),
      field,
      oldValue: told(row[field as keyof Row]),
      newValue: told(value),
    })),
    ...beside.map((change) => ({ id: op.newId(), ...change })),
    ...(sealed ? [keptOf(sealed, op.newId())] : []),
  ];
  if (entries.length === 0) refuse('NOTHING_TO_CORRECT');
  for (const one of entries) op.em.create(history, { ...entry, ...one } as never);
  op.em.assign(row, { ...Object.fromEntries(changed), ...derived } as never);
};
