import { type EntityManager, LockMode } from '@mikro-orm/core';
import { found, refuse } from '../refusal/refusal.js';

interface Versioned {
  readonly version: number;
}

type Reading = { readonly em: Pick<EntityManager, 'refresh'> };

/** The row as it is now, locked until the end of the transaction, so that what the rules read of it stays true. */
export const locked = async <Row extends object>({ em }: Reading, row: Row): Promise<Row> => {
  found(await em.refresh(row, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  return row;
};

/**
 * Refuses with CONFLICT to change a row that is not as the person saw it. The facts are its present version and, where one is
 * named, the property that tells how far it has come: the page shows what somebody else did meanwhile.
 */
export const ensureSeen = <Row extends Versioned>(row: Row, expectedVersion: number, standing?: keyof Row & string): void => {
  if (row.version === expectedVersion) return;
  const { version } = row;
  refuse('CONFLICT', { facts: { version, ...(standing ? { [standing]: String(row[standing]) } : {}) } });
};

/** The row, locked, and still at the version the person saw: the way into every change of a row. */
export const lockedAt = async <Row extends Versioned>(
  op: Reading,
  row: Row,
  expectedVersion: number,
  standing?: keyof Row & string,
): Promise<Row> => {
  ensureSeen(await locked(op, row), expectedVersion, standing);
  return row;
};
