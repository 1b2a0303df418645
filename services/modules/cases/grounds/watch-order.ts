import { COURT_TERM_SOURCE } from '@asysta/schema/cases/grounds-codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Operation } from '../../../platform/operation/index.js';
import { cancelAll, cancelDeadlines, runningDeadlines, startNamedTerm } from '../../deadlines/index.js';
import type { SupportCase } from '../case.entity.js';

/** What the court wrote that is to be watched. */
interface Watched {
  readonly issuedOn: LocalDate;
  readonly validTo: LocalDate | null;
  readonly reportsDueOn: readonly LocalDate[];
}

/** Ends the watch over an order that ends before a day: its end is waited for no more, nor a report due from that day on. */
export const endWatch = async (op: Operation, { id }: Pick<SupportCase, 'id'>, endsBefore: LocalDate): Promise<void> => {
  await cancelDeadlines(op, { supportCaseId: id, kind: 'COURT_ORDER_END' });
  const reports = await runningDeadlines(op, { supportCaseId: id }, 'COURT_REPORT');
  cancelAll(
    op,
    reports.filter(({ dueOn }) => dueOn >= endsBefore),
  );
};

/** Watches an order: its last day, of which people are told 30 days before, and each day on which the court wants a report. */
export const watchOrder = async (
  op: Operation,
  supportCase: SupportCase,
  { issuedOn, validTo, reportsDueOn }: Watched,
): Promise<void> => {
  const term = { family: supportCase.family, supportCase, startsOn: issuedOn, source: COURT_TERM_SOURCE };
  if (validTo) await startNamedTerm(op, { ...term, kind: 'COURT_ORDER_END', dueOn: validTo });
  for (const dueOn of reportsDueOn) await startNamedTerm(op, { ...term, kind: 'COURT_REPORT', dueOn });
};
