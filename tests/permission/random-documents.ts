import {
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** A number from 0 to below `most`, the same series for the same seed. */
export type Dice = (most: number) => number;

/** Small and seeded, so that a document that failed can be written again. */
export const diceOf = (seed: number): Dice => {
  let state = seed >>> 0;
  return (most) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % most;
  };
};

type Field = GraphQLField<unknown, unknown>;

const DEEPEST = 5;

const mayBeAsked = (field: Field): boolean => !field.args.some(isRequiredArgument);

const pick = <T>(dice: Dice, list: readonly T[]): T => list[dice(list.length)] as T;

const objectOf = (field: Field): GraphQLObjectType | null => {
  const named = getNamedType(field.type);
  return isObjectType(named) ? named : null;
};

/** Some fields of a type, now and then twice under another name, in a fragment, or left out by a directive. */
const selection = (dice: Dice, type: GraphQLObjectType, depth: number): string => {
  const fields = Object.values(type.getFields()).filter((field) => mayBeAsked(field) && (depth < DEEPEST || !objectOf(field)));
  const parts = Array.from({ length: 1 + dice(6) }, () => {
    const field = pick(dice, fields);
    const inner = objectOf(field);
    const alias = dice(4) === 0 ? `a${dice(1000)}: ` : '';
    const directive = dice(12) === 0 ? ` @include(if: ${dice(2) === 0})` : '';
    const text = `${alias}${field.name}${directive}${inner ? ` { ${selection(dice, inner, depth + 1)} }` : ''}`;
    return dice(6) === 0 ? `... on ${type.name} { ${text} }` : text;
  });
  return [...parts, ...(dice(5) === 0 ? ['__typename'] : [])].join(' ');
};

/** Arguments of a root by their names. */
export type Argue = (dice: Dice, name: string) => string | null;

/** A document of one or two roots that says nothing of what it should answer. */
export const randomDocument = (dice: Dice, schema: GraphQLSchema, roots: readonly string[], argue: Argue): string => {
  const query = schema.getQueryType()?.getFields() ?? {};
  const root = (key: string): string => {
    const field = query[pick(dice, roots)] as Field;
    const given = field.args.flatMap(({ name }) => {
      const value = argue(dice, name);
      return value === null ? [] : [`${name}: ${value}`];
    });
    const type = objectOf(field);
    return `${key}: ${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}${type ? ` { ${selection(dice, type, 1)} }` : ''}`;
  };
  return `{ ${root('one')}${dice(3) === 0 ? ` ${root('other')}` : ''} }`;
};
