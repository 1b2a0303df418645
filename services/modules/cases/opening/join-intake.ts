import type { JoinIntake } from '@asysta/schema/cases/inputs';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { ensure, refuse } from '../../../platform/refusal/refusal.js';
import { runningDeadlines } from '../../deadlines/index.js';
import { intakeForChange, mayBeSettled } from '../../intakes/index.js';
import { notify } from '../../notifications/index.js';
import { SupportCase } from '../case.entity.js';
import { preparedIn } from '../case-state.finder.js';
import { caseForChange } from '../cases.finders.js';
import { moveTo } from '../move-to.js';
import { reckonInterviewClocks } from '../preparation/interview-clocks.js';
import { leaderToday } from '../workers/case-workers.finders.js';
import { JoinedIntake } from './joined-intake.entity.js';

/** The open case of the family, locked, so that nobody closes it meanwhile; NO_CASE_TO_JOIN where there is none. */
const openCaseOf = async (op: Operation, familyId: string): Promise<SupportCase> => {
  const open = await op.em.findOne(SupportCase, { family: familyId, closedOn: null });
  const supportCase = await caseForChange(op, (open ?? refuse('NO_CASE_TO_JOIN')).id);
  return supportCase.closedOn ? refuse('NO_CASE_TO_JOIN') : supportCase;
};

/**
 * Joins an intake to the open case of its family (L7). Its clock to the interview goes on in that case and is met by the first
 * interview there since it was received, the next one as a rule; whoever leads the case is told. Answers the case.
 */
export const joinIntake = async (op: Operation, input: Change<JoinIntake>): Promise<string> => {
  const intake = await intakeForChange(op, input.intakeId, input.expectedVersion);
  ensure(mayBeSettled(intake.state));
  const supportCase = await openCaseOf(op, intake.family.id);
  intake.state = 'JOINED';
  const joinedBy = op.principal.staffMemberId;
  op.em.create(JoinedIntake, { id: op.newId(), supportCase, intake, joinedOn: op.clock.today(), joinedBy });
  for (const clock of await runningDeadlines(op, { intakeId: intake.id })) clock.supportCaseId = supportCase.id;
  await op.em.flush();
  const { interviews } = await preparedIn(op, supportCase);
  await reckonInterviewClocks(
    op,
    supportCase,
    interviews.map(({ conductedOn }) => conductedOn),
  );
  const recipientId = await leaderToday(op, supportCase.id);
  if (recipientId && recipientId !== joinedBy)
    await notify(op, { recipientId, kind: 'INTAKE_JOINED', subjectId: intake.id, familyId: supportCase.family.id });
  await moveTo(op, supportCase, supportCase.stage);
  return supportCase.id;
};
