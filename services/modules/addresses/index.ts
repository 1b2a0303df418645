export { SecretAddressValue } from './secret-address.entity.js';
