import { dayInWords, isLocalDate } from '../values/local-date.js';

/** Facts as a person reads them: a machine reads a day as it is kept, a person as it is said. What cannot be said is left out. */
export const said = (facts: Readonly<Record<string, unknown>>): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(facts)
      .filter((fact): fact is [string, string | number] => ['string', 'number'].includes(typeof fact[1]))
      .map(([name, value]) => [name, typeof value === 'string' && isLocalDate(value) ? dayInWords(value) : value]),
  );
