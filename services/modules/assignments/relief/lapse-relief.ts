import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Occasion } from '../../../platform/events/event.js';
import { ReliefRequest } from '../../cases/index.js';

/** Whatever ends an assignment ends what was asked about it: nobody waits for a decision that changes nothing any more. */
export const lapseRelief = async ({ em }: Pick<Occasion, 'em'>, supportCase: string, day: LocalDate): Promise<void> => {
  const waiting = await em.findOne(ReliefRequest, { supportCase, decision: null });
  if (waiting) em.assign(waiting, { decision: 'LAPSED', decidedOn: day });
};
