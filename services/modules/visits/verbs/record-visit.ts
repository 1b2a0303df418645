import type { RecordVisit } from '@asysta/schema/visits/inputs';
import type { Operation } from '../../../platform/operation/index.js';
import { ensure, refuse } from '../../../platform/refusal/refusal.js';
import { caseForChange } from '../../cases/index.js';
import { Visit } from '../visit.entity.js';
import { followsFirst, writesFor } from '../visits.rules.js';
import { ensureJoint, jointOf } from './joint.js';
import { askAboutHours, ensureLawful, ensureOfFamily, factsOf, restartContact, writePersons, written } from './visit-content.js';

/** Records a visit after the first one and lets the clock of contact run from it; answers the visit. */
export const recordVisit = async (op: Operation, input: RecordVisit): Promise<string> => {
  const { supportCaseId, familyMemberIds } = input;
  const [supportCase, facts] = await Promise.all([caseForChange(op, supportCaseId), factsOf(op, supportCaseId, input)]);
  const { assistantId, assignedOn } = facts.assignment ?? refuse('CASE_STAGE_MISMATCH');
  ensure(writesFor(op, assistantId));
  ensureLawful(op, input, { own: [{ assignedOn }], hasBasis: facts.hasBasis });
  ensure(followsFirst(input.visitedOn, facts.firstOn));
  const joint = jointOf(input);
  await ensureJoint(op, supportCase.id, input.visitedOn, joint, input);
  ensureOfFamily(input.familyMemberIds, facts);
  askAboutHours(op, input, facts.sameHourAt);
  const visit = op.em.create(Visit, {
    id: op.newId(),
    supportCase,
    kind: input.kind,
    ...written(input),
    ...joint,
    author: assistantId,
    recordedAt: op.clock.now(),
  });
  writePersons(op, visit, { memberIds: familyMemberIds });
  await restartContact(op, supportCase, visit.visitedOn, facts);
  return visit.id;
};
