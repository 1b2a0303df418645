import { TELLING_NOTHING } from '@asysta/schema/addresses/codes';
import type { AddFamilyAddress, CorrectFamilyAddress } from '@asysta/schema/addresses/inputs';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { refuse } from '../../../platform/refusal/refusal.js';
import { locked, lockedAt } from '../../../platform/rows/locked-at.js';
import { correct } from '../../corrections/index.js';
import { type Family, familyById, familyHides } from '../../families/index.js';
import { familyAddressById } from '../addresses.finders.js';
import { FamilyAddress, FamilyAddressCorrection } from '../family-address.entity.js';

type Days = Pick<AddFamilyAddress, 'validFrom' | 'validTo'>;

const ensureInOrder = ({ validFrom, validTo }: Days): void => {
  if (validTo && validTo < validFrom) refuse('PERIOD_INVALID', { field: 'input.validTo' });
};

/** Refuses an address by which a family that hides might be found; the family is locked, as by whoever records where it hides. */
const ensureTellsNothing = async (op: Operation, family: Family, { kind }: Pick<AddFamilyAddress, 'kind'>): Promise<void> => {
  await locked(op, family);
  if (TELLING_NOTHING.includes(kind)) return;
  if (await familyHides(op, family)) refuse('ADDRESS_TELLS', { field: 'input.kind' });
};

/** Adds another address of a family, of one that hides none that might tell where. Answers the address. */
export const addFamilyAddress = async (op: Operation, { familyId, ...written }: AddFamilyAddress): Promise<string> => {
  const family = await familyById(op, familyId);
  ensureInOrder(written);
  await ensureTellsNothing(op, family, written);
  return op.em.create(FamilyAddress, { id: op.newId(), family, ...written }).id;
};

/** Corrects another address, or ends it; what stood there stays in its history. Answers the address. */
export const correctFamilyAddress = async (
  op: Operation,
  { familyAddressId, expectedVersion, reason, ...to }: Change<CorrectFamilyAddress>,
): Promise<string> => {
  const found = await familyAddressById(op, familyAddressId);
  await ensureTellsNothing(op, await found.family.loadOrFail(), to);
  const address = await lockedAt(op, found, expectedVersion);
  ensureInOrder(to);
  correct(op, FamilyAddressCorrection, address, { reason, to });
  return address.id;
};
