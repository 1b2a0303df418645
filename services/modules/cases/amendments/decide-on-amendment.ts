import type { DecideOnAmendment, TakeAmendmentBack } from '@asysta/schema/cases/amendment-inputs';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { locked } from '../../../platform/rows/locked-at.js';
import { notify } from '../../notifications/index.js';
import { caseForChange } from '../cases.finders.js';
import { moveTo } from '../move-to.js';
import type { Amendment } from './amendment.entity.js';
import { NOTICES_OF } from './amendment-notices.js';
import { amendmentById } from './amendments.finders.js';
import { mayDecide, mayTakeBack } from './amendments.rules.js';
import { carryOut, changeOf, standingRecord, standsAsSeen } from './carry-out.js';

/** The correction and its case, locked, the case as the person saw it. */
const lockedAmendment = async (op: Operation, id: string, expectedVersion: number) => {
  const amendment: Amendment = await amendmentById(op, id);
  const supportCase = await caseForChange(op, amendment.supportCase.id, expectedVersion);
  await locked(op, amendment);
  const waiting = { outcome: amendment.outcome, proposerId: amendment.proposedBy.id };
  return { amendment, supportCase, waiting };
};

const decided = ({ clock, principal }: Operation) => ({ decidedBy: principal.staffMemberId, decidedAt: clock.now() });

/**
 * Confirms a correction, or refuses it with remarks: a second person does, and whoever proposed it is told. Confirmed, the record must
 * still stand as the proposal saw it, the rules of entry are asked as of now, the record changes, and ledger, clocks and stage follow.
 * Answers the case.
 */
export const decideOnAmendment = async (op: Operation, input: Change<DecideOnAmendment>): Promise<string> => {
  const { amendment, supportCase, waiting } = await lockedAmendment(op, input.amendmentId, input.expectedVersion);
  ensure(mayDecide(waiting, op.principal.staffMemberId));
  const { decision, remarks } = input;
  op.em.assign(amendment, { outcome: decision, remarks, ...decided(op) });
  await notify(op, {
    recipientId: amendment.proposedBy.id,
    kind: NOTICES_OF[amendment.kind][decision],
    subjectId: amendment.id,
    familyId: supportCase.family.id,
  });
  if (decision === 'REFUSED') {
    await moveTo(op, supportCase, supportCase.stage);
    return supportCase.id;
  }
  const standing = await standingRecord(op, supportCase, amendment);
  const fields = await amendment.fields.loadItems();
  ensure(standsAsSeen(standing, amendment, fields));
  const change = await changeOf(standing, amendment, fields);
  await carryOut(op, supportCase, { change, sourceId: amendment.id });
  return supportCase.id;
};

/** Takes one's own correction back while it waits. Answers the case. */
export const takeAmendmentBack = async (op: Operation, input: Change<TakeAmendmentBack>): Promise<string> => {
  const { amendment, supportCase, waiting } = await lockedAmendment(op, input.amendmentId, input.expectedVersion);
  ensure(mayTakeBack(waiting, op.principal.staffMemberId));
  op.em.assign(amendment, { outcome: 'TAKEN_BACK', ...decided(op) });
  await moveTo(op, supportCase, supportCase.stage);
  return supportCase.id;
};
