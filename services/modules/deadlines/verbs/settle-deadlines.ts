import type { DeadlineKind } from '@asysta/schema/deadlines/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Operation } from '../../../platform/operation/index.js';
import { Deadline } from '../deadline.entity.js';

interface Subject {
  readonly supportCaseId?: string;
  readonly intakeId?: string;
}

const RUNNING = { metOn: null, cancelledOn: null } as const;

const runningOf = (op: Operation, { supportCaseId, intakeId }: Subject, kind?: DeadlineKind): Promise<Deadline[]> => {
  if (!supportCaseId && !intakeId) throw new Error('A clock runs for a case or for an intake');
  return op.em.find(Deadline, {
    ...RUNNING,
    ...(kind ? { kind } : {}),
    ...(supportCaseId ? { supportCaseId } : {}),
    ...(intakeId ? { intakeId } : {}),
  });
};

/** The clock of a kind that runs for a case, if any. */
export const runningDeadline = async (
  op: Operation,
  subject: Subject & { readonly kind: DeadlineKind },
): Promise<Deadline | null> => (await runningOf(op, subject, subject.kind))[0] ?? null;

/** Notes that the duty was done, in time or late; the clock stops. Nothing happens where no such clock runs. */
export const meetDeadline = async (
  op: Operation,
  subject: Subject & { readonly kind: DeadlineKind; readonly metOn: LocalDate },
): Promise<void> => {
  for (const deadline of await runningOf(op, subject, subject.kind)) deadline.metOn = subject.metOn;
};

/** Stops clocks whose duty no longer exists: all of a case or an intake that was closed, or those of one kind. */
export const cancelDeadlines = async (op: Operation, subject: Subject & { readonly kind?: DeadlineKind }): Promise<void> => {
  for (const deadline of await runningOf(op, subject, subject.kind)) deadline.cancelledOn = op.clock.today();
};

/** Corrects the day on which the last settled clock of a kind was met, after the record that met it was corrected. */
export const correctMeeting = async (
  op: Operation,
  { supportCaseId, kind, metOn }: { readonly supportCaseId: string; readonly kind: DeadlineKind; readonly metOn: LocalDate },
): Promise<void> => {
  const met = await op.em.findOne(
    Deadline,
    { supportCaseId, kind, metOn: { $ne: null }, cancelledOn: null },
    { orderBy: { startedOn: 'desc', id: 'desc' } },
  );
  if (met) met.metOn = metOn;
};
