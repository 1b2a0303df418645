import type { AddFamilyAddress, CorrectFamilyAddress } from '@asysta/schema/addresses/inputs';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { refuse } from '../../../platform/refusal/refusal.js';
import { lockedAt } from '../../../platform/rows/locked-at.js';
import { correct } from '../../corrections/index.js';
import { familyById } from '../../families/index.js';
import { familyAddressById } from '../addresses.finders.js';
import { FamilyAddress, FamilyAddressCorrection } from '../family-address.entity.js';

type Days = Pick<AddFamilyAddress, 'validFrom' | 'validTo'>;

const ensureInOrder = ({ validFrom, validTo }: Days): void => {
  if (validTo && validTo < validFrom) refuse('PERIOD_INVALID', { field: 'input.validTo' });
};

/** Adds another address of a family. Answers the address. */
export const addFamilyAddress = async (op: Operation, { familyId, ...written }: AddFamilyAddress): Promise<string> => {
  const family = await familyById(op, familyId);
  ensureInOrder(written);
  return op.em.create(FamilyAddress, { id: op.newId(), family, ...written }).id;
};

/** Corrects another address, or ends it; what stood there stays in its history. Answers the address. */
export const correctFamilyAddress = async (
  op: Operation,
  { familyAddressId, expectedVersion, reason, ...to }: Change<CorrectFamilyAddress>,
): Promise<string> => {
  const address = await lockedAt(op, await familyAddressById(op, familyAddressId), expectedVersion);
  ensureInOrder(to);
  correct(op, FamilyAddressCorrection, address, { reason, to });
  return address.id;
};
