import type { AuthorizeDataAccess, WithdrawDataAuthorization } from '@asysta/schema/staff/inputs';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { ensure, found, refuse } from '../../../platform/refusal/refusal.js';
import { lockedAt } from '../../../platform/rows/locked-at.js';
import { DataAuthorization } from '../staff.entity.js';
import { staffMemberById } from '../staff.finders.js';
import { canAuthorize, mayChangeRightsOf } from '../staff.rules.js';

/** Records that somebody has both papers of art. 7(4); answers the person. */
export const authorizeDataAccess = async (op: Operation, input: AuthorizeDataAccess): Promise<string> => {
  const { staffMemberId, grantedOn, secrecyUndertakenOn, validTo } = input;
  ensure(mayChangeRightsOf(staffMemberId, op.principal.staffMemberId));
  ensure(canAuthorize({ grantedOn, secrecyUndertakenOn, validTo }, op.clock.today()));
  const staffMember = await staffMemberById(op, staffMemberId);
  op.em.create(DataAuthorization, { id: op.newId(), staffMember, grantedOn, secrecyUndertakenOn, validTo });
  return staffMember.id;
};

/** Withdraws an authorisation from today on; answers the person. One that is withdrawn stays as it is. */
export const withdrawDataAuthorization = async (op: Operation, input: Change<WithdrawDataAuthorization>): Promise<string> => {
  const paper = found(await op.em.findOne(DataAuthorization, { id: input.authorizationId }));
  await lockedAt(op, paper, input.expectedVersion);
  if (paper.withdrawnOn) refuse('DECISION_ALREADY_MADE');
  paper.withdrawnOn = op.clock.today();
  return paper.staffMember.id;
};
