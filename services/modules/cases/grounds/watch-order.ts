import { COURT_TERM_SOURCE } from '@asysta/schema/cases/grounds-codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Operation } from '../../../platform/operation/index.js';
import { settleNamedTerms } from '../../deadlines/index.js';
import { CourtOrder, type SupportCase } from '../case.entity.js';
import { CourtDecision } from './court-decision.entity.js';
import { type OrderOnPaper, reportsOwed, watchedEnd } from './court-watch.rules.js';

/** The orders of a case by their papers, each with its days in the ledger. */
const ordersOf = async (op: Operation, supportCase: SupportCase): Promise<readonly OrderOnPaper[]> => {
  const ledger = (await supportCase.legalBases.loadItems()).filter(({ kind }) => kind === 'COURT_ORDER');
  const orders = await op.em.find(CourtOrder, { supportCase, annulledAt: null });
  const decisions = await op.em.find(CourtDecision, { courtOrder: { $in: orders }, annulledAt: null });
  return orders.flatMap((order) => {
    const basis = ledger.find(({ sourceId }) => sourceId === order.id);
    if (!basis) return [];
    const later = decisions.filter(({ courtOrder }) => courtOrder.id === order.id);
    const reportsDueOn: readonly LocalDate[] = [order, ...later].flatMap((paper) => paper.reportsDueOn);
    return [{ issuedOn: order.issuedOn, validFrom: basis.validFrom, validTo: basis.validTo ?? null, reportsDueOn }];
  });
};

/**
 * Watches the orders of a locked case by their papers and their days in the ledger, however these came to be: the end of the one in
 * force, of which people are told 30 days before, and each report that the court wants within an order. Whatever a change took away
 * and another one gives back runs again, and what was reported stays reported. Call it before the case itself is changed.
 */
export const watchOrders = async (op: Operation, supportCase: SupportCase): Promise<void> => {
  await op.em.flush();
  const orders = await ordersOf(op, supportCase);
  const term = { family: supportCase.family, supportCase, source: COURT_TERM_SOURCE };
  await settleNamedTerms(op, { ...term, kind: 'COURT_ORDER_END' }, watchedEnd(orders, op.clock.today()));
  await settleNamedTerms(op, { ...term, kind: 'COURT_REPORT' }, reportsOwed(orders));
};
