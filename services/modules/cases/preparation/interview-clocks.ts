import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Operation } from '../../../platform/operation/index.js';
import { clocksOf, Deadline, startDeadline } from '../../deadlines/index.js';
import { Intake, interviewDeadlineOf } from '../../intakes/index.js';
import type { SupportCase } from '../case.entity.js';
import { preparedIn } from '../case-state.finder.js';
import { metBy } from '../mending/step-order.rules.js';

const KINDS = ['FAMILY_INTERVIEW', 'URGENT_FAMILY_INTERVIEW'] as const;

/**
 * Reckons the clocks to the interview by the days of those that count: that of the first intake, and those of later ones joined to the
 * case. Each is met by the first interview since it began and runs where there was none, whichever was recorded, corrected or joined last.
 */
export const reckonInterviewClocks = async (
  op: Operation,
  { id: supportCaseId, closedOn }: SupportCase,
  days: readonly LocalDate[],
): Promise<void> => {
  for (const kind of KINDS)
    for (const clock of await clocksOf(op, { kind, supportCaseId })) {
      clock.metOn = metBy(days, clock.startedOn);
      if (!clock.metOn && closedOn) clock.cancelledOn = op.clock.today();
    }
};

/** One stopped clock: by the day and the urgency of its intake as they are now, which may have been corrected while it stood. */
const resume = async (op: Operation, supportCase: SupportCase, clock: Deadline): Promise<void> => {
  const intake = await op.em.findOneOrFail(Intake, { id: clock.intakeId ?? '' });
  const { receivedOn: startsOn, urgency } = intake;
  const kind = interviewDeadlineOf(urgency);
  if (clock.kind === kind && clock.startedOn === startsOn) clock.cancelledOn = null;
  else await startDeadline(op, { kind, family: supportCase.family, supportCase, intake, startsOn });
};

/**
 * Lets the clocks to the interview run again that stopped when a case was closed, once its closing does not count: of each intake the
 * last one, where no newer took its place.
 */
export const resumeInterviewClocks = async (op: Operation, supportCase: SupportCase, closedOn: LocalDate): Promise<void> => {
  const stopped = { supportCaseId: supportCase.id, kind: { $in: [...KINDS] }, metOn: null, cancelledOn: { $gte: closedOn } };
  const counted = await Promise.all(KINDS.map((kind) => clocksOf(op, { kind, supportCaseId: supportCase.id })));
  const known = new Set(counted.flat().map(({ intakeId }) => intakeId));
  for (const clock of await op.em.find(Deadline, stopped, { orderBy: { id: 'desc' } })) {
    if (known.has(clock.intakeId)) continue;
    known.add(clock.intakeId);
    await resume(op, supportCase, clock);
  }
  await op.em.flush();
  const { interviews } = await preparedIn(op, supportCase);
  await reckonInterviewClocks(
    op,
    supportCase,
    interviews.map(({ conductedOn }) => conductedOn),
  );
};
