import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Operation } from '../../../platform/operation/index.js';
import { notOverOn } from '../../../platform/rows/in-force-on.js';
import type { SupportCase } from '../case.entity.js';
import { moveTo } from '../move-to.js';
import { CaseWorker } from './case-worker.entity.js';
import { endedBefore } from './case-worker.rules.js';

interface NextWorker {
  readonly staffMemberId: string;
  readonly from: LocalDate;
  readonly note: string;
}

/**
 * Lets somebody lead a locked case from a day on: whoever led it, or was to, ends the day before. Answers the new row, and who led
 * until then.
 */
export const changeWorker = async (
  op: Operation,
  supportCase: SupportCase,
  { staffMemberId, from, note }: NextWorker,
): Promise<{ readonly row: CaseWorker; readonly before: readonly string[] }> => {
  const ending = await op.em.find(CaseWorker, { supportCase, ...notOverOn(from) });
  for (const row of ending) row.validTo = endedBefore(row, from);
  // One open row a case: the old one is ended before the new one comes.
  await op.em.flush();
  const row = op.em.create(CaseWorker, {
    id: op.newId(),
    supportCase,
    staffMember: staffMemberId,
    validFrom: from,
    decidedBy: op.principal.staffMemberId,
    decidedOn: op.clock.today(),
    note,
  });
  await moveTo(op, supportCase, supportCase.stage);
  return { row, before: [...new Set(ending.map((one) => one.staffMember.id))] };
};
