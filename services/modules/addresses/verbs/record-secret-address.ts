import type { RecordSecretAddress } from '@asysta/schema/addresses/inputs';
import type { Operation } from '../../../platform/operation/index.js';
import { locked } from '../../../platform/rows/locked-at.js';
import { familyById } from '../../families/index.js';
import { sealAddress } from '../sealed-address.js';
import { SecretAddress, SecretAddressValue } from '../secret-address.entity.js';

/**
 * Records a secret address; an earlier one ends, and with it whoever was let open it: who is to know the new one is decided anew.
 * Whoever records it opens it no more than others do. Answers the family.
 */
export const recordSecretAddress = async (
  op: Operation,
  { familyId, secretAddress: address }: RecordSecretAddress,
): Promise<string> => {
  const family = await locked(op, await familyById(op, familyId));
  const today = op.clock.today();
  for (const former of await op.em.find(SecretAddress, { family, endedOn: null })) former.endedOn = today;
  // One present address a family: the old one is ended before the new one comes.
  await op.em.flush();
  const secretAddress = op.em.create(SecretAddress, {
    id: op.newId(),
    family,
    recordedOn: today,
    recordedBy: op.principal.staffMemberId,
  });
  const id = op.newId();
  op.em.create(SecretAddressValue, { id, secretAddress, addressSealed: sealAddress(op, id, address) });
  return family.id;
};
