import type { EntityMetadata } from '@mikro-orm/core';
import { getNullableType, type GraphQLOutputType, isNonNullType } from 'graphql';
import type { AnyReads, InDatabase } from '../operation/expressions.js';
import type { Worked } from '../operation/worked.js';
import { propertyOf, valueOf } from './columns.js';
import { orNull } from './json-text.js';
import { type Chosen, ordinaryWay } from './selection.js';
import { type Shown, shownOf, toShow } from './shown.js';
import type { Splice } from './splice.js';
import type { Teller } from './teller.js';
import type { Writing } from './writing.js';

/** The row on which a field stands. */
interface At {
  readonly meta: EntityMetadata;
  readonly alias: string;
}

type Field = NonNullable<Chosen['field']>;

/** What a rule is told of a row, as a value of which JSON can be made. */
export const writeRead = (writing: Writing, { meta, alias }: At, read: AnyReads[string]): string => {
  if (typeof read === 'string') return valueOf(meta, propertyOf(meta, read), alias);
  return 'sql' in read ? `(${read.sql(alias, () => writing.parameters.fact('today'))})` : writing.holds(read, alias);
};

// A function of its own: one written where a statement is written would keep whoever asked first as long as the statement lives.
const byRule =
  (worked: Worked, names: readonly string[], type: GraphQLOutputType, shown: readonly Shown[]): Splice<Teller> =>
  (values, { asker }) => {
    const told = Object.fromEntries(names.map((name, at) => [name, values[at] ?? null]));
    return shownOf(type, shown, worked.of(told as never, asker), asker);
  };

/** A field worked out by a rule: what it reads stands at a seam of the text, and the rule fills it in. */
const writeWorked = (writing: Writing, at: At, field: Field, under: readonly Chosen[]): string => {
  const worked = (field.extensions['worked'] as Worked | undefined) ?? ordinaryWay(`${field.name} is worked out by a resolver`);
  const [{ type }, shown] = [field, toShow(under)];
  const reads = Object.entries(worked.reads);
  const inputs = reads.map(([, read]) => writeRead(writing, at, read));
  const names = reads.map(([name]) => name);
  return writing.seam(inputs, byRule(worked, names, type, shown));
};

/** Types of the contract whose JSON is the text of what PostgreSQL answers, and the one it has to escape. */
const PLAIN_TYPES = ['Int', 'Boolean'];
const TEXT_TYPE = 'String';

const leftOut = (): never => {
  throw new Error('An expression left out what the contract promises');
};

/** A field that an expression answers: it stands in the text as it is. */
const writeExpressed = (writing: Writing, at: At, field: Field, by: InDatabase<unknown>): string => {
  const name = String(getNullableType(field.type));
  if (![...PLAIN_TYPES, TEXT_TYPE].includes(name)) return ordinaryWay(`${field.name} is expressed as a ${name}`);
  const value = writeRead(writing, at, by);
  const json = name === TEXT_TYPE ? `to_json(${value})::text` : `${value}::text`;
  return isNonNullType(field.type) ? `coalesce(${json}, ${writing.seam([], leftOut)})` : orNull(json);
};

/** A field that no column holds, as its declaration says it comes about. */
export const writeComputed = (writing: Writing, at: At, field: Field, under: readonly Chosen[]): string => {
  const by = field.extensions['expressed'] as InDatabase<unknown> | undefined;
  return by ? writeExpressed(writing, at, field, by) : writeWorked(writing, at, field, under);
};
