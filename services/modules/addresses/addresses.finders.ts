import { TELLING_NOTHING } from '@asysta/schema/addresses/codes';
import { type InSight, rowInSight, rowsBy } from '../../platform/operation/index.js';
import { allOf, type Condition } from '../../platform/permission/condition.js';
import { ofFamiliesInSight, recordsOfFamily } from '../families/index.js';
import { FamilyAddress, FamilyAddressCorrection } from './family-address.entity.js';
import { SecretAddress, SecretAddressReader } from './secret-address.entity.js';
import { grantsInReach, secretAddressesInReach, secretAddressesToEnd } from './secret-address.policy.js';

const hiding = (familyId: string): string =>
  `exists (select from secret_address hidden where hidden.family_id = any(${recordsOfFamily(familyId)}) and hidden.ended_on is null)`;

/** Whether a family of a row has a secret address in force, in this record or in one that is linked with it, as an expression. */
export const hidesAtSecretAddress = (family: string): string => hiding(`${family}.id`);

/** Addresses that do not tell where a family is while it hides; those that might come back when it hides no longer. */
const TELLING_NO_HIDING_PLACE: Condition = {
  sql: (address, bind) => `(${address}.kind = any(${bind(TELLING_NOTHING)}) or not ${hiding(`${address}.family_id`)})`,
};

const addressesInSight: InSight = (op) => allOf([ofFamiliesInSight(op), TELLING_NO_HIDING_PLACE]);

/** Another address of a family, or NOT_FOUND where it is of no family that this person may see, or might tell where one hides. */
export const familyAddressById = rowInSight(FamilyAddress, addressesInSight);

/** The other addresses of a family, the latest first; of one that hides none that might tell where. */
export const addressesOf = rowsBy(FamilyAddress, 'family', {
  inSight: () => TELLING_NO_HIDING_PLACE,
  orderBy: { validFrom: 'desc', id: 'desc' },
});

/** What was corrected of an address whose family does not hide: what stood there may be where it stays now, whatever it is for today. */
const OF_NO_HIDING_FAMILY: Condition = {
  sql: (correction) =>
    `not exists (select from family_address corrected where corrected.id = ${correction}.subject_id and ${hiding('corrected.family_id')})`,
};

/** The history of an address, the newest first; of a family that hides none, since what stood there might tell where. */
export const correctionsOfAddress = rowsBy(FamilyAddressCorrection, 'subject', {
  inSight: () => OF_NO_HIDING_FAMILY,
  orderBy: { correctedAt: 'desc', id: 'desc' },
});

/** A secret address, or NOT_FOUND for whoever may not open it: that it exists is told on the card, never by this. */
export const secretAddressById = rowInSight(SecretAddress, secretAddressesInReach);

/** A secret address to be ended, also one that somebody else has just ended. */
export const secretAddressToEnd = rowInSight(SecretAddress, secretAddressesToEnd);

/** A grant, or NOT_FOUND for whoever is no director. */
export const grantById = rowInSight(SecretAddressReader, grantsInReach);
