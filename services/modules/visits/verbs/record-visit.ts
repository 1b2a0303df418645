import type { RecordVisit } from '@asysta/schema/visits/inputs';
import type { Operation } from '../../../platform/operation/index.js';
import { ensure, refuse } from '../../../platform/refusal/refusal.js';
import { currentAssignment } from '../../assignments/index.js';
import { caseForChange } from '../../cases/index.js';
import { Visit } from '../visit.entity.js';
import { followsFirst, writesFor } from '../visits.rules.js';
import { ensureLawful, restartContact, writePersons, written } from './visit-content.js';

/** Records a visit after the first one and lets the clock of contact run from it; answers the visit. */
export const recordVisit = async (op: Operation, input: RecordVisit): Promise<string> => {
  const supportCase = await caseForChange(op, input.supportCaseId);
  const assignment = (await currentAssignment(op, supportCase.id)) ?? refuse('CASE_STAGE_MISMATCH');
  ensure(writesFor(op, assignment.assistant.id));
  const first = await op.em.findOne(Visit, { supportCase: supportCase.id, kind: 'FIRST' });
  await ensureLawful(op, supportCase, input.visitedOn, assignment.assignedOn);
  ensure(followsFirst(input.visitedOn, first?.visitedOn ?? null));
  const visit = op.em.create(Visit, {
    id: op.newId(),
    supportCase,
    kind: input.kind,
    ...written(input),
    author: assignment.assistant,
    recordedAt: op.clock.now(),
  });
  await writePersons(op, supportCase, visit, input.familyMemberIds);
  await restartContact(op, supportCase);
  return visit.id;
};
