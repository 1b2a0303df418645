import type { DeadlineKind } from '@asysta/schema/deadlines/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Period } from '@asysta/schema/values/period';
import type { Operation } from '../../../platform/operation/index.js';
import { type Term, termOf } from '../../law/index.js';
import { type Agreed, inRhythm, startsAnewOn } from '../deadlines.rules.js';

interface Counting extends Agreed {
  readonly kind: DeadlineKind;
  readonly startsOn: LocalDate;
}

/** The term that runs from a day, or from the one after the pauses that would interrupt it; null where `termOn` knows none. */
export const beyondPauses = async (
  termOn: (day: LocalDate) => Promise<Term | null>,
  startsOn: LocalDate,
  pauses: readonly Period[],
): Promise<Term | null> => {
  const term = await termOn(startsOn);
  const anewOn = term && startsAnewOn(term, pauses);
  return anewOn ? beyondPauses(termOn, anewOn, pauses) : term;
};

/** The same by the rules of a kind, or as often as was agreed for one family. */
export const termBeyond = (op: Operation, { kind, startsOn, pauses, rhythms }: Counting): Promise<Term | null> =>
  beyondPauses(async (day) => inRhythm(await termOf(op, kind, day), rhythms), startsOn, pauses);
