import type { RecordVisit } from '@asysta/schema/visits/inputs';
import type { Operation } from '../../../platform/operation/index.js';
import { ensure, refuse } from '../../../platform/refusal/refusal.js';
import { currentAssignment } from '../../assignments/index.js';
import { caseForChange, hasBasisOn } from '../../cases/index.js';
import { Visit } from '../visit.entity.js';
import { followsFirst, writesFor } from '../visits.rules.js';
import { contactOf, ensureLawful, membersNamed, restartContact, writePersons, written } from './visit-content.js';

/** The case and everything the rules ask about, in one wait: the lock on the case goes first. */
const factsOf = (op: Operation, { supportCaseId, visitedOn, familyMemberIds }: RecordVisit) =>
  Promise.all([
    caseForChange(op, supportCaseId),
    currentAssignment(op, supportCaseId),
    op.em.findOne(Visit, { supportCase: supportCaseId, kind: 'FIRST' }),
    hasBasisOn(op, supportCaseId, visitedOn),
    membersNamed(op, familyMemberIds),
    contactOf(op, supportCaseId, { visitedOn }),
  ]);

/** Records a visit after the first one and lets the clock of contact run from it; answers the visit. */
export const recordVisit = async (op: Operation, input: RecordVisit): Promise<string> => {
  const [supportCase, assignment, first, hasBasis, members, contact] = await factsOf(op, input);
  const { assistant, assignedOn } = assignment ?? refuse('CASE_STAGE_MISMATCH');
  ensure(writesFor(op, assistant.id));
  ensureLawful(op, input, { assignedOn, hasBasis });
  ensure(followsFirst(input.visitedOn, first?.visitedOn ?? null));
  const visit = op.em.create(Visit, {
    id: op.newId(),
    supportCase,
    kind: input.kind,
    ...written(input),
    author: assistant,
    recordedAt: op.clock.now(),
  });
  writePersons(op, supportCase, visit, { memberIds: input.familyMemberIds, members });
  await restartContact(op, supportCase, visit.visitedOn, contact);
  return visit.id;
};
