import { LockMode } from '@mikro-orm/core';
import type { Operation } from '../../../platform/operation/index.js';
import type { AnnulledClosing } from '../../cases/index.js';
import { notify } from '../../notifications/index.js';
import { appointmentsTo, StaffMember } from '../../staff/index.js';
import { fullDayOf } from '../caseloads.finder.js';
import { endedWithCase } from './end-with-case.js';

/**
 * Lets the assignment that ended with a case go on as if it never had, where its assistant holds the function still and has a place for
 * the family on every day since (art. 15(4)); the assistant is told. Where not, the director assigns anew. The
 * person is locked, so whoever counts this caseload next waits.
 */
export const resumeWithCase = async (op: Operation, { supportCaseId, familyId, closedOn }: AnnulledClosing): Promise<void> => {
  const ended = await endedWithCase(op.em, { supportCaseId, insteadOf: closedOn });
  if (!ended?.endedOn) return;
  const { id } = ended.assistant;
  const assistant = await op.em.findOneOrFail(StaffMember, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const posts = await appointmentsTo(op, 'FAMILY_ASSISTANT', op.clock.today(), { staffMemberId: id });
  if (posts.length === 0 || (await fullDayOf(op, assistant, { from: ended.endedOn, caseId: supportCaseId }))) return;
  op.em.assign(ended, { endedOn: null, endReason: null });
  await notify(op, { recipientId: id, kind: 'FAMILY_ASSIGNED', subjectId: ended.id, familyId });
};
