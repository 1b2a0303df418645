import { get } from 'react-hook-form';

/** Values of a form by the names of its fields. */
export type Values = Readonly<Record<string, unknown>>;

/** A field that two people changed: what stood there, what is written here and what the other one has saved. */
export interface Differing {
  /** Path in the form: `person.surname`. */
  readonly field: string;
  readonly before: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

const isGroup = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);

// A field that holds a list is one answer; a group of fields is as many as it has.
const pathsOf = (values: Values, prefix = ''): string[] =>
  Object.entries(values).flatMap(([name, value]) => {
    const path = `${prefix}${name}`;
    return isGroup(value) ? pathsOf(value, `${path}.`) : [path];
  });

const isChoice = (value: unknown): value is string[] => Array.isArray(value) && value.every((one) => typeof one === 'string');

// An empty field is null in one form and an empty text in another; several chosen of a list are the same in any order.
const plain = (value: unknown): string => {
  if (value === '' || value === undefined) return 'null';
  return JSON.stringify(isChoice(value) ? value.toSorted() : value);
};

const same = (one: unknown, other: unknown): boolean => plain(one) === plain(other);

/**
 * What a change by somebody else means for a form: `taken` are the new values of fields that nobody touched here, by their paths,
 * and `differing` the fields that both changed. Saving must never silently undo the work of the other.
 */
export const rebase = (before: Values, now: Values, held: Values): { taken: Values; differing: readonly Differing[] } => {
  const at = (values: Values, field: string): unknown => get(values, field) as unknown;
  const theirs = pathsOf(now).filter(
    (field) => !same(at(now, field), at(before, field)) && !same(at(now, field), at(held, field)),
  );
  const isUntouched = (field: string): boolean => same(at(held, field), at(before, field));
  const inBoth = (field: string) => ({
    field,
    before: at(before, field),
    mine: at(held, field),
    theirs: at(now, field),
  });
  return {
    taken: Object.fromEntries(theirs.filter(isUntouched).map((field) => [field, at(now, field)])),
    differing: theirs.filter((field) => !isUntouched(field)).map(inBoth),
  };
};
