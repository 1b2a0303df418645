import type { Operation } from '../../platform/operation/index.js';
import type { SecretAddressValue } from './secret-address.entity.js';

const place = (op: Operation, id: string) => ({
  party: op.principal.party.id,
  table: 'secret_address_value',
  column: 'address_sealed',
  id,
});

/** Sealed form of an address for one row; it opens nowhere else. */
export const sealAddress = (op: Operation, id: string, address: string): Buffer => op.keys.seal(place(op, id), address);

/** The address in clear, of a row that the caller may open. */
export const openAddress = (op: Operation, { id, addressSealed }: SecretAddressValue): string =>
  op.keys.open(place(op, id), addressSealed);
