import { wrap } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { PartyKind } from '@asysta/schema/parties/codes';
import type { Doors } from '../tenancy/doors.js';
import { LoginSessionEntity } from './login-session.entity.js';
import { REVOCATION_MS } from './session-store.js';
import type { EndedLogin, LoginSession, SessionStore } from './session-store.js';

const STANDING = `
select p.id, p.kind, p.alias, p.name,
  exists (select 1 from revoked_session r
          where r.expires_at > $1 and ((r.kind = 'SID' and r.value = $2) or (r.kind = 'SUBJECT' and r.value = $3 and r.revoked_at >= $4))) as revoked
from (select 1) one
left join party p on p.id = $5::uuid and p.alias = $6 and p.status = 'ACTIVE'`;

/** One statement, so that a logout token is used up exactly when what it names has ended. */
const END_LOGIN = `
with used as (
  insert into revoked_session (kind, value, revoked_at, expires_at) values ('LOGOUT_TOKEN', ?, ?, ?)
  on conflict (kind, value) do nothing returning value
), revoked as (
  insert into revoked_session (kind, value, revoked_at, expires_at) select ?, ?, ?, ? from used
  on conflict (kind, value) do update
    set revoked_at = excluded.revoked_at, expires_at = excluded.expires_at, version = revoked_session.version + 1
), ended as (
  delete from login_session where (case ? when 'SID' then sid else subject end) = ? and exists (select from used)
)
select value from used`;

/** The door to what is known before a party is. */
type Unscoped = Pick<Doors, 'unscoped' | 'askUnscoped'>;

interface StandingRow {
  readonly id: string | null;
  readonly kind: PartyKind;
  readonly alias: string;
  readonly name: string;
  readonly revoked: boolean;
}

const endAll = async (em: EntityManager, { tokenId, sid, subject }: EndedLogin, now: Date): Promise<boolean> => {
  const until = new Date(now.getTime() + REVOCATION_MS);
  const [kind, value] = sid === null ? ['SUBJECT', subject ?? ''] : ['SID', sid];
  const used = await em.execute<{ value: string }[]>(END_LOGIN, [tokenId, now, until, kind, value, now, until, kind, value]);
  return used.length === 1;
};

/** The store on PostgreSQL, through the one door that needs no party (login role asysta_identity). */
export const sessionStoreOn = (doors: Unscoped): SessionStore => {
  const open = (): EntityManager => doors.unscoped('identity');
  return {
    create: async (session) => {
      const em = open();
      await em.nativeDelete(LoginSessionEntity, { expiresAt: { $lte: session.startedAt } });
      await em.execute('delete from revoked_session where expires_at <= ?', [session.startedAt]);
      await em.insert(LoginSessionEntity, { ...session, version: 1 });
    },
    find: async (keyHash, now): Promise<LoginSession | null> => {
      const row = await open().findOne(LoginSessionEntity, { keyHash, expiresAt: { $gt: now } });
      return row && { ...wrap(row).toPOJO(), keyHash, sealedTokens: Buffer.from(row.sealedTokens) };
    },
    replaceTokens: async ({ id, version }, tokens) =>
      (await open().nativeUpdate(LoginSessionEntity, { id, version }, { ...tokens, version: version + 1 })) === 1,
    end: async (keyHash) => void (await open().nativeDelete(LoginSessionEntity, { keyHash })),
    endLogin: (ended, now) => endAll(open(), ended, now),
    standing: async ({ organization, sessionId, subject, issuedAt }, now) => {
      const values = [now.toISOString(), sessionId ?? '', subject, issuedAt.toISOString(), organization.id, organization.alias];
      const rows = await doors.askUnscoped('identity', { name: 'standing', text: STANDING, values });
      const [row] = rows as unknown as StandingRow[];
      const party = row?.id ? { id: row.id, kind: row.kind, alias: row.alias, name: row.name } : null;
      return { party, revoked: row?.revoked !== false };
    },
  };
};
