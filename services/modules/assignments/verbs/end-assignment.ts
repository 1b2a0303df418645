import type { EndAssignment } from '@asysta/schema/assignments/inputs';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { oneOfFile } from '../../../platform/file/one-of-file.js';
import { refuse } from '../../../platform/refusal/refusal.js';
import { lockedAt } from '../../../platform/rows/locked-at.js';
import { caseForChange, moveTo, tellDeciders, visibleCases } from '../../cases/index.js';
import { Assignment } from '../assignment.entity.js';
import { lapseRelief } from '../relief/lapse-relief.js';

/**
 * Ends an assignment today with its reason and hand-over note; answers the case. The assistant's access ends at
 * once, and everybody who may give the family its next one is told.
 */
export const endAssignment = async (op: Operation, input: Change<EndAssignment>): Promise<string> => {
  const mine = { $and: [{ id: input.assignmentId }, { supportCase: visibleCases(op) }] };
  const assignment = await oneOfFile(op, Assignment, mine);
  // The case first, as everywhere: whoever closes it holds it and then ends this assignment.
  const supportCase = await caseForChange(op, assignment.supportCase.id);
  await lockedAt(op, assignment, input.expectedVersion);
  if (assignment.endedOn) refuse('DECISION_ALREADY_MADE');
  op.em.assign(assignment, { endedOn: op.clock.today(), endReason: input.reason, handoverNote: input.handoverNote });
  await lapseRelief(op, supportCase.id, op.clock.today());
  await op.em.flush();
  await tellDeciders(op, supportCase, assignment.id);
  await moveTo(op, supportCase, supportCase.stage);
  return supportCase.id;
};
