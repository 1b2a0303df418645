import type * as v from 'valibot';
import { whyCorrected } from '../corrections/inputs.js';
import { about, content, day, idOf, oneOf, optionalDay, optionalText, text } from '../inputs.js';
import { ADDRESS_KINDS } from './codes.js';

const written = {
  kind: about(oneOf('AddressKind', ADDRESS_KINDS, 'Wybierz, co to za adres.'), 'What the address is for (rodzaj adresu).'),
  street: about(text(200, 'Wpisz ulicę i numer.'), 'Street and number (ulica i numer).'),
  city: about(optionalText(120), 'Place (miejscowość).'),
  validFrom: day('First day (od kiedy).'),
  validTo: optionalDay('Last day; left out while it holds (do kiedy).'),
};

/** Another address of a family. */
export const AddFamilyAddressSchema = content('Adds another address of a family, beside the one at which it is visited.', {
  familyId: idOf('Family', 'The family.'),
  ...written,
});
/** An address as parsed. */
export type AddFamilyAddress = v.InferOutput<typeof AddFamilyAddressSchema>;

/** Another address as it should be. */
export const CorrectFamilyAddressSchema = content('Corrects another address of a family; what stood there stays readable.', {
  familyAddressId: idOf('FamilyAddress', 'The address.'),
  ...written,
  reason: whyCorrected,
});
/** A correction as parsed. */
export type CorrectFamilyAddress = v.InferOutput<typeof CorrectFamilyAddressSchema>;

/** An address that nobody may learn. */
export const RecordSecretAddressSchema = content(
  'Records a secret address of a family; an earlier one ends. Nobody but the director opens it, and whom the director lets (adres tajny).',
  {
    familyId: idOf('Family', 'The family.'),
    secretAddress: about(text(300, 'Wpisz adres.'), 'The address; it is sealed at once and shown nowhere else (adres).'),
  },
);
/** A secret address as parsed. */
export type RecordSecretAddress = v.InferOutput<typeof RecordSecretAddressSchema>;

/** That an address is secret no longer. */
export const EndSecretAddressSchema = content('Ends a secret address: from now on nobody opens it.', {
  secretAddressId: idOf('SecretAddress', 'The secret address.'),
});
/** An end as parsed. */
export type EndSecretAddress = v.InferOutput<typeof EndSecretAddressSchema>;

/** Whom the director lets open it. */
export const GrantSecretAddressSchema = content('Lets somebody who works with the family open its secret address.', {
  secretAddressId: idOf('SecretAddress', 'The secret address.'),
  staffMemberId: idOf('StaffMember', 'Who may open it, while the family is theirs (kto).'),
  validTo: optionalDay('Last day on which they may; left out until it is taken back (do kiedy).'),
  reason: about(text(300, 'Napisz, po co ta osoba zna adres.'), 'What they need it for (po co).'),
});
/** A grant as parsed. */
export type GrantSecretAddress = v.InferOutput<typeof GrantSecretAddressSchema>;

/** That somebody may open it no longer. */
export const RevokeSecretAddressGrantSchema = content('Takes back that somebody may open a secret address.', {
  secretAddressReaderId: idOf('SecretAddressReader', 'The grant.'),
});
/** A taking back as parsed. */
export type RevokeSecretAddressGrant = v.InferOutput<typeof RevokeSecretAddressGrantSchema>;
