import { p } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * The two parties of a two-party row: the centre it comes from and the partner or region that receives it. Only such rows name
 * their parties in an entity; row security and the foreign keys hold whoever writes one to the truth.
 */
export const bothParties = () => ({ centreId: p.uuid().fieldName('tenant_id'), receiverId: p.uuid() });

/** The centre that a received share came from; null when the open door's party received no such share. */
export const centreOfShare = async (em: EntityManager, shareId: string): Promise<string | null> => {
  const rows: { centre: string }[] = await em.execute('select tenant_id as centre from referral_share where id = ?', [shareId]);
  return rows[0]?.centre ?? null;
};
