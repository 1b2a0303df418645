import type { DismissIntake } from '@asysta/schema/intakes/inputs';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { cancelDeadlines } from '../../deadlines/index.js';
import { intakeForChange } from '../intakes.finders.js';
import { mayBeSettled } from '../intakes.rules.js';

/** Closes an intake without a case and stops its clock; one that was settled already is refused. Answers the intake. */
export const dismissIntake = async (op: Operation, input: Change<DismissIntake>): Promise<string> => {
  const intake = await intakeForChange(op, input.intakeId, input.expectedVersion);
  ensure(mayBeSettled(intake.state));
  intake.state = 'DISMISSED';
  intake.dismissalReason = input.reason;
  await cancelDeadlines(op, { intakeId: intake.id });
  return intake.id;
};
