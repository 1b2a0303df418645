import { rowInSight, rowsBy } from '../../platform/operation/index.js';
import { ofFamiliesInSight } from '../families/index.js';
import { FamilyAddress } from './family-address.entity.js';
import { SecretAddress, SecretAddressReader } from './secret-address.entity.js';
import { grantsInReach, secretAddressesInReach, secretAddressesToEnd } from './secret-address.policy.js';

/** Another address of a family, or NOT_FOUND where it is of no family that this person may see. */
export const familyAddressById = rowInSight(FamilyAddress, ofFamiliesInSight);

/** The other addresses of a family, the latest first. */
export const addressesOf = rowsBy(FamilyAddress, 'family', { orderBy: { validFrom: 'desc', id: 'desc' } });

/** A secret address, or NOT_FOUND for whoever may not open it: that it exists is told on the card, never by this. */
export const secretAddressById = rowInSight(SecretAddress, secretAddressesInReach);

/** A secret address to be ended, also one that somebody else has just ended. */
export const secretAddressToEnd = rowInSight(SecretAddress, secretAddressesToEnd);

/** A grant, or NOT_FOUND for whoever is no director. */
export const grantById = rowInSight(SecretAddressReader, grantsInReach);

/** Whether a family of a row has a secret address in force, as an expression. */
export const hidesAtSecretAddress = (family: string): string =>
  `exists (select from secret_address hidden where hidden.family_id = ${family}.id and hidden.ended_on is null)`;
