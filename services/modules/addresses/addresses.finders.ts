import { TELLING_NOTHING } from '@asysta/schema/addresses/codes';
import { type InSight, rowInSight, rowsBy } from '../../platform/operation/index.js';
import { allOf, type Condition } from '../../platform/permission/condition.js';
import { ofFamiliesInSight } from '../families/index.js';
import { FamilyAddress } from './family-address.entity.js';
import { SecretAddress, SecretAddressReader } from './secret-address.entity.js';
import { grantsInReach, secretAddressesInReach, secretAddressesToEnd } from './secret-address.policy.js';

/** Addresses that do not tell where a family is while it hides; those that might come back when it hides no longer. */
const TELLING_NO_HIDING_PLACE: Condition = {
  sql: (address, bind) =>
    `(${address}.kind = any(${bind(TELLING_NOTHING)}) or not exists (select from secret_address hidden
      where hidden.family_id = ${address}.family_id and hidden.ended_on is null))`,
};

const addressesInSight: InSight = (op) => allOf([ofFamiliesInSight(op), TELLING_NO_HIDING_PLACE]);

/** Another address of a family, or NOT_FOUND where it is of no family that this person may see, or might tell where one hides. */
export const familyAddressById = rowInSight(FamilyAddress, addressesInSight);

/** The other addresses of a family, the latest first; of one that hides none that might tell where. */
export const addressesOf = rowsBy(FamilyAddress, 'family', {
  inSight: () => TELLING_NO_HIDING_PLACE,
  orderBy: { validFrom: 'desc', id: 'desc' },
});

/** A secret address, or NOT_FOUND for whoever may not open it: that it exists is told on the card, never by this. */
export const secretAddressById = rowInSight(SecretAddress, secretAddressesInReach);

/** A secret address to be ended, also one that somebody else has just ended. */
export const secretAddressToEnd = rowInSight(SecretAddress, secretAddressesToEnd);

/** A grant, or NOT_FOUND for whoever is no director. */
export const grantById = rowInSight(SecretAddressReader, grantsInReach);

/** Whether a family of a row has a secret address in force, as an expression. */
export const hidesAtSecretAddress = (family: string): string =>
  `exists (select from secret_address hidden where hidden.family_id = ${family}.id and hidden.ended_on is null)`;
