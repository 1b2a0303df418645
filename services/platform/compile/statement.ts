import type { EntityMetadata } from '@mikro-orm/core';
import { createHash } from 'node:crypto';
import type { GraphQLSchema } from 'graphql';
import type { InSight } from '../operation/root.js';
import { declarationOf } from '../operation/schema-rules.js';
import type { Whether } from '../operation/expressions.js';
import type { AskedMade } from './asked-made.js';
import { auditedBy } from './audited.js';
import { writeList } from './list.js';
import { writeMade } from './made.js';
import { writePage } from './page.js';
import { Parameters } from './parameters.js';
import { type AskedRoot, objectOf, type Placed, type WrittenRoot, writeOneRoot } from './roots.js';
import { ordinaryWay } from './selection.js';
import type { Splice } from './splice.js';
import type { Teller } from './teller.js';
import { writeWorkedRoot } from './worked-root.js';
import type { Writing } from './writing.js';

/** A document as one statement, to be shared by all requests of its shape. */
export interface Written {
  readonly name: string;
  readonly text: string;
  readonly parameters: Parameters;
  readonly splices: readonly Splice<Teller>[];
}

/** What a statement is written for. */
export interface Occasion {
  readonly schema: GraphQLSchema;
  readonly metaOf: (entity: object) => EntityMetadata;
  readonly maps: (meta: EntityMetadata) => boolean;
  readonly closed: boolean;
  readonly told: ReadonlyMap<Whether, Placed>;
  /** Which rows the relations of the document let through. */
  readonly sights: ReadonlyMap<InSight, Placed>;
}

/** Begins a statement: nothing is bound yet and no row has a name. */
export const writingFor = (occasion: Occasion): Writing & { readonly splices: Splice<Teller>[] } => {
  const { schema, metaOf, maps, closed, told, sights } = occasion;
  const parameters = new Parameters();
  const splices: Splice<Teller>[] = [];
  let aliases = 0;
  return {
    schema,
    metaOf,
    maps,
    closed,
    parameters,
    splices,
    alias: () => `t${aliases++}`,
    holds: (read, alias) => {
      const { condition, position } = told.get(read) ?? ordinaryWay('a rule is told what the request does not bring');
      return parameters.condition(condition, position, alias);
    },
    inSight: (inSight) => {
      const { condition, position } = sights.get(inSight) ?? ordinaryWay('a relation lets through what nobody asked about');
      return (alias) => parameters.condition(condition, position, alias);
    },
    seam: (inputs, splice) => {
      const number = splices.push(splice) - 1;
      const seam = parameters.fact('seam');
      return `(${seam} || '<${number}:' || json_build_array(${inputs.join(', ')})::text || ${seam} || '>')`;
    },
  };
};

const uuid = (sql: string, many: boolean): string => (many ? `unnest(string_to_array(${sql}, ','))::uuid` : sql);

/** The files opened by what is answered, by their kind. */
export const openedFiles = (roots: readonly WrittenRoot[]): string => {
  const sources = roots.flatMap(({ opened }) =>
    opened.map(({ kind, sql, many, rows }) => `select '${kind}'::text as kind, ${uuid(sql, many)} as id from ${rows}`),
  );
  const found = sources.length > 0 ? [...new Set(sources)].join(' union all ') : 'select null::text as kind, null::uuid as id';
  return `opened as (select kind, array_agg(distinct id) as ids from (${found}) found where id is not null group by kind)`;
};

/** The audit of what is answered, as rows of the same statement: one for each root field and kind of file, one where none was opened. */
const audited = (writing: Writing, roots: readonly (AskedRoot | AskedMade)[]): string => {
  const events = roots.map(({ chosen: { field } }) => {
    const declaration = (field && declarationOf(field)) ?? ordinaryWay('a root without a declaration');
    return `('${declaration.audit}', '${field?.name}')`;
  });
  return auditedBy(writing, {
    columns: { subject_kind: 'opened.kind', subject_ids: "coalesce(opened.ids, '{}')" },
    from: `(values ${[...new Set(events)].join(', ')}) told (event, work) left join opened on true where (select stands from verdict)`,
  });
};

const writeRoot = (writing: Writing, asked: AskedRoot | AskedMade, number: number): WrittenRoot => {
  if (asked.kind === 'made') return writeMade(writing, asked, number);
  const { root } = asked;
  if (root.kind === 'page') return writePage(writing, asked, root, number);
  if (root.kind === 'worked') return writeWorkedRoot(writing, asked, root, number);
  return root.kind === 'list' ? writeList(writing, asked, root, number) : writeOneRoot(writing, asked, number);
};

/**
 * So long a statement may be, in characters; the longest of our own clients has 14 000. PostgreSQL plans hundreds of joins for
 * seconds and keeps hundreds of megabytes for each such statement on each connection: the ordinary way answers in less.
 */
const LONGEST = 64_000;

/** A statement is called by its text: two that differ share no name. */
export const nameOf = (text: string): string =>
  text.length > LONGEST
    ? ordinaryWay('a statement that PostgreSQL would plan for too long')
    : createHash('sha256').update(text).digest('hex').slice(0, 32);

/**
 * Writes the statement of a document: its tables, a verdict whether it may answer, the audit of what it opened, and the answer.
 * Where the verdict is no, it answers null and leaves nothing behind.
 */
export const writeStatement = (occasion: Occasion, asked: readonly (AskedRoot | AskedMade)[]): Written => {
  const writing = writingFor(occasion);
  const roots = asked.map((one, number) => writeRoot(writing, one, number));
  const unless = roots.flatMap((root) => root.unless);
  const jsonOf = new Map(asked.map(({ chosen }, at) => [chosen, roots[at]?.json ?? ordinaryWay('a root that was not written')]));
  const answer = objectOf(
    asked.map(({ chosen }) => chosen),
    (chosen) => jsonOf.get(chosen) ?? ordinaryWay('a root that was not written'),
  );
  const text = [
    ...roots.flatMap(({ tables }) => tables),
    `verdict as (select ${unless.length > 0 ? `not (${unless.join(' or ')})` : 'true'} as stands)`,
    openedFiles(roots),
    audited(writing, asked),
  ].join(',\n');
  const whole = `with ${text}\nselect case when stands then ${answer} end as data from verdict`;
  return { name: nameOf(whole), text: whole, parameters: writing.parameters, splices: writing.splices };
};
