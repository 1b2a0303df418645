import { type EntityMetadata, type EntityName, raw } from '@mikro-orm/core';
import type { Operation } from '../operation/operation.js';
import { filePathOf } from './resolve-files.js';

/**
 * Reads the rows between a row and its file at the moment at which the row itself is asked for, where the mark of the file will be
 * looked at: one wait for both. Only for changes, whose refusal names no file; nothing is read where no mark can be.
 */
export const readWayAhead = async <Row extends object>(op: Operation, entity: EntityName<Row>, id: string): Promise<void> => {
  if (op.proves('SECOND_FACTOR_TODAY')) return;
  let meta = op.em.getMetadata().get(entity) as EntityMetadata;
  let its = '?';
  const reads: Promise<unknown>[] = [];
  for (;;) {
    const path = filePathOf(meta.class);
    const property = path?.restrictable && path.end === 'STEP' ? meta.properties[path.step as never] : undefined;
    if (!property) break;
    const { fieldNames, targetMeta } = property as {
      readonly fieldNames: readonly string[];
      readonly targetMeta: EntityMetadata;
    };
    its = ['(select ', fieldNames[0], ' from ', meta.tableName, ' where id = ', its, ')'].join('');
    const isIt = ((text: string) => raw((alias) => `${alias}.id = ${text}`, [id]))(its);
    reads.push(op.em.find(targetMeta.class, { [isIt]: [] } as never));
    meta = targetMeta;
  }
  await Promise.all(reads);
};
