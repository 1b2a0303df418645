import type { EntityMetadata, EntityProperty } from '@mikro-orm/core';
import { ordinaryWay } from './selection.js';

/** Types whose JSON in PostgreSQL is the text the scalars of the contract print: ids, codes, texts, numbers, days, lists of codes. */
const AS_IT_IS = /^(uuid|text|varchar(\(\d+\))?|int|integer|smallint|boolean|bool|date|text\[\])$/;
const MOMENT = /^timestamptz(\(\d\))?$/;

/** Column of a property that stands on the row itself. */
export const columnOf = (meta: EntityMetadata, property: string): string =>
  meta.properties[property as never]?.fieldNames[0] ?? ordinaryWay(`${meta.className}.${property} is no column`);

/** The property of a table under a public name. */
export const propertyOf = (meta: EntityMetadata, name: string): EntityProperty =>
  (meta.properties as Readonly<Record<string, EntityProperty>>)[name] ??
  ordinaryWay(`${meta.className}.${name} is no property of its row`);

/** The value of a column as JSON, such as the contract prints it. */
export const jsonOf = (meta: EntityMetadata, property: EntityProperty, alias: string): string => {
  const [type = ''] = property.columnTypes ?? [];
  const column = `${alias}.${columnOf(meta, property.name)}`;
  if (property.lazy) return ordinaryWay(`${meta.className}.${property.name} is read only when asked for`);
  if (AS_IT_IS.test(type)) return column;
  if (MOMENT.test(type)) return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  return ordinaryWay(`${meta.className}.${property.name} is of the type ${type}`);
};

/** The order of a list, column by column. */
export const orderOf = (meta: EntityMetadata, alias: string, orderBy: Readonly<Record<string, string>>): string =>
  Object.entries(orderBy)
    .map(([name, direction]) => `${alias}.${columnOf(meta, name)} ${direction}`)
    .join(', ');

/** The columns a row is read by, those the ORM maps: a login role may have been granted no more. */
export const columnsOf = (meta: EntityMetadata, alias: string): string =>
  Object.values(meta.properties as Readonly<Record<string, EntityProperty>>)
    .filter(({ persist, fieldNames, mappedBy }) => persist !== false && !mappedBy && fieldNames?.length === 1)
    .map(({ fieldNames }) => `${alias}.${fieldNames[0]}`)
    .join(', ');
