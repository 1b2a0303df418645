import type { AmendedRecord, AmendmentKind } from '@asysta/schema/cases/amendment-codes';
import type { Operation } from '../../../platform/operation/index.js';
import { refuse } from '../../../platform/refusal/refusal.js';
import { decidersOf } from '../../families/index.js';
import { notify } from '../../notifications/index.js';
import { appointedAs, holdersOf } from '../../staff/index.js';
import type { SupportCase } from '../case.entity.js';
import { caseForChange } from '../cases.finders.js';
import { moveTo } from '../move-to.js';
import { AmendedField, Amendment } from './amendment.entity.js';
import type { Written } from './amendments.rules.js';
import { NOTICES_OF } from './amendment-notices.js';
import { carryOut, changeOf, fieldsOf, standingRecord } from './carry-out.js';

interface Proposal {
  readonly supportCaseId: string;
  readonly expectedVersion: number;
  readonly what: AmendedRecord;
  readonly subjectId: string;
  /** What should stand there; null where the record is not to count. */
  readonly to: Written | null;
  readonly reason: string;
}

/**
 * Where nobody else may confirm, the data protection officer learns that one person corrected or annulled it alone, and so does every
 * other director once they may read again: whoever is suspended today could not be asked.
 */
const tellOfficer = async (op: Operation, { family }: SupportCase, { id: subjectId, kind }: Amendment): Promise<void> => {
  const [me, today] = [op.principal.staffMemberId, op.clock.today()];
  const told = { kind: NOTICES_OF[kind].alone, subjectId, familyId: family.id };
  const [officers, directors] = [await holdersOf(op, 'DATA_PROTECTION_OFFICER', today), await appointedAs(op, 'DIRECTOR', today)];
  for (const recipientId of new Set([...officers, ...directors.filter((id) => id !== me)]))
    await notify(op, { recipientId, ...told });
};

const keep = (
  op: Operation,
  supportCase: SupportCase,
  { what, subjectId, reason, kind }: Proposal & { readonly kind: AmendmentKind },
  fields: ReturnType<typeof fieldsOf>,
) => {
  const amendment = op.em.create(Amendment, {
    id: op.newId(),
    supportCase,
    kind,
    what,
    subjectId,
    reason,
    proposedBy: op.principal.staffMemberId,
    proposedAt: op.clock.now(),
  });
  for (const field of fields) op.em.create(AmendedField, { id: op.newId(), amendment, ...field });
  return amendment;
};

/**
 * Proposes a correction or an annulment of what carries law in a case, by the rules of entry: it has no effect until a second person confirms it, and
 * everybody who may is told. Where whoever proposes may confirm and nobody else does, it takes effect at once, and the data protection
 * officer is told. Answers the case.
 */
export const proposeAmendment = async (op: Operation, proposal: Proposal): Promise<string> => {
  const { what, subjectId, to } = proposal;
  const supportCase = await caseForChange(op, proposal.supportCaseId, proposal.expectedVersion);
  const kind = to ? 'CORRECTION' : 'ANNULMENT';
  const standing = await standingRecord(op, supportCase, proposal);
  const fields = fieldsOf(standing, to);
  if (fields.length === 0) refuse('NOTHING_TO_CORRECT');
  if ((await op.em.count(Amendment, { subjectId, what, outcome: null })) > 0) refuse('CORRECTION_WAITS');
  const change = await changeOf(standing, { ...proposal, kind }, fields);
  const amendment = keep(op, supportCase, { ...proposal, kind }, fields);
  await op.em.flush();
  const callerId = op.principal.staffMemberId;
  const others = (await decidersOf(op, 'correction:confirm', supportCase.family.id)).filter((id) => id !== callerId);
  if (others.length === 0 && op.may('correction:confirm')) {
    op.em.assign(amendment, { outcome: 'CONFIRMED', decidedBy: callerId, decidedAt: op.clock.now() });
    await tellOfficer(op, supportCase, amendment);
    await carryOut(op, supportCase, { change, sourceId: amendment.id });
    return supportCase.id;
  }
  for (const recipientId of others)
    await notify(op, { recipientId, kind: NOTICES_OF[kind].proposed, subjectId: amendment.id, familyId: supportCase.family.id });
  await moveTo(op, supportCase, supportCase.stage);
  return supportCase.id;
};
