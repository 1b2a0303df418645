import { randomUUID } from 'node:crypto';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';

/** One place in a root field's arguments where a client hands over an id. */
export interface IdPlace {
  /** The name schema-rules gives the position, e.g. `AddStrengthInput.familyMemberId`. */
  readonly position: string;
  /** Where it stands in the variables, e.g. `input.familyMemberId`. */
  readonly at: string;
  readonly type: string;
  readonly list: boolean;
}

/** How the arguments of one field are filled. */
export interface Filling {
  readonly idAt: (place: Pick<IdPlace, 'at' | 'type'>) => string | readonly string[];
  readonly version: number;
  readonly today: string;
  /** Optional places to fill as well. */
  readonly wanted: ReadonlySet<string>;
  /** Which candidate a place has got to after refusals that named it. */
  readonly tries: ReadonlyMap<string, number>;
}

const shifted = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

const TEXTS = ['CAN-A-typed', '10:00', '2025-H2', '2026-H1', '2025', '600', 'II Nsm 12/26', '1'];
const NUMBERS = [1, 60, 15, 2, 2026, 0];

const isId = (type: GraphQLInputType): boolean => ['ID', 'UUID'].includes(getNamedType(type).name);

/** A scalar of our own says itself which of the candidates it takes; one that takes none fails loud. */
const ofOwnScalar = (type: GraphQLNamedInputType, at: string, tries: number): unknown => {
  const taken = TEXTS.filter((text) => {
    try {
      return isScalarType(type) && type.parseValue(text) !== undefined;
    } catch {
      return false;
    }
  });
  if (taken.length === 0) throw new Error(`${at}: the value maker does not know the scalar ${type.name}`);
  return taken[tries % taken.length];
};

const scalar = (type: GraphQLInputType, at: string, filling: Filling): unknown => {
  const tries = filling.tries.get(at) ?? 0;
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues()[tries % named.getValues().length]?.name;
  const days = [
    filling.today,
    shifted(filling.today, -1),
    shifted(filling.today, -30),
    shifted(filling.today, 20),
    '2025-06-30',
    '2025-12-31',
    // The day of all rows of the first file: what is corrected stands between the step before it and the one after.
    '2025-02-03',
  ];
  switch (named.name) {
    case 'LocalDate':
      return days[tries % days.length];
    case 'DateTimeISO':
    case 'DateTime':
      return `${shifted(filling.today, tries % 2 === 0 ? 30 : -1)}T10:00:00.000Z`;
    case 'Int':
    case 'Float':
      return at.endsWith('expectedVersion') ? filling.version : NUMBERS[tries % NUMBERS.length];
    case 'Boolean':
      return tries % 2 === 0;
    case 'String':
      return TEXTS[tries % TEXTS.length];
    default:
      return ofOwnScalar(named, at, tries);
  }
};

type Position = GraphQLArgument | GraphQLInputField;

const isRequired = (position: Position): boolean => isNonNullType(position.type) && position.defaultValue === undefined;

const under = (wanted: ReadonlySet<string>, at: string): boolean =>
  [...wanted].some((path) => path === at || path.startsWith(`${at}.`));

const valueAt = (
  position: Position,
  type: GraphQLInputType,
  at: string,
  idType: string | undefined,
  filling: Filling,
): unknown => {
  if (isNonNullType(type)) return valueAt(position, type.ofType, at, idType, filling);
  if (position.name === 'idempotencyKey') return randomUUID();
  if (isListType(type)) {
    const inner = valueAt(position, type.ofType, at, idType, filling);
    return Array.isArray(inner) ? inner : [inner];
  }
  if (isId(type)) return filling.idAt({ at, type: idType ?? '' });
  if (isInputObjectType(type)) {
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field) => isRequired(field) || under(filling.wanted, `${at}.${field.name}`))
        .map((field) => [
          field.name,
          valueAt(field, field.type, `${at}.${field.name}`, field.extensions['idOf'] as string | undefined, filling),
        ]),
    );
  }
  return scalar(type, at, filling);
};

/** Values for the arguments of a field: the required ones and those that are wanted. */
export const fill = (field: GraphQLField<unknown, unknown>, filling: Filling): Record<string, unknown> =>
  Object.fromEntries(
    field.args
      .filter((argument) => isRequired(argument) || under(filling.wanted, argument.name))
      .map((argument) => [
        argument.name,
        valueAt(
          argument,
          argument.type,
          argument.name,
          (field.extensions['ids'] as Record<string, string> | undefined)?.[argument.name],
          filling,
        ),
      ]),
  );

const placesIn = (type: GraphQLInputType, at: string, seen: readonly string[]): readonly IdPlace[] => {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || seen.includes(named.name)) return [];
  return Object.values(named.getFields()).flatMap((field) => {
    const path = `${at}.${field.name}`;
    if (isInputObjectType(getNamedType(field.type))) return placesIn(field.type, path, [...seen, named.name]);
    if (!isId(field.type) || field.name === 'idempotencyKey') return [];
    const list = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
    return [{ position: `${named.name}.${field.name}`, at: path, type: String(field.extensions['idOf'] ?? ''), list }];
  });
};

/** All places of a field's arguments, however deep, where an id stands. */
export const idPlacesOf = (owner: string, field: GraphQLField<unknown, unknown>): readonly IdPlace[] =>
  field.args.flatMap((argument) => {
    if (!isId(argument.type)) return placesIn(argument.type, argument.name, []);
    const type = String((field.extensions['ids'] as Record<string, string> | undefined)?.[argument.name] ?? '');
    const list = isListType(isNonNullType(argument.type) ? argument.type.ofType : argument.type);
    return [{ position: `${owner}.${field.name}(${argument.name})`, at: argument.name, type, list }];
  });

/** Where free text or a cursor stands: what an injected statement or a foreign cursor is tried at. */
export const textPlacesOf = (field: GraphQLField<unknown, unknown>): readonly string[] => {
  const inside = (type: GraphQLInputType, at: string, seen: readonly string[]): readonly string[] => {
    const named = getNamedType(type);
    if (named.name === 'String') return [at];
    if (!isInputObjectType(named) || seen.includes(named.name)) return [];
    return Object.values(named.getFields()).flatMap((one) => inside(one.type, `${at}.${one.name}`, [...seen, named.name]));
  };
  return field.args.flatMap((argument) => inside(argument.type, argument.name, []));
};

/** The variables with one place replaced; lists on the way hold one element. */
export const withValue = (variables: Record<string, unknown>, at: string, value: unknown): Record<string, unknown> => {
  const copy = structuredClone(variables);
  const steps = at.split('.');
  const last = steps.pop() ?? '';
  let place = copy as Record<string, unknown>;
  for (const step of steps) {
    const next = (place[step] ??= {});
    place = (Array.isArray(next) ? next[0] : next) as Record<string, unknown>;
  }
  place[last] = Array.isArray(place[last]) && !Array.isArray(value) ? [value] : value;
  return copy;
};
