import { type Operation, remembered } from '../../platform/operation/index.js';
import { Unit } from './centre.entity.js';

/** The centre's units by name, read once per door. */
export const allUnits = (op: Operation): Promise<Unit[]> =>
  remembered(op, allUnits, () => op.em.find(Unit, {}, { orderBy: { name: 'asc' } }));

/** Ids of a unit and of everything below it, as a subquery; `unit` is the bound id. */
export const unitAndBelow = (unit: string): string =>
  `(with recursive below (id) as (select u.id from unit u where u.id = ${unit} union select u.id from unit u join below on u.parent_id = below.id)
    select id from below)`;
