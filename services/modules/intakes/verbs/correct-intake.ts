import type { CorrectIntake } from '@asysta/schema/intakes/inputs';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { correctAll, correcting } from '../../corrections/index.js';
import { clocksOf, startDeadline } from '../../deadlines/index.js';
import { sinceTheAct } from '../../law/index.js';
import { builtOnIntake } from '../built-on-intake.js';
import { type Intake, IntakeCorrection, IntakeReporterCorrection } from '../intake.entity.js';
import { intakeById, intakeForChange } from '../intakes.finders.js';
import { correctsIntake, interviewDeadlineOf, mayBeReceivedOn } from '../intakes.rules.js';

/** Who told it, as it should be: what is left out stays, and whoever gave no name has none. */
const reporterOf = (
  { source, reporterName, reporterContact }: CorrectIntake,
  known: Pick<Intake, 'reporterName' | 'reporterContact'>,
) => {
  const named = reporterName === undefined ? (known.reporterName ?? null) : reporterName;
  return {
    reporterName: source === 'ANONYMOUS' ? null : named,
    reporterContact: reporterContact === undefined ? (known.reporterContact ?? null) : reporterContact,
  };
};

/** The clock to the interview begins anew by the day and the urgency as they are now; one that was stopped stays stopped. */
const restartClock = async (op: Operation, intake: Intake): Promise<void> => {
  const { id: intakeId, family, urgency, receivedOn: startsOn } = intake;
  // All that run now, before any is started: a new one of the other kind would be found among them.
  const running = [
    ...(await clocksOf(op, { kind: 'FAMILY_INTERVIEW', intakeId })),
    ...(await clocksOf(op, { kind: 'URGENT_FAMILY_INTERVIEW', intakeId })),
  ];
  for (const clock of running) {
    op.em.assign(clock, { metOn: null, cancelledOn: op.clock.today() });
    const supportCase = clock.supportCaseId ? { id: clock.supportCaseId } : null;
    await startDeadline(op, { kind: interviewDeadlineOf(urgency), family, supportCase, intake, startsOn });
  }
};

/**
 * Corrects an intake by the rules of entry, both ways: not in the future, not after what was built on it. Where its day or urgency
 * changes, its clock begins anew and is met by the interviews of the case. Answers the intake.
 */
export const correctIntake = async (op: Operation, input: Change<CorrectIntake>): Promise<string> => {
  const { intakeId, expectedVersion, reason, receivedOn, source, channel, urgency, content } = input;
  ensure(correctsIntake(op, (await intakeById(op, intakeId)).registeredBy.id));
  const intake = await intakeForChange(op, intakeId, expectedVersion);
  ensure(mayBeReceivedOn(receivedOn, op.clock.today()));
  ensure(sinceTheAct(receivedOn, 'input.receivedOn'));
  const { receivedOn: insteadOf, urgency: urgencyBefore } = intake;
  const moved = { intakeId, receivedOn, insteadOf };
  for (const { ensureMoves } of builtOnIntake.items()) await ensureMoves(op, moved);
  correctAll(op, reason, [
    correcting(IntakeCorrection, intake, { to: { receivedOn, source, channel, urgency, content } }),
    correcting(IntakeReporterCorrection, intake, { to: reporterOf(input, intake) }),
  ]);
  if (receivedOn === insteadOf && urgency === urgencyBefore) return intakeId;
  await restartClock(op, intake);
  await op.em.flush();
  for (const { settle } of builtOnIntake.items()) await settle(op, moved);
  return intakeId;
};
