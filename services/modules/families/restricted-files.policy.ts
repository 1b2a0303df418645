import type { EntityName, FilterQuery, Ref } from '@mikro-orm/core';
import type { Operation } from '../../platform/operation/index.js';
import { found, refuse } from '../../platform/refusal/refusal.js';
import type { Family } from './family.entity.js';

interface OfCase {
  readonly family: Ref<Family>;
}

/** How a row can hang on a family: it is one, it names one, or it names a case of one. */
interface InFile {
  readonly restricted?: boolean;
  readonly family?: Ref<Family> | null;
  readonly supportCase?: Ref<OfCase> | null;
}

const familyOf = async ({ family, supportCase }: InFile): Promise<Pick<Family, 'restricted'> | null> => {
  if (family) return family.load();
  return supportCase ? familyOf((await supportCase.load()) ?? {}) : null;
};

/** Whether a row belongs to a restricted file; answered at once where the row itself says so. */
const isRestricted = (row: InFile): boolean | Promise<boolean> => {
  if (typeof row.restricted === 'boolean') return row.restricted;
  return row.family || row.supportCase ? familyOf(row).then((family) => family?.restricted === true) : false;
};

/**
 * Passes whoever has shown a second factor today, and everybody for a row of no restricted file; refuses the rest with
 * STEP_UP_REQUIRED. To be asked only about rows the caller was found to see: to anybody else the code would tell that they exist.
 */
export const ensureMayOpen = (op: Operation, row: object): void | Promise<void> => {
  if (op.proves('SECOND_FACTOR_TODAY')) return;
  const restricted = isRestricted(row);
  if (restricted === true) return refuse('STEP_UP_REQUIRED');
  if (restricted === false) return;
  return restricted.then((answer) => (answer ? refuse('STEP_UP_REQUIRED') : undefined));
};

/**
 * The one row of a family file that somebody asked for by its id, to read or to change it: NOT_FOUND unless `visible` lets it
 * through, then STEP_UP_REQUIRED when the file is restricted and the second factor of today is missing. Every finder of a single
 * row goes this way (decision 0014).
 */
export const oneOfFile = async <Row extends object>(
  op: Operation,
  entity: EntityName<Row>,
  visible: FilterQuery<NoInfer<Row>>,
): Promise<Row> => {
  const row = found(await op.em.findOne(entity, visible));
  await ensureMayOpen(op, row);
  return row as Row;
};
