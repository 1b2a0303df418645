import type { DeadlineKind } from '@asysta/schema/deadlines/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Operation } from '../../../platform/operation/index.js';
import { termOf } from '../../law/index.js';
import { Deadline } from '../deadline.entity.js';

interface Subject {
  readonly supportCaseId?: string;
  readonly intakeId?: string;
}

const RUNNING = { metOn: null, cancelledOn: null } as const;

/** All clocks that run for a case or an intake, or those of one kind. */
export const runningDeadlines = (
  op: Operation,
  { supportCaseId, intakeId }: Subject,
  kind?: DeadlineKind,
): Promise<Deadline[]> => {
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
): Promise<Deadline | null> => (await runningDeadlines(op, subject, subject.kind))[0] ?? null;

/**
 * All clocks of a kind that run for a case; the rule by which a new one would be counted is read with them, so that settling one
 * and starting the next asks nothing more.
 */
export const runningClocks = async (
  op: Operation,
  { kind, startsOn, ...subject }: Subject & { readonly kind: DeadlineKind; readonly startsOn: LocalDate },
): Promise<readonly Deadline[]> => {
  const [running] = await Promise.all([runningDeadlines(op, subject, kind), termOf(op, kind, startsOn)]);
  return running;
};

/** Notes of clocks that were read that the duty was done; they stop. */
export const meetAll = (clocks: readonly Deadline[], metOn: LocalDate): void => {
  for (const clock of clocks) clock.metOn = metOn;
};

/** Stops clocks that were read, because their duty no longer exists. */
export const cancelAll = ({ clock }: Pick<Operation, 'clock'>, clocks: readonly Deadline[]): void => {
  for (const running of clocks) running.cancelledOn = clock.today();
};

/** Notes that the duty was done, in time or late; the clock stops. Nothing happens where no such clock runs. */
export const meetDeadline = async (
  op: Operation,
  { metOn, ...subject }: Subject & { readonly kind: DeadlineKind; readonly metOn: LocalDate },
): Promise<void> => meetAll(await runningDeadlines(op, subject, subject.kind), metOn);

/** Stops clocks whose duty no longer exists: all of a case or an intake that was closed, or those of one kind. */
export const cancelDeadlines = async (op: Operation, subject: Subject & { readonly kind?: DeadlineKind }): Promise<void> =>
  cancelAll(op, await runningDeadlines(op, subject, subject.kind));

/** All clocks of a kind of a case or an intake that were not cancelled, the earliest first. */
export const clocksOf = (
  op: Operation,
  subject: ({ readonly supportCaseId: string } | { readonly intakeId: string }) & { readonly kind: DeadlineKind },
): Promise<Deadline[]> => op.em.find(Deadline, { ...subject, cancelledOn: null }, { orderBy: { startedOn: 'asc', id: 'asc' } });

/**
 * Corrects the day on which the last settled clock of a kind was met, after the record that met it was corrected; null where that
 * record was annulled, and the clock runs again.
 */
export const correctMeeting = async (
  op: Operation,
  {
    supportCaseId,
    kind,
    metOn,
  }: { readonly supportCaseId: string; readonly kind: DeadlineKind; readonly metOn: LocalDate | null },
): Promise<void> => {
  const met = await op.em.findOne(
    Deadline,
    { supportCaseId, kind, metOn: { $ne: null }, cancelledOn: null },
    { orderBy: { startedOn: 'desc', id: 'desc' } },
  );
  if (met) met.metOn = metOn;
};
