import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Operation } from '../../../platform/operation/index.js';
import { ensure, found, refuse } from '../../../platform/refusal/refusal.js';
import { annul, ensureCounts } from '../../corrections/index.js';
import { sinceTheAct } from '../../law/index.js';
import { CourtOrder, type LegalBasis, type SupportCase } from '../case.entity.js';
import { notAfter } from '../rules/case-days.rules.js';
import { CourtDecision } from '../grounds/court-decision.entity.js';
import { mayReplace, reportsFit } from '../grounds/court-order.rules.js';
import { watchOrders } from '../grounds/watch-order.js';
import { type Amendable, type Moves, movedLedger, struckLedger } from './amendable.js';
import { daysIn, daysWritten, type Written } from './amendments.rules.js';
import { earliestEnd } from './ledger-after.rules.js';
import { decisionsFit, inOrderOfDays, lastDayOf } from './order-end.rules.js';

const ISSUED_ON = 'input.issuedOn';

/** An order as a correction writes it. */
interface AsWritten {
  readonly court: string;
  readonly signature: string;
  readonly issuedOn: LocalDate;
  readonly content: string;
  readonly control: string | null;
  readonly validTo: LocalDate | null;
  readonly reportsDueOn: string | null;
}

/** What came after an order and counts: later decisions of the court, and the order that took its place. */
export const followedBy = async ({ em }: Pick<Operation, 'em'>, order: CourtOrder) => {
  const [decisions, follower] = await Promise.all([
    em.find(CourtDecision, { courtOrder: order, annulledAt: null }),
    em.findOne(CourtOrder, { replaces: order, annulledAt: null }),
  ]);
  return { decisions: inOrderOfDays(decisions), follower, replacedOn: follower?.issuedOn ?? null };
};

type Followed = Awaited<ReturnType<typeof followedBy>>;

/** What came after an order, by its signatures: an annulment strikes the decisions through with it, and the follower replaces it no more. */
const along = ({ decisions, follower }: Followed): Written => ({
  decisions: decisions.map(({ signature }) => signature).join(', ') || null,
  replacedBy: follower?.signature ?? null,
});

const ensureDays = ({ clock }: Operation, { issuedOn, validTo }: AsWritten): void => {
  ensure(notAfter(clock.today(), issuedOn, ISSUED_ON));
  ensure(sinceTheAct(issuedOn, ISSUED_ON));
  if (validTo && validTo < issuedOn) refuse('PERIOD_INVALID', { field: 'input.validTo' });
};

/** An order stands between the one it replaced and the one that took its place. */
const ensureAmongOrders = (asWritten: AsWritten, former: CourtOrder | null, { follower }: Followed): void => {
  if (former) ensure(mayReplace(former, asWritten));
  if (follower) ensure(mayReplace(asWritten, follower));
};

/** The row of the ledger behind an order; it is loaded already. */
export const basisOf = (supportCase: SupportCase, order: CourtOrder | null): LegalBasis | undefined =>
  supportCase.legalBases.getItems().find(({ sourceId }) => sourceId === order?.id);

interface Moving {
  readonly order: CourtOrder;
  readonly former: CourtOrder | null;
  readonly asWritten: AsWritten;
  readonly followed: Followed;
}

/** The order gets its days in the ledger, and the one it replaced ends on the day before. */
const movesOf = async (
  op: Operation,
  supportCase: SupportCase,
  { order, former, asWritten, followed }: Moving,
): Promise<Moves> => {
  const [own, before] = [basisOf(supportCase, order), basisOf(supportCase, former)];
  const moves: Moves = new Map();
  const validTo = earliestEnd([lastDayOf(asWritten, followed), supportCase.closedOn]);
  if (own) moves.set(own, { validFrom: asWritten.issuedOn, validTo });
  if (!former || !before) return moves;
  const { decisions } = await followedBy(op, former);
  const ended = lastDayOf(former, { decisions, replacedOn: asWritten.issuedOn });
  return moves.set(before, { validFrom: before.validFrom, validTo: earliestEnd([ended, supportCase.closedOn]) });
};

/**
 * Strikes an order through, with what the court decided of it later. The one that it replaced lasts as its own papers say, or until the one
 * that took the annulled order's place, which replaces it since.
 */
const struck = async (
  op: Operation,
  supportCase: SupportCase,
  { order, former, followed }: Omit<Moving, 'asWritten'>,
): Promise<(reason: string) => void> => {
  const { decisions, follower } = followed;
  if (former && follower) ensure(mayReplace(former, follower));
  const before = basisOf(supportCase, former);
  const moves: Moves = new Map();
  if (former && before) {
    const own = (await followedBy(op, former)).decisions;
    const ended = lastDayOf(former, { decisions: own, replacedOn: follower?.issuedOn ?? null });
    moves.set(before, { validFrom: before.validFrom, validTo: earliestEnd([ended, supportCase.closedOn]) });
  }
  const strikeRow = await struckLedger(op, supportCase, order.id, moves);
  return (reason) => {
    for (const paper of [order, ...decisions]) annul(op, paper, reason);
    if (follower) op.em.assign(follower, { replaces: former });
    strikeRow();
  };
};

/** Asks the rules of an order whose days change; answers what writes them. */
const prepareMove = async (op: Operation, supportCase: SupportCase, moving: Moving) => {
  const { order, asWritten, followed } = moving;
  ensureDays(op, asWritten);
  ensure(decisionsFit(asWritten, followed.decisions));
  const moves = await movesOf(op, supportCase, moving);
  const field = asWritten.issuedOn === order.issuedOn ? 'input.validTo' : ISSUED_ON;
  return movedLedger(op, supportCase, { moves, field });
};

/**
 * A court order: the court, its signature and content, its day and its last one, how it is controlled, and when the court wants a
 * report. Reports that other days of the order leave outside are owed no more, and stand in its paper still: corrected back they are.
 */
export const courtOrderAsItStands: Amendable = async (op, supportCase, subjectId) => {
  const order = found(await op.em.findOne(CourtOrder, { id: subjectId, supportCase }));
  ensureCounts(order);
  const { court, signature, issuedOn, content } = order;
  const before: Written = {
    court,
    signature,
    issuedOn,
    content,
    control: order.control ?? null,
    validTo: order.validTo ?? null,
    reportsDueOn: daysWritten(order.reportsDueOn) ?? null,
  };
  const followed = await followedBy(op, order);
  const prepare = async (to: Written) => {
    const asWritten = to as unknown as AsWritten;
    const reportsDueOn = [...daysIn(asWritten.reportsDueOn)];
    await supportCase.legalBases.loadItems();
    const former = order.replaces ? await order.replaces.loadOrFail() : null;
    ensureAmongOrders(asWritten, former, followed);
    const moved = asWritten.issuedOn !== issuedOn || asWritten.validTo !== before['validTo'];
    const move = moved ? await prepareMove(op, supportCase, { order, former, asWritten, followed }) : null;
    if (asWritten.reportsDueOn !== before['reportsDueOn'])
      ensure(reportsFit({ validFrom: asWritten.issuedOn, validTo: asWritten.validTo }, reportsDueOn));
    return async () => {
      op.em.assign(order, { ...asWritten, reportsDueOn });
      move?.();
      if (!supportCase.closedOn) await watchOrders(op, supportCase);
    };
  };
  const strike = async (reason: string) => {
    await supportCase.legalBases.loadItems();
    const former = order.replaces ? await order.replaces.loadOrFail() : null;
    const strikeAll = await struck(op, supportCase, { order, former, followed });
    return async () => {
      strikeAll(reason);
      if (!supportCase.closedOn) await watchOrders(op, supportCase);
    };
  };
  return { before, along: along(followed), prepare, strike };
};
