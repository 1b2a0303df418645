import type { ClosureReason } from '@asysta/schema/cases/codes';
import { addDays, type LocalDate } from '@asysta/schema/values/local-date';
import { isInForceOn } from '@asysta/schema/values/period';
import type { Operation } from '../../../platform/operation/index.js';
import { ensure, found, refuse } from '../../../platform/refusal/refusal.js';
import { CourtOrder, type LegalBasis, SupportCase, SupportConsent, ZaZyciemApplication } from '../case.entity.js';
import { notAfter } from '../case.rules.js';
import { closingMoves, ClosingMoved } from '../closing/closing-moved.js';
import { lastRecords } from '../closing/last-records.js';
import { endsBehind } from '../grounds/basis.rules.js';
import { mayEndOrdered } from '../grounds/court-order.rules.js';
import type { Amendable } from './amendable.js';
import type { Written } from './amendments.rules.js';
import { endWithClosing } from './ledger-after.rules.js';
import { followedBy } from './of-court-order.js';
import { lastDayOf } from './order-end.rules.js';

const CLOSED_ON = 'input.closedOn';

/** A closing as a correction writes it. */
interface AsClosed {
  readonly closedOn: LocalDate;
  readonly closureReason: ClosureReason;
}

/** The last day of a basis by its own papers, wherever its case ended. */
const ownEnd = async (op: Operation, { kind, sourceId }: LegalBasis): Promise<LocalDate | null> => {
  if (kind === 'CONSENT') {
    const consent = await op.em.findOne(SupportConsent, { id: sourceId });
    return consent?.withdrawnOn ? addDays(consent.withdrawnOn, -1) : null;
  }
  if (kind === 'ZA_ZYCIEM') {
    const application = await op.em.findOne(ZaZyciemApplication, { id: sourceId });
    return application?.endedOn ? addDays(application.endedOn, -1) : null;
  }
  const order = kind === 'COURT_ORDER' ? await op.em.findOne(CourtOrder, { id: sourceId }) : null;
  return order && lastDayOf(order, await followedBy(op, order));
};

/** A family has one open case at a time: a closing does not reach into the next one. */
const ensureBeforeNextCase = async (op: Operation, supportCase: SupportCase, closedOn: LocalDate): Promise<void> => {
  const { id, family, openedOn, closedOn: insteadOf } = supportCase;
  const opened = { $gte: insteadOf ?? openedOn };
  const next = await op.em.findOne(
    SupportCase,
    { family: family.id, id: { $ne: id }, openedOn: opened },
    { orderBy: { openedOn: 'asc' } },
  );
  if (next && closedOn > next.openedOn) refuse('CASE_REOPENED_SINCE', { field: CLOSED_ON, facts: { day: next.openedOn } });
};

/** What is owed of a family under an order is owed on the corrected last day too; it is a director who confirms. */
const ensureCourtKnows = ({ courtWordOn, courtWordSignature, courtTold }: SupportCase, orderedSince: LocalDate): void => {
  const word = {
    courtWordOn: courtWordOn ?? null,
    courtWordSignature: courtWordSignature ?? null,
    courtTold: courtTold ?? null,
  };
  const verdict = mayEndOrdered({ issuedOn: orderedSince, isDirector: true }, word);
  if (!verdict.allowed) refuse(verdict.code, { field: CLOSED_ON });
};

/** Asks the rules of closing of the corrected day; answers what ends everything with it. */
const prepareMove = async (op: Operation, supportCase: SupportCase, insteadOf: LocalDate, closedOn: LocalDate) => {
  ensure(notAfter(op.clock.today(), closedOn, CLOSED_ON));
  if (closedOn < supportCase.openedOn) refuse('PERIOD_INVALID', { field: CLOSED_ON });
  await ensureBeforeNextCase(op, supportCase, closedOn);
  const ledger = await supportCase.legalBases.loadItems();
  const records = await Promise.all(lastRecords.items().map((last) => last(op, supportCase.id)));
  ensure(endsBehind(ledger, records, closedOn));
  const ended = await Promise.all(
    ledger.map(async (row) => ({
      row,
      validTo: endWithClosing({ validTo: row.validTo ?? null }, await ownEnd(op, row), { insteadOf, closedOn }),
    })),
  );
  const ordered = ended.find(
    ({ row, validTo }) => row.kind === 'COURT_ORDER' && isInForceOn({ validFrom: row.validFrom, validTo }, closedOn),
  );
  if (ordered) ensureCourtKnows(supportCase, ordered.row.validFrom);
  return async () => {
    for (const { row, validTo } of ended) row.validTo = validTo;
    const moved = { supportCaseId: supportCase.id, closedOn, insteadOf };
    for (const ensureMoves of closingMoves.items()) await ensureMoves(op, moved);
    await ClosingMoved.raise(op, moved);
  };
};

/** The closing of a case: its last day and why. */
export const closingAsItStands: Amendable = async (op, supportCase, subjectId) => {
  const { id, closedOn, closureReason } = supportCase;
  if (id !== subjectId) found(null);
  if (!closedOn) return refuse('CASE_STAGE_MISMATCH');
  const before: Written = { closedOn, closureReason: closureReason ?? null };
  const prepare = async (to: Written) => {
    const asClosed = to as unknown as AsClosed;
    const move = asClosed.closedOn === closedOn ? null : await prepareMove(op, supportCase, closedOn, asClosed.closedOn);
    return async () => {
      await move?.();
      op.em.assign(supportCase, asClosed);
    };
  };
  return { before, prepare };
};
