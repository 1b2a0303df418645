import { getNullableType, type GraphQLOutputType, isLeafType, isListType, isNonNullType } from 'graphql';
import type { Asker } from '../operation/asker.js';
import { type Worked, workedOn } from '../operation/worked.js';
import { type Chosen, ordinaryWay } from './selection.js';

/** A field of a value that a rule makes, as it was asked for; nothing of the document, which a statement outlives. */
export interface Shown {
  readonly key: string;
  /** Null for the name of the type. */
  readonly field: { readonly name: string; readonly type: GraphQLOutputType } | null;
  readonly parent: string;
  /** The rule by which the field is worked out from the value alone. */
  readonly worked: Worked | null;
  /** Whether it leads to rows, of which a value has none. */
  readonly leads: boolean;
  readonly under: readonly Shown[];
}

/**
 * What is to be shown of a value that a rule makes. Leaves the compiled way where only a resolver could tell a part of it, or a table:
 * unless the value stands among rows and is known to lead to none.
 */
export const toShow = (chosen: readonly Chosen[], rows: 'NONE' | 'EMPTY' = 'NONE'): readonly Shown[] =>
  chosen.map(({ key, field, parent, under }) => {
    const worked = (field?.extensions['worked'] as Worked | undefined) ?? null;
    const leads = field?.extensions['relation'] !== undefined;
    // What an expression would answer of a row, the value brings.
    const byResolver = field?.extensions['computed'] && !worked && !field.extensions['expressed'];
    if (byResolver || (leads && rows === 'NONE'))
      return ordinaryWay(`${parent.name}.${field?.name} is no plain property of what a rule made`);
    const told = field && { name: field.name, type: field.type };
    return { key, field: told, parent: parent.name, worked, leads, under: leads ? [] : toShow(under, rows) };
  });

const fieldOf = ({ field, parent, worked, leads, under }: Shown, value: object, asker: Asker): unknown => {
  if (!field) return parent;
  const told = worked ? workedOn(worked, value, [], asker) : (value as Readonly<Record<string, unknown>>)[field.name];
  if (leads && (told ?? null) !== null) throw new Error(`${field.name} leads to a row from what is none`);
  return shownOf(field.type, under, told, asker);
};

/** What was chosen of a value that a rule made, as the contract prints it. */
export const shownOf = (type: GraphQLOutputType, shown: readonly Shown[], value: unknown, asker: Asker): unknown => {
  if (value === null || value === undefined) {
    if (isNonNullType(type)) throw new Error('A rule left out what the contract promises');
    return null;
  }
  const bare = getNullableType(type);
  if (isListType(bare)) return (value as readonly unknown[]).map((one) => shownOf(bare.ofType, shown, one, asker));
  if (isLeafType(bare)) return bare.serialize(value);
  return Object.fromEntries(shown.map((one) => [one.key, fieldOf(one, value as object, asker)]));
};
