import type { EndSecretAddress, GrantSecretAddress, RevokeSecretAddressGrant } from '@asysta/schema/addresses/inputs';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { found, refuse } from '../../../platform/refusal/refusal.js';
import { notOverOn } from '../../../platform/rows/in-force-on.js';
import { locked, lockedAt } from '../../../platform/rows/locked-at.js';
import { StaffMember } from '../../staff/index.js';
import { grantById, secretAddressById, secretAddressToEnd } from '../addresses.finders.js';
import { SecretAddressReader } from '../secret-address.entity.js';

/** Ends a secret address for everybody; it stays sealed. Answers the family. */
export const endSecretAddress = async (
  op: Operation,
  { secretAddressId, expectedVersion }: Change<EndSecretAddress>,
): Promise<string> => {
  const secret = await lockedAt(op, await secretAddressToEnd(op, secretAddressId), expectedVersion);
  if (secret.endedOn) refuse('SECRET_ADDRESS_ENDED');
  secret.endedOn = op.clock.today();
  return secret.family.id;
};

/** Lets somebody open a secret address while the family is theirs; who may already is refused. Answers the family. */
export const grantSecretAddress = async (op: Operation, input: GrantSecretAddress): Promise<string> => {
  const { secretAddressId, staffMemberId, validTo, reason } = input;
  const secret = await locked(op, await secretAddressById(op, secretAddressId));
  const staffMember = found(await op.em.findOne(StaffMember, { id: staffMemberId }));
  const today = op.clock.today();
  if (validTo && validTo < today) refuse('PERIOD_INVALID', { field: 'input.validTo' });
  const present = { secretAddress: secret, staffMember, revokedOn: null, ...notOverOn(today) };
  if ((await op.em.count(SecretAddressReader, present)) > 0) refuse('SECRET_ADDRESS_GRANTED', { field: 'input.staffMemberId' });
  op.em.create(SecretAddressReader, {
    id: op.newId(),
    secretAddress: secret,
    staffMember,
    reason,
    grantedOn: today,
    grantedBy: op.principal.staffMemberId,
    validTo,
  });
  return secret.family.id;
};

/** Takes a grant back; once more it changes nothing. Answers the family. */
export const revokeSecretAddressGrant = async (
  op: Operation,
  { secretAddressReaderId, expectedVersion }: Change<RevokeSecretAddressGrant>,
): Promise<string> => {
  const grant = await lockedAt(op, await grantById(op, secretAddressReaderId), expectedVersion);
  grant.revokedOn ??= op.clock.today();
  return (await grant.secretAddress.loadOrFail()).family.id;
};
