import type { EntityName, FilterQuery, FindOneOptions } from '@mikro-orm/core';
import type { Operation } from '../operation/operation.js';
import { found } from '../refusal/refusal.js';
import { ensureMayOpen } from './guard-files.js';

/**
 * The one row of a file that somebody asked for by its id, to read or to change it: NOT_FOUND unless `visible` lets it through,
 * then STEP_UP_REQUIRED when the file is restricted and the second factor of today is missing. Every finder of a single row that
 * belongs to a family's file goes this way (decision 0014), and the suite of restricted files asks at every id; the one exception
 * it names are the caller's own notices, which open nothing. Staff, reports and a share as its receiver sees it are of no such file.
 */
export const oneOfFile = async <Row extends object>(
  op: Operation,
  entity: EntityName<Row>,
  visible: FilterQuery<NoInfer<Row>>,
  how: FindOneOptions<NoInfer<Row>, never> = {},
  wayAhead: Promise<void> = Promise.resolve(),
): Promise<Row> => {
  const [one] = await Promise.all([op.em.findOne(entity, visible, how as object), wayAhead]);
  const row = found(one);
  await ensureMayOpen(op, row);
  return row as Row;
};
