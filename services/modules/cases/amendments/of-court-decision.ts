import { RECORD_NAMES } from '@asysta/schema/cases/refusals';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Operation } from '../../../platform/operation/index.js';
import { ensure, found, refuse } from '../../../platform/refusal/refusal.js';
import { annul, ensureCounts } from '../../corrections/index.js';
import type { CourtOrder, SupportCase } from '../case.entity.js';
import { notAfter } from '../rules/case-days.rules.js';
import { CourtDecision } from '../grounds/court-decision.entity.js';
import { decidedBeforeReplaced, reportsFit } from '../grounds/court-order.rules.js';
import { watchOrders } from '../grounds/watch-order.js';
import { type Amendable, type Moves, movedLedger, shrunkLedger } from './amendable.js';
import { daysIn, daysWritten, type Written } from './amendments.rules.js';
import { earliestEnd } from './ledger-after.rules.js';
import { basisOf, followedBy } from './of-court-order.js';
import { decisionsFit, fieldOfDecision, inOrderOfDays, lastDayOf } from './order-end.rules.js';

const DECIDED_ON = 'input.decidedOn';

/** A later decision as a correction writes it. */
interface AsDecided {
  readonly decidedOn: LocalDate;
  readonly signature: string;
  readonly validTo: LocalDate | null;
  readonly reportsDueOn: string | null;
}

/** A prolonging has its new end; a lifting has neither an end nor reports. What was decided stays what it is. */
const ensureKindStays = ({ kind }: CourtDecision, { validTo, reportsDueOn }: AsDecided): void => {
  const prolongs = kind === 'PROLONGED';
  if (Boolean(validTo) !== prolongs) refuse('COURT_DECISION_MISMATCH', { field: 'input.validTo' });
  if (reportsDueOn && !prolongs) refuse('COURT_DECISION_MISMATCH', { field: 'input.reportsDueOn' });
};

interface Deciding {
  readonly decision: CourtDecision;
  readonly order: CourtOrder;
  readonly asDecided: AsDecided;
}

/** Asks the rules of entry of the days of a decision among all that the court decided of the order; answers what moves the ledger. */
const prepareMove = async (op: Operation, supportCase: SupportCase, { decision, order, asDecided }: Deciding) => {
  const { decisions, replacedOn } = await followedBy(op, order);
  const { id, kind } = decision;
  const decided = inOrderOfDays(decisions.map((one) => (one.id === id ? { id, kind, ...asDecided } : one)));
  ensure(notAfter(op.clock.today(), asDecided.decidedOn, DECIDED_ON));
  if (replacedOn) ensure(decidedBeforeReplaced(asDecided.decidedOn, replacedOn, DECIDED_ON));
  ensure(decisionsFit(order, decided, fieldOfDecision));
  const basis = basisOf(supportCase, order);
  const moves: Moves = new Map();
  const validTo = earliestEnd([lastDayOf(order, { decisions: decided, replacedOn }), supportCase.closedOn]);
  if (basis) moves.set(basis, { validFrom: basis.validFrom, validTo });
  const field = asDecided.validTo === (decision.validTo ?? null) ? DECIDED_ON : 'input.validTo';
  return movedLedger(op, supportCase, { moves, field });
};

/** Takes a decision out of what the court decided of its order, which then lasts as the others say; one that a later one is built on stays. */
const struck = async (op: Operation, supportCase: SupportCase, decision: CourtDecision, order: CourtOrder) => {
  const { decisions, replacedOn } = await followedBy(op, order);
  const left = decisions.filter(({ id }) => id !== decision.id);
  const built = left.find(({ decidedOn }) => decidedOn >= decision.decidedOn);
  if (built && !decisionsFit(order, left).allowed)
    refuse('STEP_IS_BUILT_ON', { facts: { effect: RECORD_NAMES.COURT_DECISION, effectDay: built.decidedOn } });
  const basis = basisOf(supportCase, order);
  const moves: Moves = new Map();
  const validTo = earliestEnd([lastDayOf(order, { decisions: left, replacedOn }), supportCase.closedOn]);
  if (basis) moves.set(basis, { validFrom: basis.validFrom, validTo });
  return shrunkLedger(op, supportCase, moves);
};

/** What the court decided later of an order: the day and signature, and of a prolonging its new end and its reports. */
export const courtDecisionAsItStands: Amendable = async (op, supportCase, subjectId) => {
  const decision = found(await op.em.findOne(CourtDecision, { id: subjectId, courtOrder: { supportCase } }));
  ensureCounts(decision);
  const { decidedOn, signature } = decision;
  const before: Written = {
    decidedOn,
    signature,
    validTo: decision.validTo ?? null,
    reportsDueOn: daysWritten(decision.reportsDueOn) ?? null,
  };
  const prepare = async (to: Written) => {
    const asDecided = to as unknown as AsDecided;
    const reportsDueOn = [...daysIn(asDecided.reportsDueOn)];
    ensureKindStays(decision, asDecided);
    await supportCase.legalBases.loadItems();
    const order = await decision.courtOrder.loadOrFail();
    const moved = asDecided.decidedOn !== decidedOn || asDecided.validTo !== before['validTo'];
    const move = moved ? await prepareMove(op, supportCase, { decision, order, asDecided }) : null;
    if (asDecided.reportsDueOn !== before['reportsDueOn'])
      ensure(reportsFit({ validFrom: asDecided.decidedOn, validTo: asDecided.validTo }, reportsDueOn));
    return async () => {
      op.em.assign(decision, { ...asDecided, reportsDueOn });
      move?.();
      if (!supportCase.closedOn) await watchOrders(op, supportCase);
    };
  };
  const strike = async (reason: string) => {
    await supportCase.legalBases.loadItems();
    const shrink = await struck(op, supportCase, decision, await decision.courtOrder.loadOrFail());
    return async () => {
      annul(op, decision, reason);
      shrink();
      if (!supportCase.closedOn) await watchOrders(op, supportCase);
    };
  };
  return { before, prepare, strike };
};
