import type { CaseStage, ClosureReason } from '@asysta/schema/cases/codes';
import { addDays, type LocalDate } from '@asysta/schema/values/local-date';
import { isInForceOn } from '@asysta/schema/values/period';
import type { Operation } from '../../../platform/operation/index.js';
import { ensure, found, refuse } from '../../../platform/refusal/refusal.js';
import { ensureFamilyLeads } from '../../families/index.js';
import { CourtOrder, type LegalBasis, SupportCase, SupportConsent, ZaZyciemApplication } from '../case.entity.js';
import { notAfter } from '../rules/case-days.rules.js';
import { goesOnWithCase } from '../closing/closing-annulled.js';
import { closingMoves, ClosingMoved } from '../closing/closing-moved.js';
import { lastRecords } from '../closing/last-records.js';
import { endsBehind } from '../grounds/basis.rules.js';
import { mayEndOrdered } from '../grounds/court-order.rules.js';
import { assignedOn } from '../mending/assigned-days.js';
import { resumeInterviewClocks } from '../preparation/interview-clocks.js';
import type { Amendable } from './amendable.js';
import type { Written } from './amendments.rules.js';
import { endWithClosing } from './ledger-after.rules.js';
import { followedBy } from './of-court-order.js';
import { lastDayOf } from './order-end.rules.js';

const CLOSED_ON = 'input.closedOn';

/** A case without an end. */
const OPEN = {
  closedOn: null,
  closedFrom: null,
  closureReason: null,
  courtWordOn: null,
  courtWordSignature: null,
  courtTold: null,
} as const;

/** A closing as a correction writes it. */
interface AsClosed {
  readonly closedOn: LocalDate;
  readonly closureReason: ClosureReason;
  readonly courtWordOn: LocalDate | null;
  readonly courtWordSignature: string | null;
  readonly courtTold: string | null;
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

/** The case that the family came back with; of those of one day, one that began later. */
const nextCase = ({ em }: Operation, { id, family, openedOn, closedOn }: SupportCase): Promise<SupportCase | null> =>
  em.findOne(
    SupportCase,
    {
      family: family.id,
      openedOn: { $gte: closedOn ?? openedOn },
      $or: [{ openedOn: { $gt: openedOn } }, { id: { $gt: id } }],
    },
    { orderBy: { openedOn: 'asc' } },
  );

/** A family has one open case at a time: a closing does not reach into the next one. */
const ensureBeforeNextCase = async (op: Operation, supportCase: SupportCase, closedOn: LocalDate): Promise<void> => {
  const next = await nextCase(op, supportCase);
  if (next && closedOn > next.openedOn) refuse('CASE_REOPENED_SINCE', { field: CLOSED_ON, facts: { day: next.openedOn } });
};

/** A row of the ledger with the last day it would have. */
interface Ended {
  readonly row: LegalBasis;
  readonly validTo: LocalDate | null;
}

/** Under an order the corrected closing needs the court's word, as the first one did; it is a director who confirms. */
const ensureCourtKnows = ({ clock }: Operation, ended: readonly Ended[], { closedOn, ...word }: AsClosed): void => {
  if (word.courtWordOn) ensure(notAfter(clock.today(), word.courtWordOn, 'input.courtWordOn'));
  const ordered = ended.find(
    ({ row, validTo }) => row.kind === 'COURT_ORDER' && isInForceOn({ validFrom: row.validFrom, validTo }, closedOn),
  );
  if (ordered) ensure(mayEndOrdered({ issuedOn: ordered.row.validFrom, isDirector: true }, word));
};

/** The ledger of a case as a corrected last day ends it. */
const endedWith = async (op: Operation, supportCase: SupportCase, insteadOf: LocalDate, closedOn: LocalDate) => {
  const ledger = await supportCase.legalBases.loadItems();
  return Promise.all(
    ledger.map(async (row): Promise<Ended> => {
      const validTo = row.validTo ?? null;
      if (closedOn === insteadOf || row.annulledAt) return { row, validTo };
      return { row, validTo: endWithClosing({ validTo }, await ownEnd(op, row), { insteadOf, closedOn }) };
    }),
  );
};

/** Asks the rules of closing of the corrected day; answers what ends everything with it. */
const prepareMove = async (
  op: Operation,
  supportCase: SupportCase,
  {
    insteadOf,
    closedOn,
    ended,
  }: { readonly insteadOf: LocalDate; readonly closedOn: LocalDate; readonly ended: readonly Ended[] },
) => {
  ensure(notAfter(op.clock.today(), closedOn, CLOSED_ON));
  if (closedOn < supportCase.openedOn) refuse('PERIOD_INVALID', { field: CLOSED_ON });
  await ensureBeforeNextCase(op, supportCase, closedOn);
  const records = await Promise.all(lastRecords.items().map((last) => last(op, supportCase.id)));
  const ledger = ended.map(({ row }) => row);
  ensure(endsBehind(ledger, records, closedOn));
  return async () => {
    for (const { row, validTo } of ended) row.validTo = validTo;
    const moved = { supportCaseId: supportCase.id, closedOn, insteadOf };
    for (const ensureMoves of closingMoves.items()) await ensureMoves(op, moved);
    await ClosingMoved.raise(op, moved);
  };
};

/** Where a case stood that was closed by somebody who kept it nowhere: `settleAmended` goes on from there by what counts of it. */
const beforeClosing = async (op: Operation, { id }: SupportCase): Promise<CaseStage> =>
  (await assignedOn(op, id)).length > 0 ? 'ASSIGNED' : 'INTERVIEWED';

/**
 * Asks whether a case may go on as if it had never been closed: where the family has no next one and leads. An earlier case of a
 * family has one, so of its closing only the day, the reason and the court's word are corrected. Its bases get the ends that their own
 * papers say, it stands where it stood, and what ended with it goes on where it can; `settleAmended` reckons the rest anew.
 */
const prepareReopening = async (op: Operation, supportCase: SupportCase, closedOn: LocalDate) => {
  const next = await nextCase(op, supportCase);
  if (next) refuse('FAMILY_HAS_NEXT_CASE', { facts: { day: next.openedOn } });
  op.means('support_case_unique_2', 'CASE_ALREADY_OPEN');
  await ensureFamilyLeads(op, await supportCase.family.loadOrFail(), 'input.supportCaseId');
  const ledger = (await supportCase.legalBases.loadItems()).filter((row) => !row.annulledAt && row.validTo === closedOn);
  const ends = await Promise.all(ledger.map(async (row) => ({ row, validTo: await ownEnd(op, row) })));
  return async () => {
    for (const { row, validTo } of ends) row.validTo = validTo;
    const stage = supportCase.closedFrom ?? (await beforeClosing(op, supportCase));
    op.em.assign(supportCase, { ...OPEN, stage });
    await op.em.flush();
    const annulled = { supportCaseId: supportCase.id, familyId: supportCase.family.id, closedOn };
    for (const resume of goesOnWithCase.items()) await resume(op, annulled);
    await resumeInterviewClocks(op, supportCase, closedOn);
  };
};

/** The closing of a case: its last day, why, and under an order the court's word. */
export const closingAsItStands: Amendable = async (op, supportCase, subjectId) => {
  const { id, closedOn, closureReason } = supportCase;
  if (id !== subjectId) found(null);
  if (!closedOn) return refuse('CASE_STAGE_MISMATCH');
  const before: Written = {
    closedOn,
    closureReason: closureReason ?? null,
    courtWordOn: supportCase.courtWordOn ?? null,
    courtWordSignature: supportCase.courtWordSignature ?? null,
    courtTold: supportCase.courtTold ?? null,
  };
  const prepare = async (to: Written) => {
    const asClosed = to as unknown as AsClosed;
    const ended = await endedWith(op, supportCase, closedOn, asClosed.closedOn);
    const days = { insteadOf: closedOn, closedOn: asClosed.closedOn, ended };
    const move = asClosed.closedOn === closedOn ? null : await prepareMove(op, supportCase, days);
    ensureCourtKnows(op, ended, asClosed);
    return async () => {
      await move?.();
      op.em.assign(supportCase, asClosed);
    };
  };
  return { before, prepare, strike: () => prepareReopening(op, supportCase, closedOn) };
};
