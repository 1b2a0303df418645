import { wrap } from '@mikro-orm/postgresql';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { PartyKind } from '@asysta/schema/values/codes';
import { LoginSessionEntity } from './login-session.entity.js';
import { REVOCATION_MS } from './session-store.js';
import type { EndedLogin, LoginSession, SessionStore } from './session-store.js';

const STANDING = `
select p.id, p.kind, p.alias, p.name,
  exists (select 1 from revoked_session r
          where r.expires_at > ? and ((r.kind = 'SID' and r.value = ?) or (r.kind = 'SUBJECT' and r.value = ? and r.revoked_at >= ?))) as revoked
from (select 1) one
left join party p on p.id = ?::uuid and p.alias = ? and p.status = 'ACTIVE'`;

const REVOKE = `
insert into revoked_session (kind, value, revoked_at, expires_at) values (?, ?, ?, ?)
on conflict (kind, value) do update set revoked_at = excluded.revoked_at, expires_at = excluded.expires_at, version = revoked_session.version + 1`;

const USE_ONCE = `
insert into revoked_session (kind, value, revoked_at, expires_at) values ('LOGOUT_TOKEN', ?, ?, ?)
on conflict (kind, value) do nothing returning value`;

interface StandingRow {
  readonly id: string | null;
  readonly kind: PartyKind;
  readonly alias: string;
  readonly name: string;
  readonly revoked: boolean;
}

const endAll = async (em: EntityManager, { tokenId, sid, subject }: EndedLogin, now: Date): Promise<boolean> => {
  const until = new Date(now.getTime() + REVOCATION_MS);
  const first = await em.execute<{ value: string }[]>(USE_ONCE, [tokenId, now, until]);
  if (first.length === 0) return false;
  const [kind, value] = sid === null ? (['SUBJECT', subject ?? ''] as const) : (['SID', sid] as const);
  await em.execute(REVOKE, [kind, value, now, until]);
  await em.nativeDelete(LoginSessionEntity, sid === null ? { subject: value } : { sid: value });
  return true;
};

/** The store on PostgreSQL, through the one door that needs no party (login role asysta_identity). */
export const sessionStoreOn = (open: () => EntityManager): SessionStore => ({
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
  endLogin: (ended, now) => open().transactional((em) => endAll(em, ended, now)),
  standing: async ({ organization, sessionId, subject, issuedAt }, now) => {
    const [row] = await open().execute<StandingRow[]>(STANDING, [now, sessionId ?? '', subject, issuedAt, organization.id, organization.alias]);
    const party = row?.id ? { id: row.id, kind: row.kind, alias: row.alias, name: row.name } : null;
    return { party, revoked: row?.revoked !== false };
  },
});
