import type { EntityMetadata, EntityProperty } from '@mikro-orm/core';
import { orNull } from './json-text.js';
import { ordinaryWay } from './selection.js';

/** Types whose text is their JSON. */
const PLAIN = /^(int|integer|smallint|boolean|bool)$/;
/** Types whose JSON in PostgreSQL is the text the scalars of the contract print: codes, texts, days, lists of codes and of days. */
const AS_IT_IS = /^(text|varchar(\(\d+\))?|(text|date)\[\]|date)$/;
const ID = 'uuid';
const MOMENT = /^timestamptz(\(\d\))?$/;

/** Column of a property that stands on the row itself. */
export const columnOf = (meta: EntityMetadata, property: string): string =>
  meta.properties[property as never]?.fieldNames[0] ?? ordinaryWay(`${meta.className}.${property} is no column`);

/** The property of a table under a public name. */
export const propertyOf = (meta: EntityMetadata, name: string): EntityProperty =>
  (meta.properties as Readonly<Record<string, EntityProperty>>)[name] ??
  ordinaryWay(`${meta.className}.${name} is no property of its row`);

/** The value of a column, whose JSON is what the contract prints, and its type. */
const read = (meta: EntityMetadata, property: EntityProperty, alias: string): { readonly sql: string; readonly type: string } => {
  const [type = ''] = property.columnTypes ?? [];
  const column = `${alias}.${columnOf(meta, property.name)}`;
  if (property.lazy) return ordinaryWay(`${meta.className}.${property.name} is read only when asked for`);
  if (MOMENT.test(type)) return { sql: `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`, type: ID };
  if (type === ID || PLAIN.test(type) || AS_IT_IS.test(type)) return { sql: column, type };
  return ordinaryWay(`${meta.className}.${property.name} is of the type ${type}`);
};

/** The order of a list, column by column. */
export const orderOf = (meta: EntityMetadata, alias: string, orderBy: Readonly<Record<string, string>>): string =>
  Object.entries(orderBy)
    .map(([name, direction]) => `${alias}.${columnOf(meta, name)} ${direction}`)
    .join(', ');

/** The value of a column for whoever makes JSON of it, such as the contract prints it. */
export const valueOf = (meta: EntityMetadata, property: EntityProperty, alias: string): string => read(meta, property, alias).sql;

/** The value of a column as JSON text. Ids and instants hold nothing that JSON would escape. */
export const jsonOf = (meta: EntityMetadata, property: EntityProperty, alias: string): string => {
  const { sql, type } = read(meta, property, alias);
  if (type === ID) return orNull(`'"' || ${sql} || '"'`);
  return orNull(PLAIN.test(type) ? `${sql}::text` : `to_json(${sql})`);
};

/** The columns a row is read by, those the ORM maps: a login role may have been granted no more. */
export const columnsOf = (meta: EntityMetadata, alias: string): string =>
  Object.values(meta.properties as Readonly<Record<string, EntityProperty>>)
    .filter(({ persist, fieldNames, mappedBy }) => persist !== false && !mappedBy && fieldNames?.length === 1)
    .map(({ fieldNames }) => `${alias}.${fieldNames[0]}`)
    .join(', ');
