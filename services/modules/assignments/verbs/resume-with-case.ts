import type { Operation } from '../../../platform/operation/index.js';
import type { AnnulledClosing } from '../../cases/index.js';
import { notify } from '../../notifications/index.js';
import { holdsThroughout } from '../../staff/index.js';
import { fullDayOf } from '../caseloads.finder.js';
import { lockedWithCase } from './end-with-case.js';

/**
 * Lets the assignment that ended with a case go on as if it never had, where its assistant held the function and had a place for the
 * family on every day since (art. 15(4)); the assistant is told. Where not, the director assigns anew.
 */
export const resumeWithCase = async (op: Operation, { supportCaseId, familyId, closedOn }: AnnulledClosing): Promise<void> => {
  const { ended, assistant } = await lockedWithCase(op, { supportCaseId, insteadOf: closedOn });
  if (!ended?.endedOn || !assistant) return;
  const from = ended.endedOn;
  const holds = await holdsThroughout(op, 'FAMILY_ASSISTANT', assistant.id, { from, to: op.clock.today() });
  if (!holds || (await fullDayOf(op, assistant, { from, caseId: supportCaseId }))) return;
  op.em.assign(ended, { endedOn: null, endReason: null });
  await notify(op, { recipientId: assistant.id, kind: 'FAMILY_ASSIGNED', subjectId: ended.id, familyId });
};
