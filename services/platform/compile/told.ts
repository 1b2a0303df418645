import type { AnyReads, Whether } from '../operation/expressions.js';
import type { Worked } from '../operation/worked.js';
import type { Chosen } from './selection.js';

/** The conditions among what a rule reads. */
export const whethersIn = (reads: AnyReads = {}): readonly Whether[] =>
  Object.values(reads).flatMap((read) => (typeof read === 'object' && 'holds' in read ? [read] : []));

const known = new WeakMap<Chosen, readonly Whether[]>();

const toldTo = ({ field }: Chosen): readonly Whether[] => whethersIn((field?.extensions['worked'] as Worked | undefined)?.reads);

/** The conditions whose outcome is told to the rules of a field and of all fields below it, each once: the request brings them. */
export const toldBelow = (chosen: Chosen): readonly Whether[] => {
  const found = known.get(chosen) ?? [...new Set([...toldTo(chosen), ...chosen.under.flatMap(toldBelow)])];
  known.set(chosen, found);
  return found;
};
