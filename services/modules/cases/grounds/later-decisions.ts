import type { LiftCourtOrder, ProlongCourtOrder, RecordCourtReport } from '@asysta/schema/cases/court-inputs';
import { addDays } from '@asysta/schema/values/local-date';
import { isInForceOn } from '@asysta/schema/values/period';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { ensure, found, refuse } from '../../../platform/refusal/refusal.js';
import { Deadline, meetAll, runningDeadlines } from '../../deadlines/index.js';
import { CourtOrder, type LegalBasis, type SupportCase } from '../case.entity.js';
import { notAfter } from '../rules/case-days.rules.js';
import { stageAfter } from '../rules/case-stages.rules.js';
import { moveTo } from '../move-to.js';
import { beginStep, completeStep } from '../step.js';
import { mayBeEntered } from './basis.rules.js';
import { CourtDecision } from './court-decision.entity.js';
import { mayLift, mayProlong, mayReport, reportsFit } from './court-order.rules.js';
import { ledgerOf } from './ledger.js';
import { askAboutPlace } from './places.js';
import { settleClocks } from './settle-clocks.js';
import { tellOfEnd } from './tell-of-end.js';
import { ensureNoVisitBare } from './visited-days.js';
import { watchOrders } from './watch-order.js';

interface OrderAtHand {
  readonly order: CourtOrder;
  readonly basis: LegalBasis;
}

/** The order with its row of the ledger; one that another order replaced, the court lifted or two people annulled is refused with NO_COURT_ORDER. */
const orderAtHand = async (op: Operation, supportCase: SupportCase, courtOrderId: string): Promise<OrderAtHand> => {
  const order = found(await op.em.findOne(CourtOrder, { id: courtOrderId, supportCase }));
  const [followers, lifted] = await Promise.all([
    op.em.count(CourtOrder, { replaces: order, annulledAt: null }),
    op.em.count(CourtDecision, { courtOrder: order, kind: 'LIFTED', annulledAt: null }),
  ]);
  if (order.annulledAt || followers + lifted > 0) refuse('NO_COURT_ORDER', { field: 'input.courtOrderId' });
  return { order, basis: found(supportCase.legalBases.getItems().find(({ sourceId }) => sourceId === order.id)) };
};

/** Whether an order of a later day stands in the ledger: it is that one that binds today, or did last. */
const isFollowed = ({ legalBases }: SupportCase, basis: LegalBasis): boolean =>
  legalBases.getItems().some((one) => one.kind === 'COURT_ORDER' && !one.annulledAt && one.validFrom > basis.validFrom);

const written = (op: Operation, courtOrder: CourtOrder, signature: string) => ({
  id: op.newId(),
  courtOrder,
  signature,
  recordedOn: op.clock.today(),
  recordedBy: op.principal.staffMemberId,
});

/** What is written down of days that are over changes nothing of today. */
const leaveStage = async (op: Operation, supportCase: SupportCase): Promise<string> => {
  await moveTo(op, supportCase, supportCase.stage);
  return supportCase.id;
};

/**
 * Records that the court gave its order a later end; the same order goes on, and reports may be due until then. One that is over by now
 * moves the day from which consent counts, and nothing else. Answers the case.
 */
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
  const before = ledgerOf(supportCase);
  basis.validTo = validTo;
  const decision = { ...written(op, order, signature), kind: 'PROLONGED' as const, decidedOn, validTo, reportsDueOn };
  op.em.create(CourtDecision, decision);
  await watchOrders(op, supportCase);
  await askAboutPlace(op, supportCase, { before, field: 'input.validTo', sourceId: decision.id });
  await settleClocks(op, supportCase, before);
  return isInForceOn(basis, op.clock.today()) ? completeStep(op, step) : leaveStage(op, supportCase);
};

/**
 * Records that the court lifted its order: from that day it entitles no longer. The case goes on: where nothing else
 * entitles, it is halted as after a withdrawn consent, and the directors and the assistant are told. Entered late, after a night had
 * let consent count already, it moves the clocks of consent to where they would run had it been entered in time. Answers the case.
 */
export const liftCourtOrder = async (op: Operation, input: Change<LiftCourtOrder>): Promise<string> => {
  const step = await beginStep(op, 'LIFT_COURT_ORDER', input);
  const { supportCase } = step;
  const { liftedOn, signature } = input;
  const { order, basis } = await orderAtHand(op, supportCase, input.courtOrderId);
  ensure(notAfter(op.clock.today(), liftedOn, 'input.liftedOn'));
  ensure(mayLift(basis, liftedOn));
  await ensureNoVisitBare(op, supportCase, { basis, from: liftedOn, field: 'input.liftedOn' });
  const before = ledgerOf(supportCase);
  basis.validTo = addDays(liftedOn, -1);
  const decision = op.em.create(CourtDecision, {
    ...written(op, order, signature),
    kind: 'LIFTED',
    decidedOn: liftedOn,
    validTo: null,
    reportsDueOn: [],
  });
  await watchOrders(op, supportCase);
  await settleClocks(op, supportCase, before);
  if (isFollowed(supportCase, basis)) return leaveStage(op, supportCase);
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
