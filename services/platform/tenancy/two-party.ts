import { p } from '@mikro-orm/core';

/** The same two columns in SQL, for the few statements of the owner's connection, which has no entities (decision 0009). */
export const CENTRE_OF_ROW = 'tenant_id';
/** Column of the partner or region that receives the row. */
export const RECEIVER_OF_ROW = 'receiver_id';

/**
 * The two parties of a two-party row: the centre it comes from and the partner or region that receives it. Only such rows name
 * their parties in an entity; row security and the foreign keys hold whoever writes one to the truth.
 */
export const bothParties = () => ({ ...centreOfRow(), receiverId: p.uuid().fieldName(RECEIVER_OF_ROW) });

/** The centre of a two-party row alone, for a login role that may not read its receiver. */
export const centreOfRow = () => ({ centreId: p.uuid().fieldName(CENTRE_OF_ROW) });
