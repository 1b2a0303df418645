import { GraphQLUUID } from 'graphql-scalars';
import { type ClassType, Extensions, Field, type FieldOptions, ID, InputType, Int } from 'type-graphql';
import * as v from 'valibot';
import type { Marks } from '@asysta/schema/inputs';
import { isPermission } from '@asysta/schema/catalogue';
import { publishedEnum } from './enums.js';
import { HalfYearScalar, LocalDateScalar } from './scalars.js';

const SCALARS = { ID, UUID: GraphQLUUID, LocalDate: LocalDateScalar, HalfYear: HalfYearScalar } as const;
type Type = ClassType | typeof Int | typeof LocalDateScalar | object;

/** What an entry of a schema comes to as a position of the contract. */
interface Position {
  readonly schema: v.GenericSchema;
  readonly marks: Marks;
  readonly options: FieldOptions;
  readonly isList: boolean;
}

type Step = v.GenericSchema & Partial<Record<'wrapped' | 'item', v.GenericSchema>> & { readonly default?: unknown };

/** The schema without its wrappings; of descriptions and marks the outermost count. */
const positionOf = (entry: v.GenericSchema): Position => {
  let schema = entry as Step;
  let description: string | undefined;
  let marks: Marks = {};
  let isList = false;
  const options: FieldOptions = {};
  for (;;) {
    description ??= v.getDescription(schema);
    marks = { ...(v.getMetadata(schema) as Marks), ...marks };
    const inner = schema.wrapped ?? schema.item;
    if (!inner) return { schema, marks, isList, options: { ...options, ...(description ? { description } : {}) } };
    if (isList) throw new Error(`a list holds neither lists nor v.${schema.type}`);
    if (schema.type === 'array') isList = true;
    else if (schema.type === 'nullish') options.nullable = true;
    else if (schema.type === 'optional' && schema.default !== undefined) options.defaultValue = schema.default;
    else throw new Error(`v.${schema.type} says what GraphQL cannot: use v.nullish, or v.optional with a default`);
    schema = inner as Step;
  }
};

const hasStep = (schema: v.GenericSchema, type: string): boolean =>
  'pipe' in schema &&
  (schema.pipe as readonly v.GenericSchema[]).some((step) => (step.type as string) === type || hasStep(step, type));

const scalarNamed = (name: string): Type => {
  if (name in SCALARS) return SCALARS[name as keyof typeof SCALARS];
  throw new Error(`there is no scalar ${name}`);
};

const partOf = (schema: v.GenericSchema, { input }: Marks): Type => {
  if (!input) throw new Error('an object inside an input needs a name: use part');
  return publishInput(input.name, input.about, (schema as v.GenericSchema & { entries: v.ObjectEntries }).entries);
};

/** The type of a position; enums are looked up when the schema is built, because a module may publish them later than its inputs. */
const typeOf = ({ schema, marks }: Position): (() => Type) => {
  const fixed = (type: Type) => () => type;
  if (marks.scalar) return fixed(scalarNamed(marks.scalar));
  switch (schema.type) {
    case 'string':
      return fixed(String);
    case 'boolean':
      return fixed(Boolean);
    case 'number':
      return fixed(hasStep(schema, 'integer') ? Int : Number);
    case 'picklist':
      return () => publishedEnum(marks.enum, (schema as v.GenericSchema & { options: readonly string[] }).options);
    case 'object':
      return fixed(partOf(schema, marks));
    default:
      throw new Error(`v.${schema.type} has no GraphQL type`);
  }
};

const checked = (position: Position): Position => {
  const { marks, options } = position;
  if (!options.description) throw new Error('it is not described: use about');
  if (marks.scalar === 'ID' && !marks.idOf) throw new Error('it carries an id but does not say of which type: use idOf');
  if (!marks.scalar && hasStep(position.schema, 'uuid')) throw new Error('it is a UUID that travels as a text: use idOf');
  if (marks.may && !isPermission(marks.may)) throw new Error(`there is no permission ${marks.may}`);
  return position;
};

const publishField = (prototype: object, name: string, entry: v.GenericSchema): void => {
  const position = checked(positionOf(entry));
  const { isList, options, marks } = position;
  const type = typeOf(position);
  Field((() => (isList ? [type()] : type())) as () => StringConstructor, options)(prototype, name);
  Extensions({ ...(marks.idOf ? { idOf: marks.idOf } : {}), ...(marks.may ? { may: marks.may } : {}) })(prototype, name);
};

const areSame = (one: v.ObjectEntries, other: v.ObjectEntries): boolean =>
  Object.keys(one).length === Object.keys(other).length && Object.entries(one).every(([name, entry]) => other[name] === entry);

const published = new Map<string, { readonly entries: v.ObjectEntries; readonly made: ClassType }>();

/**
 * Makes the GraphQL input type of a schema, so that nothing about a field is written twice. Throws where the schema says too little
 * or what GraphQL cannot say: the API then does not start. The same entries under the same name are the same type.
 */
export const publishInput = (name: string, description: string | undefined, entries: v.ObjectEntries): ClassType => {
  const known = published.get(name);
  if (known && areSame(known.entries, entries)) return known.made;
  if (known) throw new Error(`There are two input types called ${name}`);
  if (!description) throw new Error(`${name} is not described: use about on its schema`);
  const made = class {};
  for (const [field, entry] of Object.entries(entries)) {
    try {
      publishField(made.prototype, field, entry as v.GenericSchema);
    } catch (error) {
      throw new Error(`${name}.${field} cannot be published: ${(error as Error).message}`, { cause: error });
    }
  }
  InputType(name, { description })(made);
  Extensions({ madeFromSchema: true })(made);
  published.set(name, { entries, made });
  return made;
};
