/** A part of a Keycloak representation: what we say about it, never all that Keycloak knows. */
export type Wanted = Readonly<Record<string, unknown>>;

const isPart = (value: unknown): value is Wanted => typeof value === 'object' && value !== null && !Array.isArray(value);

const sorted = (list: readonly unknown[]): string => JSON.stringify(list.map((one) => JSON.stringify(one)).sort());

const isSame = (wanted: unknown, actual: unknown): boolean =>
  Array.isArray(wanted) && Array.isArray(actual) ? sorted(wanted) === sorted(actual) : wanted === actual;

/** Paths at which what Keycloak has differs from what is wanted; lists are sets, and what nobody wants is not looked at. */
export const differing = (wanted: Wanted, actual: Wanted | undefined, path = ''): readonly string[] =>
  Object.entries(wanted).flatMap(([key, value]) => {
    const here = path === '' ? key : `${path}.${key}`;
    const found = actual?.[key];
    if (isPart(value)) return differing(value, isPart(found) ? found : {}, here);
    return isSame(value, found) ? [] : [here];
  });

/** What Keycloak has, with what is wanted written over it; parts are merged, lists replaced. */
export const merged = <Whole extends object>(actual: Whole, wanted: Wanted): Whole =>
  Object.fromEntries(
    [...new Set([...Object.keys(actual), ...Object.keys(wanted)])].map((key) => {
      const before = (actual as Wanted)[key];
      const value = wanted[key];
      if (isPart(value)) return [key, merged(isPart(before) ? before : {}, value)];
      return [key, value === undefined ? before : value];
    }),
  ) as Whole;
