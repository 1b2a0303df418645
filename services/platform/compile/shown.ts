import { getNullableType, type GraphQLOutputType, isLeafType, isListType } from 'graphql';
import { type Chosen, ordinaryWay } from './selection.js';

/** A field of a value that a rule makes, as it was asked for; nothing of the document, which a statement outlives. */
export interface Shown {
  readonly key: string;
  /** Null for the name of the type. */
  readonly field: { readonly name: string; readonly type: GraphQLOutputType } | null;
  readonly parent: string;
  readonly under: readonly Shown[];
}

/**
 * What is to be shown of a value that a rule makes. Leaves the compiled way where a part of it is no plain property: a resolver or a
 * table would have to be asked.
 */
export const toShow = (chosen: readonly Chosen[]): readonly Shown[] =>
  chosen.map(({ key, field, parent, under }) => {
    if (field?.extensions['computed'] || field?.extensions['relation'])
      return ordinaryWay(`${parent.name}.${field.name} is no plain property of what a rule made`);
    return { key, field: field && { name: field.name, type: field.type }, parent: parent.name, under: toShow(under) };
  });

const partOf = (shown: readonly Shown[], value: Readonly<Record<string, unknown>>): unknown =>
  Object.fromEntries(
    shown.map(({ key, field, parent, under }) => [key, field ? shownOf(field.type, under, value[field.name]) : parent]),
  );

/** What was chosen of a value that a rule made, as the contract prints it. */
export const shownOf = (type: GraphQLOutputType, shown: readonly Shown[], value: unknown): unknown => {
  if (value === null || value === undefined) return null;
  const bare = getNullableType(type);
  if (isListType(bare)) return (value as readonly unknown[]).map((one) => shownOf(bare.ofType, shown, one));
  return isLeafType(bare) ? bare.serialize(value) : partOf(shown, value as Readonly<Record<string, unknown>>);
};
