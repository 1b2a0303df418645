import type { IncomingHttpHeaders } from 'node:http';
import type { PartyKind } from '@asysta/schema/parties/codes';
import type { Clock } from '../clock.js';
import type { Assurance, Member, Party, Principal } from '../tenancy/principal.js';
import { cookieValue } from './login/cookies.js';
import type { CookieJar } from './login/cookies.js';
import type { SessionStore } from './session-store.js';
import { deny } from './unauthenticated.js';
import type { VerifiedToken, VerifyToken } from './verify.js';
import type { WebSessions } from './login/web-session.js';

/** A party's own staff register, asked at every request: an appointment that ended yesterday gives nothing today (G35). */
export interface MemberDirectory {
  find(party: Pick<Party, 'id' | 'kind' | 'alias'>, subject: string): Promise<Member | null>;
}

/** The parts of an HTTP request that say who calls. */
export interface CallerRequest {
  readonly method?: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

/** Who calls, or null when nobody says so; throws Unauthenticated when what they show is not good. */
export type Identify = (request: CallerRequest) => Promise<Principal | null>;

/** The person or machine behind a proved token, for the party it names, with today's appointments; throws Unauthenticated. */
export type Recognise = (verified: VerifiedToken) => Promise<Principal>;

/** Header that every request with a session cookie carries unless it only reads: another site cannot send it. */
export const CSRF_HEADER = 'x-asysta-csrf';

/** Header in which a page of the web says for whom it speaks: the person's entry in the register of the party it shows. */
export const VIEWER_HEADER = 'x-asysta-viewer';

const READING_METHODS = ['GET', 'HEAD'];
const BEARER = /^Bearer ([^\s,]+)$/i;

interface RecogniseSettings {
  readonly store: Pick<SessionStore, 'standing'>;
  readonly members: MemberDirectory;
  readonly clock: Clock;
}

/** Level and time of the proof as the provider states them; a machine proves a secret and no person. */
const assuranceOf = ({ machine, acr, authTime }: VerifiedToken): Assurance =>
  machine ? { level: 0, provedAt: null } : { level: /^\d$/.test(acr) ? Number(acr) : 0, provedAt: authTime };

/** Kinds of parties remembered at most: some more than there are parties. */
const MOST_KINDS = 10_000;

/**
 * Rights come from the staff register alone: roles inside a token are never read (G33). What is remembered of an organization is
 * only which register to ask: it is asked at once with the standing of the token, and its answer counts for what the standing says.
 */
export const recognition = ({ store, members, clock }: RecogniseSettings): Recognise => {
  const kinds = new Map<string, PartyKind>();
  const guess = ({ organization, subject }: VerifiedToken) => {
    const kind = kinds.get(organization.id);
    const asked = kind ? members.find({ ...organization, kind }, subject) : null;
    // Whether its failure matters is known only when the standing is.
    asked?.catch(() => undefined);
    return { kind, asked };
  };
  return async (verified) => {
    const guessed = guess(verified);
    const { party, revoked } = await store.standing(verified, clock.now());
    if (revoked) return deny('SESSION_REVOKED');
    if (!party) return deny('PARTY_UNKNOWN');
    if (kinds.size < MOST_KINDS) kinds.set(party.id, party.kind);
    const member = await (party.kind === guessed.kind ? guessed.asked : members.find(party, verified.subject));
    if (!member || member.machine !== verified.machine) return deny('NO_MEMBER');
    if (member.appointments.length === 0) return deny('NO_APPOINTMENT');
    const { subject, sessionId, clientId } = verified;
    return { ...member, party, assurance: assuranceOf(verified), subject, sessionId, clientId };
  };
};

/** Refuses a request that another site could have started with the person's cookie. */
export const ensureOwnSite = ({ method, headers }: CallerRequest, publicUrl: string): void => {
  if (READING_METHODS.includes(method ?? 'GET')) return;
  const origin = headers.origin;
  const site = headers['sec-fetch-site'];
  const foreign =
    (origin !== undefined && origin !== new URL(publicUrl).origin) || (site !== undefined && site !== 'same-origin');
  if (foreign || !headers[CSRF_HEADER]) deny('CSRF');
};

/** Two windows share one cookie: what a page of the former person or party sends is not done for the next one. */
const ensureOwnPage = ({ headers }: CallerRequest, { staffMemberId }: Principal): void => {
  const named = headers[VIEWER_HEADER];
  if (named !== undefined && named !== staffMemberId) deny('VIEWER_CHANGED');
};

interface IdentifySettings {
  readonly verifyToken: VerifyToken;
  readonly sessions: Pick<WebSessions, 'resume'>;
  readonly recognise: Recognise;
  readonly cookies: CookieJar;
  readonly publicUrl: string;
}

/** Token or login session → Principal, one or the other: a request that shows both is refused. */
export const identification =
  ({ verifyToken, sessions, recognise, cookies, publicUrl }: IdentifySettings): Identify =>
  async (request) => {
    const { authorization, cookie } = request.headers;
    const session = cookieValue(cookie, cookies.sessionName);
    if (authorization !== undefined && session !== null) return deny('CREDENTIALS_TWICE');
    if (authorization !== undefined) {
      const jwt = BEARER.exec(authorization)?.[1] ?? deny('CREDENTIALS_MALFORMED');
      return recognise(await verifyToken(jwt));
    }
    if (session === null) return null;
    ensureOwnSite(request, publicUrl);
    const principal = await recognise(await sessions.resume(session));
    ensureOwnPage(request, principal);
    return principal;
  };
