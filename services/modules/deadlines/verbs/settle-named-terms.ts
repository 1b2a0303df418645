import type { DeadlineKind } from '@asysta/schema/deadlines/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Operation } from '../../../platform/operation/index.js';
import type { Family } from '../../families/index.js';
import { Deadline } from '../deadline.entity.js';
import { cancelAll } from './settle-deadlines.js';
import { startNamedTerm } from './start-deadline.js';

/** The days of a term that somebody has named. */
export interface NamedTerm {
  readonly startsOn: LocalDate;
  readonly dueOn: LocalDate;
}

interface OfCase {
  readonly kind: DeadlineKind;
  readonly family: Pick<Family, 'id'>;
  readonly supportCase: { readonly id: string };
  readonly source: string;
}

const isOf =
  ({ startsOn, dueOn }: NamedTerm) =>
  (clock: Deadline): boolean =>
    clock.startedOn === startsOn && clock.dueOn === dueOn;

/**
 * Lets the clocks of a kind run for a locked case as they are named now: one that is named no longer stops, one that had stopped runs
 * again, a new one starts, and one that runs already goes on, so that nobody is told of it twice. What was done of a day stays done.
 */
export const settleNamedTerms = async (
  op: Operation,
  { kind, family, supportCase, source }: OfCase,
  named: readonly NamedTerm[],
): Promise<void> => {
  const clocks = await op.em.find(Deadline, { supportCaseId: supportCase.id, kind });
  const owed = named.filter(({ dueOn }) => !clocks.some((clock) => clock.metOn && clock.dueOn === dueOn));
  const running = clocks.filter(({ metOn, cancelledOn }) => !metOn && !cancelledOn);
  cancelAll(
    op,
    running.filter((clock) => !owed.some((term) => isOf(term)(clock))),
  );
  for (const term of owed.filter((one) => !running.some(isOf(one)))) {
    const stopped = clocks.find((clock) => clock.cancelledOn && !clock.metOn && isOf(term)(clock));
    if (stopped) stopped.cancelledOn = null;
    else await startNamedTerm(op, { kind, family, supportCase, source, ...term });
  }
};
