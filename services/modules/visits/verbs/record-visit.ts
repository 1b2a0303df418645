import type { RecordVisit } from '@asysta/schema/visits/inputs';
import type { Operation } from '../../../platform/operation/index.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { caseForChange } from '../../cases/index.js';
import { Visit } from '../visit.entity.js';
import { followsFirst } from '../visits.rules.js';
import { ensureJoint, jointOf } from './joint.js';
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

/** Records a visit after the first one and lets the clock of contact run from it; answers the visit. */
export const recordVisit = async (op: Operation, input: RecordVisit): Promise<string> => {
  const { supportCaseId, familyMemberIds } = input;
  const [supportCase, facts] = await Promise.all([caseForChange(op, supportCaseId), factsOf(op, supportCaseId, input)]);
  const { authorId, insteadOfId, own } = writerOf(op, facts);
  ensureLawful(op, input, { own, hasBasis: facts.hasBasis });
  ensure(followsFirst(input.visitedOn, facts.firstOn));
  const joint = jointOf(input);
  await ensureJoint(op, supportCase.id, input.visitedOn, joint, input);
  ensureOfFamily(input.familyMemberIds, facts);
  askAboutVisit(op, input, facts);
  const visit = op.em.create(Visit, {
    id: op.newId(),
    supportCase,
    kind: input.kind,
    ...written(input),
    ...joint,
    author: authorId,
    insteadOf: insteadOfId,
    recordedAt: op.clock.now(),
  });
  writePersons(op, visit, { memberIds: familyMemberIds });
  await restartContact(op, supportCase, visit.visitedOn, facts);
  return visit.id;
};
