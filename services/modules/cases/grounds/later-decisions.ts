import type { LiftCourtOrder, ProlongCourtOrder, RecordCourtReport } from '@asysta/schema/cases/court-inputs';
import { addDays } from '@asysta/schema/values/local-date';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { ensure, found, refuse } from '../../../platform/refusal/refusal.js';
import { Deadline, meetAll, runningDeadlines } from '../../deadlines/index.js';
import { CourtOrder, type LegalBasis, type SupportCase } from '../case.entity.js';
import { notAfter, stageAfter } from '../case.rules.js';
import { moveTo } from '../move-to.js';
import { beginStep, completeStep } from '../step.js';
import { mayBeEntered } from './basis.rules.js';
import { CourtDecision } from './court-decision.entity.js';
import { mayLift, mayProlong, mayReport, reportsFit } from './court-order.rules.js';
import { settleTrack } from './enter-track.js';
import { tellOfEnd } from './tell-of-end.js';
import { ensureNoVisitBare } from './visited-days.js';
import { endWatch, watchOrder } from './watch-order.js';

interface OrderAtHand {
  readonly order: CourtOrder;
  readonly basis: LegalBasis;
}

/** The order with its row of the ledger; one that another order replaced or the court lifted is refused with NO_COURT_ORDER. */
const orderAtHand = async (op: Operation, supportCase: SupportCase, courtOrderId: string): Promise<OrderAtHand> => {
  const order = found(await op.em.findOne(CourtOrder, { id: courtOrderId, supportCase }));
  const [followers, lifted] = await Promise.all([
    op.em.count(CourtOrder, { replaces: order }),
    op.em.count(CourtDecision, { courtOrder: order, kind: 'LIFTED' }),
  ]);
  if (followers + lifted > 0) refuse('NO_COURT_ORDER', { field: 'input.courtOrderId' });
  return { order, basis: found(supportCase.legalBases.getItems().find(({ sourceId }) => sourceId === order.id)) };
};

/** Whether an order of a later day stands in the ledger: what is watched is watched for that one. */
const isFollowed = ({ legalBases }: SupportCase, basis: LegalBasis): boolean =>
  legalBases.getItems().some((one) => one.kind === 'COURT_ORDER' && one.validFrom > basis.validFrom);

const written = (op: Operation, courtOrder: CourtOrder, signature: string) => ({
  id: op.newId(),
  courtOrder,
  signature,
  recordedOn: op.clock.today(),
  recordedBy: op.principal.staffMemberId,
});

/** Records that the court gave its order a later end; the same order goes on, and reports may be due until then. Answers the case. */
export const prolongCourtOrder = async (op: Operation, input: Change<ProlongCourtOrder>): Promise<string> => {
  const step = await beginStep(op, 'PROLONG_COURT_ORDER', input);
  const { supportCase } = step;
  const { decidedOn, validTo, reportsDueOn, signature } = input;
  const { order, basis } = await orderAtHand(op, supportCase, input.courtOrderId);
  ensure(notAfter(op.clock.today(), decidedOn, 'input.decidedOn'));
  ensure(mayProlong(basis, { decidedOn, validTo }));
  ensure(reportsFit({ validFrom: decidedOn, validTo }, reportsDueOn));
  const others = supportCase.legalBases.getItems().filter((one) => one !== basis);
  ensure(mayBeEntered(others, { kind: 'COURT_ORDER', validFrom: basis.validFrom, validTo }, 'input.validTo'));
  const isWatched = !isFollowed(supportCase, basis);
  if (isWatched) await endWatch(op, supportCase, addDays(validTo, 1));
  basis.validTo = validTo;
  op.em.create(CourtDecision, { ...written(op, order, signature), kind: 'PROLONGED', decidedOn, validTo });
  const ends = isWatched ? validTo : null;
  await watchOrder(op, supportCase, { issuedOn: order.issuedOn, validTo: ends, reportsDueOn });
  await settleTrack(op, supportCase, decidedOn);
  return completeStep(op, step);
};

/**
 * Records that the court lifted its order: from that day it entitles no longer. The case goes on: where nothing else
 * entitles, it is halted as after a withdrawn consent, and the directors and the assistant are told. Answers the case.
 */
export const liftCourtOrder = async (op: Operation, input: Change<LiftCourtOrder>): Promise<string> => {
  const step = await beginStep(op, 'LIFT_COURT_ORDER', input);
  const { supportCase } = step;
  const { liftedOn, signature } = input;
  const { order, basis } = await orderAtHand(op, supportCase, input.courtOrderId);
  ensure(notAfter(op.clock.today(), liftedOn, 'input.liftedOn'));
  ensure(mayLift(basis, liftedOn));
  await ensureNoVisitBare(op, supportCase, { basis, from: liftedOn, field: 'input.liftedOn' });
  basis.validTo = addDays(liftedOn, -1);
  const decision = op.em.create(CourtDecision, {
    ...written(op, order, signature),
    kind: 'LIFTED',
    decidedOn: liftedOn,
    validTo: null,
  });
  // One that had run out long since, while another one entitles, changes nothing of today.
  if (isFollowed(supportCase, basis)) {
    await moveTo(op, supportCase, supportCase.stage);
    return supportCase.id;
  }
  await endWatch(op, supportCase, liftedOn);
  await settleTrack(op, supportCase, liftedOn);
  const kind = stageAfter(step.state, step.action) === 'HALTED' ? 'SUPPORT_HALTED' : 'ORDER_ENDED';
  await tellOfEnd(op, supportCase, { kind, sourceId: decision.id });
  return completeStep(op, step);
};

/**
 * Notes that a report under an order was sent to the court, in time or late; its term ends. Refused with COURT_REPORT_NOT_OWED where
 * the term ran out of use meanwhile. Answers the case.
 */
export const recordCourtReport = async (op: Operation, input: Change<RecordCourtReport>): Promise<string> => {
  const step = await beginStep(op, 'RECORD_COURT_REPORT', input);
  const owed = await runningDeadlines(op, { supportCaseId: step.supportCase.id }, 'COURT_REPORT');
  const { id } = found(await op.em.findOne(Deadline, { id: input.deadlineId, supportCaseId: step.supportCase.id }));
  const report = owed.find((one) => one.id === id) ?? refuse('COURT_REPORT_NOT_OWED', { field: 'input.deadlineId' });
  ensure(notAfter(op.clock.today(), input.sentOn, 'input.sentOn'));
  ensure(mayReport(report.startedOn, input.sentOn));
  meetAll([report], input.sentOn);
  return completeStep(op, step);
};
