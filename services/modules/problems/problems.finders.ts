import type { LocalDate } from '@asysta/schema/values/local-date';
import { everyRow, type Operation, rowInSight } from '../../platform/operation/index.js';
import { EVERY_ROW } from '../../platform/permission/condition.js';
import { ensure, found } from '../../platform/refusal/refusal.js';
import { CentreProblem } from './centre-problem.entity.js';
import { canBeNamedOn } from './problems.rules.js';

/** A problem of the centre: whoever works there may know its words. */
export const centreProblemById = rowInSight(CentreProblem, () => EVERY_ROW);

/** Every problem of the centre, retired and announced ones too, by name. */
export const ownProblemsEver = everyRow(CentreProblem, { orderBy: { nameKey: 'asc', id: 'asc' } });

interface Named {
  readonly ids: readonly string[];
  readonly day: LocalDate;
  /** Those the record names already. */
  readonly stay?: readonly string[];
}

/** The problems of the centre that a record of a day names, by name; one of another centre is NOT_FOUND, one not in use then is refused. */
export const ownProblemsNamed = async ({ em }: Operation, { ids, day, stay = [] }: Named): Promise<CentreProblem[]> => {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  const rows = await em.find(CentreProblem, { id: { $in: wanted } }, { orderBy: { nameKey: 'asc', id: 'asc' } });
  if (rows.length < wanted.length) found(null);
  ensure(canBeNamedOn(rows, { day, stay }));
  return rows;
};
