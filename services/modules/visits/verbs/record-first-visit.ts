import type { RecordFirstVisit } from '@asysta/schema/visits/inputs';
import type { Operation } from '../../../platform/operation/index.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { caseForChange, moveTo, rulesThatCount } from '../../cases/index.js';
import { meetDeadline } from '../../deadlines/index.js';
import { ownRulesOn } from '../../law/index.js';
import { AreaOfChange, Visit } from '../visit.entity.js';
import { mayBeFirst } from '../visits.rules.js';
import { ensureJoint, isSocialWorker, jointOf } from './joint.js';
import {
  askAboutVisit,
  ensureLawful,
  ensureOfFamily,
  factsOf,
  restartContact,
  writePersons,
  writerOf,
  written,
} from './visit-content.js';

/** What the rules of a first visit ask, in one wait. */
const factsOfFirst = async (op: Operation, input: RecordFirstVisit) => {
  const supportCase = await caseForChange(op, input.supportCaseId);
  const { visitedOn, socialWorkerId = null } = input;
  const [facts, namedIsSocialWorker, ownRules] = await Promise.all([
    factsOf(op, supportCase.id, input),
    isSocialWorker(op, supportCase.id, visitedOn, socialWorkerId),
    ownRulesOn(op, visitedOn),
  ]);
  return { supportCase, facts, namedIsSocialWorker, rules: rulesThatCount(supportCase.track, ownRules) };
};

/**
 * Records the first visit: the case goes into support, the clock to the first visit stops, that of contact starts. What requires
 * change was named by the social worker who was there, or else by the assistant. Answers the visit.
 */
export const recordFirstVisit = async (op: Operation, input: RecordFirstVisit): Promise<string> => {
  const { areasOfChange, visitedOn } = input;
  const { supportCase, facts, namedIsSocialWorker, rules } = await factsOfFirst(op, input);
  const { authorId, insteadOfId, own } = writerOf(op, facts);
  ensure(mayBeFirst({ alreadyRecorded: facts.firstOn !== null, namedIsSocialWorker, areasOfChange, rules }));
  ensureLawful(op, input, { own, hasBasis: facts.hasBasis });
  const joint = jointOf(input);
  if (joint.jointDecision !== null || input.decidedWithId) await ensureJoint(op, supportCase.id, visitedOn, joint, input);
  ensureOfFamily(input.familyMemberIds, facts);
  askAboutVisit(op, input, facts);
  const visit = op.em.create(Visit, {
    id: op.newId(),
    supportCase,
    kind: 'FIRST',
    ...written(input),
    ...joint,
    author: authorId,
    insteadOf: insteadOfId,
    recordedAt: op.clock.now(),
  });
  writePersons(op, visit, { memberIds: input.familyMemberIds });
  const namedBy = joint.socialWorker ?? authorId;
  for (const description of areasOfChange)
    op.em.create(AreaOfChange, { id: op.newId(), supportCase, visit, namedBy, description });
  await meetDeadline(op, { kind: 'FIRST_VISIT', supportCaseId: supportCase.id, metOn: visitedOn });
  await restartContact(op, supportCase, visit.visitedOn, facts);
  // A visit made before consent was withdrawn is written down as it was; support stays halted.
  await moveTo(op, supportCase, supportCase.stage === 'HALTED' ? 'HALTED' : 'IN_SUPPORT');
  return visit.id;
};
