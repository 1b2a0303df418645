/** Values of a form by the names of its fields. */
export type Values = Readonly<Record<string, unknown>>;

/** A field that two people changed, and what the other one wrote. */
export interface Differing {
  readonly field: string;
  readonly theirs: unknown;
}

// An empty field is null in one form and an empty text in another.
const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one === '' || one === undefined ? null : one) ===
  JSON.stringify(other === '' || other === undefined ? null : other);

/**
 * What a change by somebody else means for a form: `taken` are the new values of fields that nobody touched here,
 * `differing` the fields that both changed. Saving must never silently undo the work of the other.
 */
export const rebase = (before: Values, now: Values, held: Values): { taken: Values; differing: readonly Differing[] } => {
  const theirs = Object.keys(now).filter((field) => !same(now[field], before[field]) && !same(now[field], held[field]));
  const isUntouched = (field: string): boolean => same(held[field], before[field]);
  return {
    taken: Object.fromEntries(theirs.filter(isUntouched).map((field) => [field, now[field]])),
    differing: theirs.filter((field) => !isUntouched(field)).map((field) => ({ field, theirs: now[field] })),
  };
};
