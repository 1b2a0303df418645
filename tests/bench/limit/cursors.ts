import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { type Caller, Denied } from './identity.ts';

/** Keys by party, each derived once. */
export const partyKeys = (root: Buffer) => {
  const derived = new Map<string, Buffer>();
  return (party: string): Buffer => {
    const known = derived.get(party) ?? Buffer.from(hkdfSync('sha256', root, party, 'asysta:sign', 32));
    derived.set(party, known);
    return known;
  };
};

/** What derives them. */
export type PartyKeys = ReturnType<typeof partyKeys>;

/** Cursors bound to party, person and order; another one's is refused. */
export const cursors = (keys: PartyKeys, { principal: { party, staffMemberId } }: Caller, order: string) => {
  const sign = (raw: string): string =>
    createHmac('sha256', keys(party.id)).update(`${staffMemberId} ${order} ${raw}`).digest('base64url').slice(0, 22);
  return {
    seal: (place: readonly string[]): string => {
      const raw = Buffer.from(JSON.stringify(place)).toString('base64url');
      return `${sign(raw)}.${raw}`;
    },
    open: (cursor: string): readonly (string | undefined)[] => {
      const raw = cursor.slice(cursor.indexOf('.') + 1);
      const mine = Buffer.from(`${sign(raw)}.${raw}`);
      const theirs = Buffer.from(cursor);
      if (mine.length !== theirs.length || !timingSafeEqual(mine, theirs)) throw new Denied(400, 'BAD_USER_INPUT');
      return JSON.parse(Buffer.from(raw, 'base64url').toString()) as string[];
    },
  };
};
