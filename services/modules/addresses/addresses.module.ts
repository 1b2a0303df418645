import { defineModule } from '../../platform/module/module.js';
import { hiding } from '../families/index.js';
import { hidesAtSecretAddress } from './addresses.finders.js';
import { AddressesResolver } from './addresses.resolver.js';
import { ADDRESSES_PARTS } from './addresses.parts.js';
import { FamilyAddress, FamilyAddressCorrection } from './family-address.entity.js';
import { SecretAddress, SecretAddressReader, SecretAddressValue } from './secret-address.entity.js';
import { SecretAddressResolver } from './secret-address.resolver.js';

/** Other addresses of families, and those that nobody may learn. */
export const addresses = defineModule({
  name: 'addresses',
  entities: { centre: [FamilyAddress, FamilyAddressCorrection, SecretAddress, SecretAddressReader, SecretAddressValue] },
  resolvers: [AddressesResolver, SecretAddressResolver, ...ADDRESSES_PARTS],
  permissions: ['family:change', 'secret-address:open', 'secret-address:record', 'secret-address:grant'],
  contributions: [hiding.holding(hidesAtSecretAddress)],
  audit: [
    'FAMILY_ADDRESS_ADDED',
    'FAMILY_ADDRESS_CORRECTED',
    'SECRET_ADDRESS_OPENED',
    'SECRET_ADDRESS_RECORDED',
    'SECRET_ADDRESS_ENDED',
    'SECRET_ADDRESS_GRANTED',
    'SECRET_ADDRESS_GRANT_REVOKED',
  ],
});
