import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Operation } from '../../../platform/operation/index.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import type { Appointment } from '../staff.entity.js';
import { directorsForChange, whoAct } from './directors.finders.js';
import { mayLeave } from './directors.rules.js';

/**
 * Refuses what would leave the centre without a director when some directors' functions act no longer after a day. All of them are
 * locked first, so that two who do it at the same moment cannot each count on the other.
 */
export const ensureSomebodyDirects = async (
  op: Operation,
  leaves: (post: Appointment) => boolean,
  lastOn: LocalDate,
): Promise<void> => {
  const acting = await whoAct(op, await directorsForChange(op));
  const others = acting.filter((post) => !leaves(post));
  for (const post of acting.filter(leaves)) ensure(mayLeave({ post, lastOn, today: op.clock.today(), others }));
};
