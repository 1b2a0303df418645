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

/** The last clock to the interview of every intake of a case: those before it gave way to it when the intake was corrected. */
const lastClocks = async ({ em }: Operation, { id: supportCaseId }: SupportCase): Promise<readonly Deadline[]> => {
  const clocks = await em.find(Deadline, { supportCaseId, kind: { $in: [...KINDS] } }, { orderBy: { id: 'asc' } });
  return [...new Map(clocks.map((clock) => [clock.intakeId, clock])).values()];
};

/**
 * Lets the clocks to the interview run again that stopped when a case was closed, once its closing does not count. Where the intake was
 * corrected meanwhile, its clock begins by the day and the urgency as they are now.
 */
export const resumeInterviewClocks = async (op: Operation, supportCase: SupportCase, closedOn: LocalDate): Promise<void> => {
  for (const clock of await lastClocks(op, supportCase)) {
    if (clock.metOn || !clock.cancelledOn || clock.cancelledOn < closedOn) continue;
    const intake = clock.intakeId ? await op.em.findOne(Intake, { id: clock.intakeId }) : null;
    const kind = intake && interviewDeadlineOf(intake.urgency);
    if (!kind || (kind === clock.kind && intake.receivedOn === clock.startedOn)) clock.cancelledOn = null;
    else await startDeadline(op, { kind, family: supportCase.family, supportCase, intake, startsOn: intake.receivedOn });
  }
  await op.em.flush();
  const { interviews } = await preparedIn(op, supportCase);
  await reckonInterviewClocks(
    op,
    supportCase,
    interviews.map(({ conductedOn }) => conductedOn),
  );
};
