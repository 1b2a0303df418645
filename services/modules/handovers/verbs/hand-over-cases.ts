import type { HandOverCases } from '@asysta/schema/handovers/inputs';
import { refusalInWords } from '@asysta/schema/refusals';
import type { Operation } from '../../../platform/operation/index.js';
import { ensure, refused, type Verdict } from '../../../platform/refusal/refusal.js';
import { askAboutAbsence } from '../../absences/index.js';
import { caseForChange, changeWorker, type SupportCase } from '../../cases/index.js';
import { notify } from '../../notifications/index.js';
import { staffMemberById } from '../../staff/index.js';
import { Handover, HandoverOutcome } from '../handover.entity.js';
import { mayWork, notBefore, takenAs } from '../taker.rules.js';
import { type Standing, standingOf } from './standing-of.js';

/** Locked in one order whatever was ticked first: two who hand over the same cases wait, and do not hold each other up. */
const lockedCases = async (op: Operation, ids: readonly string[]): Promise<ReadonlyMap<string, SupportCase>> => {
  const found = new Map<string, SupportCase>();
  for (const id of ids.toSorted()) found.set(id, await caseForChange(op, id));
  return found;
};

const verdictOn = (
  op: Operation,
  supportCase: SupportCase,
  { takerId, taker }: { readonly takerId: string; readonly taker: Standing },
): Verdict => {
  if (supportCase.stage === 'CLOSED') return refused('CASE_STAGE_MISMATCH');
  if (taker.leaderId === takerId) return refused('LEADS_ALREADY');
  return mayWork(taker, { as: takenAs(takerId, op.principal.staffMemberId), field: 'input.socialWorkerId' });
};

const tellBoth = async (
  op: Operation,
  { family }: SupportCase,
  { takerId, subjectId, before }: { readonly takerId: string; readonly subjectId: string; readonly before: readonly string[] },
): Promise<void> => {
  const about = { subjectId, familyId: family.id };
  await notify(op, { recipientId: takerId, kind: 'CASE_TAKEN_OVER', ...about });
  for (const recipientId of before.filter((id) => id !== takerId))
    await notify(op, { recipientId, kind: 'CASE_HANDED_OVER', ...about });
};

/**
 * Hands cases over from a day on, with what whoever takes over should know; both are told. A case that cannot be handed over stays
 * where it is, with its reason, and the others go. Nothing that stands in a case is changed, so no version of it is asked for.
 */
export const handOverCases = async (op: Operation, input: HandOverCases): Promise<string> => {
  const { from, note } = input;
  ensure(notBefore(op.clock.today(), from, 'input.from'));
  const { id: takerId } = await staffMemberById(op, input.socialWorkerId);
  const cases = await lockedCases(
    op,
    input.cases.map(({ supportCaseId }) => supportCaseId),
  );
  const standingIn = await standingOf(op, takerId, from);
  const decided = { decidedBy: op.principal.staffMemberId, decidedOn: op.clock.today() };
  const handover = op.em.create(Handover, { id: op.newId(), socialWorker: takerId, validFrom: from, ...decided });
  const verdicts = new Map<string, Verdict>();
  for (const [id, supportCase] of cases) verdicts.set(id, verdictOn(op, supportCase, { takerId, taker: await standingIn(id) }));
  // Only of somebody who takes a case over is it told on which days they are away.
  if ([...verdicts.values()].some(({ allowed }) => allowed))
    await askAboutAbsence(op, { staffMemberId: takerId, day: from, field: 'input.socialWorkerId' });
  for (const { supportCaseId, note: ownNote } of input.cases) {
    const supportCase = cases.get(supportCaseId) as SupportCase;
    const verdict = verdicts.get(supportCaseId) as Verdict;
    const refusal = verdict.allowed ? null : verdict.code;
    const reason = verdict.allowed ? null : refusalInWords(verdict.code, verdict.details.facts);
    op.em.create(HandoverOutcome, { id: op.newId(), handover, supportCase, refusal, reason });
    if (!verdict.allowed) continue;
    const told = [note, ownNote].filter((part) => part !== null).join('\n\n');
    const { row, before } = await changeWorker(op, supportCase, { staffMemberId: takerId, from, note: told });
    await tellBoth(op, supportCase, { takerId, subjectId: row.id, before });
  }
  return handover.id;
};
