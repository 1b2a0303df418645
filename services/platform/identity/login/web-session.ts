import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '../../clock.js';
import type { DataKeys, Place } from '../../encryption/data-keys.js';
import type { NewId } from '../../ids.js';
import { RefreshRefused } from './openid.js';
import type { LoginTokens, OpenIdLogin } from './openid.js';
import type { LoginSession, SessionStore } from '../session-store.js';
import { Unauthenticated, deny } from '../unauthenticated.js';
import type { VerifiedToken, VerifyToken } from '../verify.js';

/** Logins of the web: the browser holds a random key, the server the sealed tokens. */
export interface WebSessions {
  /** Keeps a proved login; answers the value of the session cookie. */
  begin(tokens: LoginTokens, verified: VerifiedToken): Promise<string>;
  /** The verified access token behind a session cookie, refreshed when it is about to expire; throws Unauthenticated. */
  resume(cookie: string): Promise<VerifiedToken>;
  /** Ends a login here; answers the id token with which the provider's own session can be ended, or null. */
  end(cookie: string): Promise<string | null>;
}

interface WebSessionSettings {
  readonly store: SessionStore;
  readonly login: Pick<OpenIdLogin, 'refresh'>;
  readonly verifyToken: VerifyToken;
  readonly dataKeys: DataKeys;
  readonly clock: Clock;
  readonly newId: NewId;
}

/** One working day; the provider's own idle and maximum times end a login earlier through a refused refresh. */
const SESSION_MS = 10 * 3_600_000;
/** An access token with less life than this is renewed first, so that it does not die on the way. */
const RENEW_BEFORE_MS = 30_000;
const KEY_BYTES = 32;
const KEY = /^[A-Za-z0-9_-]{43}$/;

const hashOf = (cookie: string): Buffer =>
  KEY.test(cookie) ? createHash('sha256').update(cookie).digest() : deny('SESSION_UNKNOWN');

const placeOf = ({ partyId, keyHash }: Pick<LoginSession, 'partyId' | 'keyHash'>): Place => ({
  party: partyId,
  table: 'login_session',
  column: 'sealed_tokens',
  id: keyHash.toString('hex'),
});

class DatabaseWebSessions implements WebSessions {
  readonly #settings: WebSessionSettings;
  /** Renewals under way by login: requests that arrive together share one. */
  readonly #renewals = new Map<string, Promise<LoginSession>>();

  constructor(settings: WebSessionSettings) {
    this.#settings = settings;
  }

  async begin(tokens: LoginTokens, verified: VerifiedToken): Promise<string> {
    const { store, clock, newId } = this.#settings;
    const cookie = randomBytes(KEY_BYTES).toString('base64url');
    const keyHash = hashOf(cookie);
    const startedAt = clock.now();
    const partyId = verified.organization.id;
    await store.create({
      id: newId(),
      keyHash,
      partyId,
      subject: verified.subject,
      sid: verified.sessionId ?? deny('TOKEN_CLAIMS'),
      sealedTokens: this.#seal({ partyId, keyHash }, tokens),
      accessExpiresAt: verified.expiresAt,
      startedAt,
      expiresAt: new Date(startedAt.getTime() + SESSION_MS),
    });
    return cookie;
  }

  async resume(cookie: string): Promise<VerifiedToken> {
    const { store, clock, verifyToken } = this.#settings;
    const found = (await store.find(hashOf(cookie), clock.now())) ?? deny('SESSION_UNKNOWN');
    const session = found.accessExpiresAt.getTime() - clock.now().getTime() < RENEW_BEFORE_MS ? await this.#renew(found) : found;
    const verified = await verifyToken(this.#open(session).accessToken);
    return this.#sameLogin(session, verified);
  }

  async end(cookie: string): Promise<string | null> {
    const { store, clock } = this.#settings;
    const keyHash = hashOf(cookie);
    const session = await store.find(keyHash, clock.now());
    if (!session) return null;
    await store.end(keyHash);
    return this.#open(session).idToken;
  }

  /** The session is bound to the person, the provider's session and the organization it began with; a change ends it. */
  async #sameLogin(session: LoginSession, verified: VerifiedToken): Promise<VerifiedToken> {
    const same =
      verified.organization.id === session.partyId && verified.subject === session.subject && verified.sessionId === session.sid;
    if (same) return verified;
    await this.#settings.store.end(session.keyHash);
    return deny('SESSION_CHANGED');
  }

  #renew(session: LoginSession): Promise<LoginSession> {
    const key = session.keyHash.toString('hex');
    const running = this.#renewals.get(key);
    if (running) return running;
    const started = this.#renewNow(session).finally(() => this.#renewals.delete(key));
    this.#renewals.set(key, started);
    return started;
  }

  /** Reads the login once more first: whoever read it before the last renewal ended must not use up a refresh token again. */
  async #renewNow(stale: LoginSession): Promise<LoginSession> {
    const { store, login, verifyToken, clock } = this.#settings;
    const session = (await store.find(stale.keyHash, clock.now())) ?? deny('SESSION_UNKNOWN');
    if (session.version !== stale.version) return session;
    const tokens = this.#open(session);
    const answer = await login
      .refresh(tokens.refreshToken)
      .catch((error: unknown) => (error instanceof RefreshRefused ? 'REFUSED' : 'FAILED'));
    if (answer === 'FAILED') return this.#keepWhileAlive(session);
    if (typeof answer === 'string') return this.#renewedByAnother(session);
    const proved = await this.#provedOrEnded(session, () => verifyToken(answer.accessToken));
    if (proved === 'NOT_NOW') return this.#keepWhileAlive(session);
    const verified = await this.#sameLogin(session, proved);
    const renewed = { sealedTokens: this.#seal(session, { ...tokens, ...answer }), accessExpiresAt: verified.expiresAt };
    if (await store.replaceTokens(session, renewed)) return { ...session, ...renewed, version: session.version + 1 };
    return this.#renewedByAnother(session);
  }

  /** A renewed token that is not good ends the login; one whose key cannot be read now says nothing about it. */
  async #provedOrEnded(session: LoginSession, verify: () => Promise<VerifiedToken>): Promise<VerifiedToken | 'NOT_NOW'> {
    try {
      return await verify();
    } catch (error) {
      if (error instanceof Unauthenticated && error.reason === 'TOKEN_KEY_UNKNOWN') return 'NOT_NOW';
      await this.#settings.store.end(session.keyHash);
      throw error;
    }
  }

  /** The provider cannot be reached: what is still valid stays valid, and the login is kept for a later try. */
  #keepWhileAlive(session: LoginSession): LoginSession {
    return session.accessExpiresAt > this.#settings.clock.now() ? session : deny('SESSION_NOT_REFRESHED');
  }

  /** Another instance may have renewed the login with the same refresh token; if none did, the login has ended. */
  async #renewedByAnother(session: LoginSession): Promise<LoginSession> {
    const { store, clock } = this.#settings;
    const current = await store.find(session.keyHash, clock.now());
    if (current && current.version !== session.version) return current;
    await store.end(session.keyHash);
    return deny('SESSION_NOT_REFRESHED');
  }

  #seal(where: Pick<LoginSession, 'partyId' | 'keyHash'>, { accessToken, refreshToken, idToken }: LoginTokens): Buffer {
    return this.#settings.dataKeys.seal(placeOf(where), JSON.stringify([accessToken, refreshToken, idToken]));
  }

  /** Tokens sealed with another data key, or moved here from another row, belong to no login we know. */
  #open(session: LoginSession): LoginTokens {
    try {
      const opened = JSON.parse(this.#settings.dataKeys.open(placeOf(session), session.sealedTokens)) as [string, string, string];
      const [accessToken, refreshToken, idToken] = opened;
      return { accessToken, refreshToken, idToken };
    } catch {
      return deny('SESSION_UNKNOWN');
    }
  }
}

/** Logins of the web over a store. */
export const webSessions = (settings: WebSessionSettings): WebSessions => new DatabaseWebSessions(settings);
