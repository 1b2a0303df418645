import type { EntitySchema } from '@mikro-orm/core';
import {
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { fileDeclarationOf } from '../file/declare-file.js';
import type { OwnRelation } from './publish.js';
import type { PartRelation } from './relation.js';
import type { Root } from './root.js';
import type { Through } from './through.js';

type Column = EntitySchema['meta']['properties'][string];
type PublicField = GraphQLField<unknown, unknown>;

const KINDS: Readonly<Record<OwnRelation['kind'], readonly string[]>> = { toOne: ['m:1', '1:1'], toMany: ['1:m', 'm:n'] };

const isRelation = ({ kind }: Column): boolean => Object.values(KINDS).flat().includes(kind);

const propertyOf = ({ meta }: EntitySchema, name: string): Column | undefined =>
  (meta.properties as Readonly<Record<string, Column>>)[name];

/** How a field says it comes to its value; nothing said means a column. */
const relationOf = ({ extensions }: PublicField): OwnRelation | PartRelation | undefined =>
  extensions['relation'] as OwnRelation | PartRelation | undefined;

/** Whether a field is worked out by a method. */
const isComputed = ({ extensions }: PublicField): boolean => extensions['computed'] === true;

/** The table at the end of a relation. */
const targetOf = ({ entity }: Column): EntitySchema => entity() as unknown as EntitySchema;

const problemOfColumn = (field: PublicField, column: Column | undefined): string | null => {
  if (!column || isRelation(column)) return 'is neither a column of it nor declared with toOne, toMany, partOf or Computed';
  if (column.lazy) return 'is a column that is read only when asked for: publish it with Computed';
  return isNonNullType(field.type) && column.nullable ? 'may be null there' : null;
};

/** Whose file somebody may see is asked where it is found: a list that nothing narrows may hold no rows of files. */
const problemOfEvery = ({ meta }: EntitySchema): string | null =>
  fileDeclarationOf(meta.class)?.end === 'NONE' ? null : `shows every row of ${meta.className}, which belong to files`;

const problemOfPart = ({ link, from }: PartRelation, lower: EntitySchema): string | null => {
  if (link.by === null) return problemOfEvery(link.entity as unknown as EntitySchema);
  const by = propertyOf(link.entity as unknown as EntitySchema, link.by);
  if (!propertyOf(lower, from)) return `hangs on ${from}, which it has not`;
  if (!by) return `hangs by ${link.by}, which the upper table has not`;
  const elsewhere = from === 'id' && isRelation(by) && targetOf(by).meta.className !== lower.meta.className;
  return elsewhere ? `hangs by ${link.by}, which leads to ${targetOf(by).meta.className}` : null;
};

/** What is wrong with a field that another module added, and the table it leads to, through the one in between where there is one. */
const judgePart = (relation: PartRelation, lower: EntitySchema): { problem: string | null; behind?: EntitySchema } => {
  const { entity, onward } = relation.link;
  const upper = entity as unknown as EntitySchema;
  if (onward === undefined) return { problem: problemOfPart(relation, lower), behind: upper };
  const reference = propertyOf(upper, onward);
  return reference && KINDS.toOne.includes(reference.kind)
    ? { problem: problemOfPart(relation, lower), behind: targetOf(reference) }
    : { problem: `goes on by ${onward}, which is no relation to one row` };
};

/** Whether the rows of a table lie in several files, or belong to such rows. */
const isOfSeveralFiles = (entity: EntitySchema): boolean => {
  const declaration = fileDeclarationOf(entity.meta.class);
  if (declaration?.end !== 'STEP') return declaration?.end === 'SHARED';
  const step = propertyOf(entity, declaration.step);
  return step !== undefined && isRelation(step) && targetOf(step) !== entity && isOfSeveralFiles(targetOf(step));
};

/** A column of another row is shown only of one that lies in several files: any other opens its file, which a relation records. */
const problemOfThrough = ({ reference, property }: Through, entity: EntitySchema): string | null => {
  const step = propertyOf(entity, reference);
  if (!step || !KINDS.toOne.includes(step.kind)) return `is read through ${reference}, which is no relation to one row`;
  if (!isOfSeveralFiles(targetOf(step))) return `is read through ${reference}, whose rows do not lie in several files`;
  const column = propertyOf(targetOf(step), property);
  return column && !isRelation(column) && !column.lazy ? null : `is read through ${reference}, which has no such column`;
};

/** What lies in several files is shown by a row of a file alone, behind its guard and never in lists. */
const problemOfShared = (field: PublicField, entity: EntitySchema, behind: EntitySchema | undefined): string | null => {
  const isListed = field.extensions['inLists'] === true;
  if (isListed && isOfSeveralFiles(entity)) return 'is part of what lists show, but its rows lie in several files';
  if (!behind || !isOfSeveralFiles(behind)) return null;
  const isOfFile = fileDeclarationOf(entity.meta.class)?.end !== 'NONE';
  return isOfFile && !isListed
    ? null
    : `shows rows of ${behind.meta.className}, which lie in several files: only a row of a file leads to them, and never in lists`;
};

/** What is wrong with a field of a table's type, and the table behind the field's own type. */
const judge = (field: PublicField, entity: EntitySchema): { problem: string | null; behind?: EntitySchema } => {
  const read = field.extensions['through'] as Through | undefined;
  if (read) return { problem: problemOfThrough(read, entity) };
  if (isComputed(field)) return { problem: null };
  const relation = relationOf(field);
  const column = propertyOf(entity, field.name);
  if (!relation) return { problem: problemOfColumn(field, column) };
  if (relation.kind === 'part') return judgePart(relation, entity);
  if (!column || !KINDS[relation.kind].includes(column.kind)) return { problem: `is no ${relation.kind} of it` };
  return { problem: null, behind: targetOf(column) };
};

/** A public type with the table it shows: the one of its name, or the one that a relation with this type leads to. */
interface Bound {
  readonly type: GraphQLObjectType;
  readonly entity: EntitySchema;
}

/** Types that show no row must say why their fields may be read without a file, and only they. */
const unexplained = (schema: GraphQLSchema, shown: ReadonlySet<unknown>): readonly string[] => {
  const roots: unknown[] = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || type.name.startsWith('__') || roots.includes(type)) return [];
    const reason = type.extensions['noRow'];
    if (shown.has(type)) return reason === undefined ? [] : [`${type.name} shows rows of a table and says that it does not`];
    return reason ? [] : [`${type.name} shows no table and does not say why no file guards it: use NoRow('reason')`];
  });
};

/** Follows the relations from the types that bear the name of a table or whose rows a root reads, and says what does not meet, and which type shows no table without a reason. */
export const bind = (schema: GraphQLSchema, entities: readonly EntitySchema[]) => {
  const byName = new Map(entities.map((entity) => [entity.meta.className, entity]));
  const bound = new Map<string, Bound>();
  const problems: string[] = [];
  const visit = (type: unknown, entity: EntitySchema | undefined): void => {
    if (!isObjectType(type) || !entity) return;
    const pair = `${type.name} of ${entity.meta.className}`;
    if (bound.has(pair)) return;
    bound.set(pair, { type, entity });
    for (const field of Object.values(type.getFields())) {
      const { problem: own, behind } = judge(field, entity);
      const problem = own ?? problemOfShared(field, entity, behind);
      if (problem) problems.push(`${type.name}.${field.name}, public on the table ${entity.meta.className}, ${problem}`);
      visit(getNamedType(field.type), behind);
    }
  };
  for (const type of Object.values(schema.getTypeMap())) visit(type, byName.get(type.name));
  for (const { name, type, extensions } of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const root = extensions['reads'] as Root | undefined;
    if (root && 'entity' in root && isOfSeveralFiles(root.entity as EntitySchema))
      problems.push(`Query.${name} reads rows that lie in several files: only a row of a file leads to them`);
    if (root && (root.kind === 'one' || root.kind === 'own' || root.kind === 'list'))
      visit(getNamedType(type), root.entity as EntitySchema);
  }
  const shown = new Set([...bound.values()].map(({ type }) => type));
  return { bound: [...bound.values()], problems: [...problems, ...unexplained(schema, shown)] };
};
