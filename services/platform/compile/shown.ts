import type { Worked } from '../operation/worked.js';
import { workedOn } from '../operation/worked.js';
import type { Asker } from '../operation/asker.js';
import { type Chosen, ordinaryWay } from './selection.js';

type Value = Readonly<Record<string, unknown>>;

const isComputed = ({ field }: Chosen): boolean => field?.extensions['computed'] === true;
const workedBy = ({ field }: Chosen): Worked | undefined => field?.extensions['worked'] as Worked | undefined;
const isRelation = ({ field }: Chosen): boolean => field?.extensions['relation'] !== undefined;

/** Leaves the compiled way where a value made by a rule is asked for what only a resolver could tell of it. */
export const ensureShowable = (under: readonly Chosen[], relations: 'NONE' | 'EMPTY' = 'NONE'): void => {
  for (const one of under) {
    if (isComputed(one) && !workedBy(one)) ordinaryWay(`${one.field?.name} is worked out by a resolver`);
    if (isRelation(one) && relations === 'NONE') ordinaryWay(`${one.field?.name} leads from a value to rows`);
    if (!isRelation(one)) ensureShowable(one.under, relations);
  }
};

const fieldOf = (one: Chosen, value: Value, asker: Asker): unknown => {
  const { field, under } = one;
  const worked = workedBy(one);
  if (worked) return shownOf(under, workedOn(worked, value, [], asker), asker);
  const told = value[field?.name ?? ''] ?? null;
  if (isRelation(one) && told !== null) throw new Error(`${field?.name} leads to a row from what is none`);
  return shownOf(under, told, asker);
};

/** What was chosen of a value that a rule made. */
export const shownOf = (under: readonly Chosen[], value: unknown, asker: Asker): unknown => {
  if (under.length === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => shownOf(under, one, asker));
  return Object.fromEntries(under.map((one) => [one.key, one.field ? fieldOf(one, value as Value, asker) : one.parent.name]));
};
