import type { NotificationKind } from '@asysta/schema/notifications/codes';
import type { Operation } from '../../../platform/operation/index.js';
import { decidersOf } from '../../families/index.js';
import { notify } from '../../notifications/index.js';
import type { SupportCase } from '../case.entity.js';

/**
 * Tells everybody who may give this family its assistant, the director, an acting one, the head of its unit, that something waits for
 * their decision; `becauseOf` is the record it waits since. Who did it themselves knows.
 */
export const tellDeciders = async (
  op: Operation,
  { family }: SupportCase,
  becauseOf: string,
  kind: NotificationKind = 'ASSISTANT_REQUESTED',
): Promise<void> => {
  // What reaches whom is asked of the database, so a family that was just entered has to be there.
  await op.em.flush();
  const deciders = await decidersOf(op, 'assistant:assign', family.id);
  for (const recipientId of deciders.filter((id) => id !== op.principal.staffMemberId))
    await notify(op, { recipientId, kind, subjectId: becauseOf, familyId: family.id });
};
