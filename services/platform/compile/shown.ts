import { getNullableType, type GraphQLOutputType, isLeafType, isListType } from 'graphql';
import { type Chosen, ordinaryWay } from './selection.js';

const partOf = (under: readonly Chosen[], value: Readonly<Record<string, unknown>>): unknown =>
  Object.fromEntries(
    under.map(({ key, field, parent, under: below }) => [
      key,
      field ? shownOf(field.type, below, value[field.name]) : parent.name,
    ]),
  );

/** What was chosen of a value that a rule made, as the contract prints it. */
export const shownOf = (type: GraphQLOutputType, under: readonly Chosen[], value: unknown): unknown => {
  if (value === null || value === undefined) return null;
  const bare = getNullableType(type);
  if (isListType(bare)) return (value as readonly unknown[]).map((one) => shownOf(bare.ofType, under, one));
  return isLeafType(bare) ? bare.serialize(value) : partOf(under, value as Readonly<Record<string, unknown>>);
};

/** Leaves the compiled way where a part of such a value is no plain property of it: a resolver or a table would have to be asked. */
export const ensurePlain = (under: readonly Chosen[]): void => {
  for (const { field, parent, under: below } of under) {
    if (field?.extensions['computed'] || field?.extensions['relation'])
      ordinaryWay(`${parent.name}.${field.name} is no plain property of what a rule made`);
    ensurePlain(below);
  }
};
