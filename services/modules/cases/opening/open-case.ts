import type { OpenCase } from '@asysta/schema/cases/inputs';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { runningDeadline } from '../../deadlines/index.js';
import { ensureFamilyLeads } from '../../families/index.js';
import { interviewDeadlineOf, intakeForChange, mayBeSettled } from '../../intakes/index.js';
import { followsItsCause } from '../rules/case-days.rules.js';
import { deciderOf, keepEntry } from '../paper/on-paper.js';
import { startCase } from './start-case.js';

/**
 * Opens a case from an intake, today or on the day it was opened on paper, not before the intake came; the running clock to the
 * interview becomes the case's. Answers the case.
 */
export const openCase = async (op: Operation, input: Change<OpenCase>): Promise<string> => {
  const intake = await intakeForChange(op, input.intakeId, input.expectedVersion);
  ensure(mayBeSettled(intake.state));
  const family = await intake.family.loadOrFail();
  await ensureFamilyLeads(op, family, 'input.intakeId');
  const openedOn = input.openedOn ?? op.clock.today();
  const openedBy = await deciderOf(op, { on: openedOn, field: 'input.openedOn', permission: 'case:prepare' }, input);
  ensure(
    followsItsCause('ORDINARY', { INTAKE: [intake.receivedOn] }, { what: 'OPENING', on: openedOn, field: 'input.openedOn' }),
  );
  const supportCase = await startCase(op, {
    family,
    intake,
    track: 'ORDINARY',
    stage: 'INTAKE',
    goal: input.goal,
    onPaper: { openedOn, openedBy },
  });
  const { id: subjectId } = supportCase;
  keepEntry(op, supportCase, { what: 'OPENING', subjectId, on: openedOn, decidedBy: openedBy, lateReason: input.lateReason });
  intake.state = 'CASE_OPENED';
  await op.em.flush();
  const deadline = await runningDeadline(op, { intakeId: intake.id, kind: interviewDeadlineOf(intake.urgency) });
  if (deadline) deadline.supportCaseId = supportCase.id;
  return supportCase.id;
};
