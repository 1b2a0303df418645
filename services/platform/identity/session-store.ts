import type { Party } from '../tenancy/principal.js';
import type { TokenOrganization } from './token.js';

/** A login of the web as stored: the cookie's hash, whose it is, and the sealed tokens. */
export interface LoginSession {
  readonly id: string;
  readonly keyHash: Buffer;
  readonly partyId: string;
  readonly subject: string;
  readonly sid: string;
  readonly sealedTokens: Buffer;
  readonly accessExpiresAt: Date;
  readonly startedAt: Date;
  readonly expiresAt: Date;
  readonly version: number;
}

/** The part of a verified token that decides whether it still stands. */
export interface StandingQuestion {
  readonly organization: TokenOrganization;
  readonly sessionId: string | null;
  readonly subject: string;
  readonly issuedAt: Date;
}

/** What the provider says has ended: one session, or everything of a subject so far. */
export interface EndedLogin {
  /** Id of the logout token: accepted once. */
  readonly tokenId: string;
  readonly sid: string | null;
  readonly subject: string | null;
}

/** What must be known before a party is known: parties, logins of the web, and what the provider has ended. */
export interface SessionStore {
  /** Keeps a new login and drops what has expired. */
  create(session: Omit<LoginSession, 'version'>): Promise<void>;
  /** The live login under the hash of a cookie. */
  find(keyHash: Buffer, now: Date): Promise<LoginSession | null>;
  /** Replaces the tokens of a login that is still in the state the caller read; false when somebody else was first or it has ended. */
  replaceTokens(session: LoginSession, tokens: Pick<LoginSession, 'sealedTokens' | 'accessExpiresAt'>): Promise<boolean>;
  end(keyHash: Buffer): Promise<void>;
  /** Ends logins and revokes their tokens in one transaction; false when this logout token was used before. */
  endLogin(ended: EndedLogin, now: Date): Promise<boolean>;
  /** The active party of an organization (id and alias must both match), and whether the login behind the token was ended. */
  standing(question: StandingQuestion, now: Date): Promise<{ party: Party | null; revoked: boolean }>;
}

/** How long a revocation is kept: no access token lives longer than an hour and none is issued for an ended login. */
export const REVOCATION_MS = 24 * 3_600_000;
