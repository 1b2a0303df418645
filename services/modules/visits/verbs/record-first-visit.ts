import type { RecordFirstVisit } from '@asysta/schema/visits/inputs';
import type { Operation } from '../../../platform/operation/index.js';
import { ensure, refuse } from '../../../platform/refusal/refusal.js';
import { caseForChange, moveTo, rulesThatCount, type SupportCase } from '../../cases/index.js';
import { meetDeadline } from '../../deadlines/index.js';
import { ownRulesOn } from '../../law/index.js';
import { appointmentsTo, StaffMember } from '../../staff/index.js';
import { AreaOfChange, Visit } from '../visit.entity.js';
import { mayBeFirst, writesFor } from '../visits.rules.js';
import { ensureLawful, factsOf, restartContact, writePersons, written } from './visit-content.js';

const isSocialWorker = async (
  op: Operation,
  supportCase: SupportCase,
  { socialWorkerId, visitedOn }: RecordFirstVisit,
): Promise<boolean | null> => {
  if (!socialWorkerId) return null;
  if (supportCase.socialWorker?.id === socialWorkerId) return true;
  return (await appointmentsTo(op, 'SOCIAL_WORKER', visitedOn, { staffMemberId: socialWorkerId })).length > 0;
};

/**
 * Records the first visit: the case goes into support, the clock to the first visit stops, that of contact starts. What requires
 * change was named by the social worker who was there, or else by the assistant. Answers the visit.
 */
export const recordFirstVisit = async (op: Operation, input: RecordFirstVisit): Promise<string> => {
  const supportCase = await caseForChange(op, input.supportCaseId);
  const { areasOfChange, visitedOn } = input;
  const [facts, namedIsSocialWorker, ownRules] = await Promise.all([
    factsOf(op, supportCase.id, input),
    isSocialWorker(op, supportCase, input),
    ownRulesOn(op, visitedOn),
  ]);
  const { assistantId, assignedOn } = facts.assignment ?? refuse('CASE_STAGE_MISMATCH');
  ensure(writesFor(op, assistantId));
  const rules = rulesThatCount(supportCase.track, ownRules);
  ensure(mayBeFirst({ alreadyRecorded: facts.firstOn !== null, namedIsSocialWorker, areasOfChange, rules }));
  ensureLawful(op, input, { assignedOn, hasBasis: facts.hasBasis });
  const socialWorker = input.socialWorkerId ? op.em.getReference(StaffMember, input.socialWorkerId) : null;
  const visit = op.em.create(Visit, {
    id: op.newId(),
    supportCase,
    kind: 'FIRST',
    ...written(input),
    author: assistantId,
    socialWorker,
    recordedAt: op.clock.now(),
  });
  writePersons(op, visit, { memberIds: input.familyMemberIds, ours: facts.ours, there: facts.there });
  for (const description of areasOfChange) {
    op.em.create(AreaOfChange, { id: op.newId(), supportCase, visit, namedBy: socialWorker ?? assistantId, description });
  }
  await meetDeadline(op, { kind: 'FIRST_VISIT', supportCaseId: supportCase.id, metOn: visitedOn });
  await restartContact(op, supportCase, visit.visitedOn, facts);
  await moveTo(op, supportCase, 'IN_SUPPORT');
  return visit.id;
};
