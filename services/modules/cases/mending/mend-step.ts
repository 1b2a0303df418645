import type { LocalDate } from '@asysta/schema/values/local-date';
import { factsAbout, type Operation } from '../../../platform/operation/index.js';
import { ensure, refuse } from '../../../platform/refusal/refusal.js';
import { locked } from '../../../platform/rows/locked-at.js';
import { annul, ensureCounts } from '../../corrections/index.js';
import { appointmentsTo } from '../../staff/index.js';
import type { RecordName, RecordOfDay } from '../rules/case-days.rules.js';
import { SupportCase } from '../case.entity.js';
import { notAfter } from '../rules/case-days.rules.js';
import { standingOf } from '../case-state.finder.js';
import { caseForChange } from '../cases.finders.js';
import { moveTo } from '../move-to.js';
import { requestsOf } from '../preparation/preparation.finders.js';
import { socialWorkerOn } from '../workers/case-workers.finders.js';
import { type RecordedIn, recordedIn } from './beside.finder.js';
import { annulsStep, correctsStep, stageLeft } from './mending.rules.js';
import { carriesNothing, staysInOrder } from './step-order.rules.js';

interface Named {
  readonly id: string;
}

/** A row of what was done before an assistant came. */
interface Step {
  readonly id: string;
  readonly supportCase: { readonly id: string; loadOrFail(): Promise<SupportCase> };
  readonly recordedBy?: Named | null | undefined;
  readonly annulledAt?: Date | null | undefined;
}

/** Who wrote a step down: whoever is named in it, unless somebody else is. */
const recorderOf = ({ recordedBy }: Pick<Step, 'recordedBy'>, named: Named | null): string | null =>
  recordedBy?.id ?? named?.id ?? null;

interface Mending {
  /** Who is named in it; null where nobody is. */
  readonly named: Named | null;
  readonly expectedVersion: number;
}

/** The step locked behind its case, which is still as the person saw it, and everything that stands beside it. */
export const lockedStep = async <Row extends Step>(op: Operation, step: Row, expectedVersion: number) => {
  const supportCase = await caseForChange(op, step.supportCase.id, expectedVersion);
  await locked(op, step);
  return { supportCase, recorded: await recordedIn(op, supportCase) };
};

const whose = async (op: Operation, step: Step, named: Named | null) => {
  const { closedOn } = await step.supportCase.loadOrFail();
  const asked = { leaderId: socialWorkerOn(op.clock.today()) };
  const { leaderId } = closedOn ? { leaderId: null } : await factsAbout(op, SupportCase, step.supportCase.id, asked);
  return { recorderId: recorderOf(step, named), leaderId };
};

/** Lets whoever may correct a step do so: the step and its case are locked, and it counts. */
export const stepToCorrect = async <Row extends Step>(op: Operation, step: Row, { named, expectedVersion }: Mending) => {
  ensure(correctsStep(op, await whose(op, step, named)));
  const behind = await lockedStep(op, step, expectedVersion);
  ensureCounts(step);
  return behind;
};

interface Moved {
  readonly record: RecordOfDay;
  /** The day that stands there now. */
  readonly before: LocalDate;
}

/** The days of a kind without one of them: those of the other records. */
const without = (days: readonly LocalDate[], day: LocalDate): readonly LocalDate[] =>
  days.filter((_, at) => at !== days.indexOf(day));

/** Everything of a case beside one record of a day. */
export const besideOne = ({ days, trackOn }: RecordedIn, what: RecordName, day: LocalDate) => ({
  trackOn,
  days: { ...days, [what]: without((days as Partial<Record<RecordName, LocalDate[]>>)[what] ?? [], day) },
});

/** Refuses a day that has not come, and one out of the order of what the step follows from and what follows from it. */
export const ensureInOrder = (op: Operation, recorded: RecordedIn, { record, before }: Moved): void => {
  ensure(notAfter(op.clock.today(), record.on, record.field));
  ensure(staysInOrder(besideOne(recorded, record.what, before), record, before));
};

/** Refuses to name somebody who was no social worker of the centre on the day, nor its director; who is named already may stay. */
export const ensurePreparingWorker = async (
  op: Operation,
  {
    named,
    day,
    field,
    stays,
  }: { readonly named: string; readonly day: LocalDate; readonly field: string; readonly stays: string },
): Promise<void> => {
  if (named === stays) return;
  const posts = await Promise.all(
    (['SOCIAL_WORKER', 'DIRECTOR'] as const).map((role) => appointmentsTo(op, role, day, { staffMemberId: named })),
  );
  if (posts.flat().length === 0) refuse('NOT_A_PREPARING_WORKER', { field });
};

/** Puts the case where what counts of it leads to, and raises its version. Answers the case. */
export const settleCase = async (op: Operation, supportCase: SupportCase): Promise<string> => {
  await op.em.flush();
  const [{ state, prepared }, requests] = await Promise.all([standingOf(op, supportCase), requestsOf(op, supportCase)]);
  await moveTo(op, supportCase, stageLeft(state, { requests: requests.length, refusals: prepared.refusals.length }));
  return supportCase.id;
};

interface Annulling extends Mending {
  readonly reason: string;
  readonly what: RecordName;
  readonly on: LocalDate;
  /** What of the case stands beside it, where that is not everything. */
  readonly beside?: (recorded: RecordedIn) => Promise<RecordedIn> | RecordedIn;
  /** What else stands in the way. */
  readonly also?: (recorded: RecordedIn) => void;
  /** Reckons anew what the step brought about. */
  readonly afterwards?: (supportCase: SupportCase, recorded: RecordedIn) => Promise<void>;
}

/**
 * Annuls a step: it stays, struck through with the reason, and counts nowhere. One that something else is built on is refused with
 * STEP_IS_BUILT_ON. Once more it changes nothing. Answers the case.
 */
export const annulStep = async <Row extends Step>(
  op: Operation,
  step: Row,
  { named, expectedVersion, reason, what, on, beside = (recorded) => recorded, also, afterwards }: Annulling,
): Promise<string> => {
  ensure(annulsStep(op, { recorderId: recorderOf(step, named) }));
  const { supportCase, recorded } = await lockedStep(op, step, expectedVersion);
  if (step.annulledAt) return supportCase.id;
  ensure(carriesNothing(besideOne(await beside(recorded), what, on), { what, on }));
  also?.(recorded);
  annul(op, step, reason);
  await op.em.flush();
  await afterwards?.(supportCase, recorded);
  return settleCase(op, supportCase);
};
