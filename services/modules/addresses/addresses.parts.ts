import { expressed, inDatabase, partOf } from '../../platform/operation/index.js';
import { CorrectionType } from '../corrections/index.js';
import { Family, FamilyType } from '../families/index.js';
import { addressesOf, correctionsOfAddress } from './addresses.finders.js';
import { FamilyAddressType } from './addresses.type.js';

/** Where else a family is reached, and that it has an address nobody may be told. */
export const ADDRESSES_PARTS = [
  partOf(FamilyType, 'addresses', () => [FamilyAddressType], {
    rows: addressesOf,
    description: 'Other addresses of the family, the latest first; of one that hides none that might tell where (drugie adresy).',
  }),
  partOf(FamilyAddressType, 'corrections', () => [CorrectionType], {
    rows: correctionsOfAddress,
    description: 'What was corrected in it, newest first; nothing while the family hides (poprawki).',
  }),
  expressed(FamilyType, Family, 'secretAddressId', () => String, {
    by: inDatabase<string | null>(
      (family) => `select secret.id from secret_address secret where secret.family_id = ${family}.id and secret.ended_on is null`,
    ),
    nullable: true,
    description:
      'Identifier of a secret address, for `secretAddress`; that there is one is told to whoever opens the card, the address to nobody by this (adres tajny).',
  }),
] as const;
