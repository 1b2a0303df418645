import { eventOf } from '@asysta/schema/deadlines/counted-from';
import type { DeadlineKind } from '@asysta/schema/deadlines/codes';
import { contains, type Period } from '@asysta/schema/values/period';
import type { Operation } from '../../../platform/operation/index.js';
import { Deadline } from '../deadline.entity.js';
import { type Agreed, startsAnewOn } from '../deadlines.rules.js';
import { clocksOf } from './settle-deadlines.js';
import { termBeyond } from './term-beyond.js';

interface Recounting extends Agreed {
  readonly supportCaseId: string;
  readonly kind: DeadlineKind;
  /** The days whose rhythm changed, as they were and as they are. */
  readonly changed?: readonly Period[];
}

/** A term that nothing agreed has moved and that nothing agreed concerns stays as it was counted, whatever the rule says since. */
const isConcerned = (clock: Deadline, { pauses, changed = [] }: Pick<Recounting, 'pauses' | 'changed'>): boolean =>
  Boolean(clock.putOffFrom) || startsAnewOn(clock, pauses) !== null || changed.some((days) => contains(days, clock.startedOn));

/**
 * Counts the clocks of a kind of a case anew after what was agreed with the family changed, from the days of their events: one that a
 * pause interrupts starts after it, one that none interrupts any more starts where it did, and each lasts as long as the rhythm of the day
 * it starts on. The case is to be locked.
 */
export const countAnew = async (op: Operation, { supportCaseId, kind, changed, ...agreed }: Recounting): Promise<void> => {
  for (const clock of await clocksOf(op, { supportCaseId, kind })) {
    if (!isConcerned(clock, { pauses: agreed.pauses, changed: changed ?? [] })) continue;
    const startsOn = eventOf(clock);
    const term = await termBeyond(op, { kind, startsOn, ...agreed });
    if (term?.startedOn === clock.startedOn && term.dueOn === clock.dueOn) continue;
    clock.cancelledOn = op.clock.today();
    if (!term) continue;
    op.em.create(Deadline, {
      id: op.newId(),
      family: clock.family,
      supportCaseId,
      intakeId: clock.intakeId,
      kind,
      ...term,
      putOffFrom: term.startedOn === startsOn ? null : startsOn,
      metOn: clock.metOn,
    });
  }
};
