import type { EntityMetadata } from '@mikro-orm/core';
import { ranked } from '../operation/relation.js';
import { columnOf, propertyOf } from './columns.js';
import { ordinaryWay } from './selection.js';

/** An expression by which rows are put in order; what is joined already beside the row is not looked up again. */
export type Place = (alias: string, led?: ReadonlyMap<string, string>) => string;

/** An order as relations declare it: direction by property. */
export type Order = Readonly<Record<string, unknown>>;

const DIRECTION = /^(asc|desc)( nulls (first|last))?$/i;

/** The place by a column of the row to which a reference leads. */
const placedBeyond = (meta: EntityMetadata, reference: string, order: Order): Place => {
  const target = propertyOf(meta, reference).targetMeta ?? ordinaryWay(`${meta.className}.${reference} leads to no row`);
  const [[property, direction] = ['', ''], ...others] = Object.entries(order);
  if (others.length > 0 || !DIRECTION.test(String(direction))) return ordinaryWay(`${meta.className} is ordered by ${reference}`);
  const [step, column] = [columnOf(meta, reference), columnOf(target, property)];
  return (alias, led) => {
    const joined = led?.get(reference);
    const value = joined
      ? `${joined}.${column}`
      : `(select beyond.${column} from ${target.tableName} beyond where beyond.id = ${alias}.${step})`;
    return `${value} ${String(direction).toLowerCase()}`;
  };
};

const placedBy = (meta: EntityMetadata, property: string, direction: unknown): Place => {
  if (typeof direction === 'object' && direction !== null && !Array.isArray(direction))
    return placedBeyond(meta, property, direction as Order);
  const column = columnOf(meta, property);
  if (Array.isArray(direction)) return (alias) => ranked(`${alias}.${column}`, direction as string[]);
  if (!DIRECTION.test(String(direction))) return ordinaryWay(`${meta.className} is ordered by ${String(direction)}`);
  return (alias) => `${alias}.${column} ${String(direction).toLowerCase()}`;
};

/** The places by which rows of a table stand, in the order of their weight. */
export const ordering = (meta: EntityMetadata, order: Order | readonly Order[] = []): readonly Place[] =>
  [order].flat().flatMap((one) => Object.entries(one).map(([property, direction]) => placedBy(meta, property, direction)));
