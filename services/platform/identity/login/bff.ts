import { Router, urlencoded } from 'express';
import type { Request, Response } from 'express';
import type { Clock } from '../../clock.js';
import type { DataKeys } from '../../encryption/data-keys.js';
import { demandsOf, meets } from '../../permission/assurance.js';
import type { Demand } from '../../permission/assurance.js';
import type { Principal } from '../../tenancy/principal.js';
import { sendOnward, sendProblem } from './bff-pages.js';
import { cookieValue } from './cookies.js';
import type { CookieJar } from './cookies.js';
import type { VerifyLogoutToken } from './logout-token.js';
import type { LoginWish, OpenIdLogin } from './openid.js';
import { openPreLogin, safeReturnTo, sealPreLogin } from './pre-login.js';
import type { PreLogin } from './pre-login.js';
import { ensureOwnSite } from '../principal.js';
import type { Identify, Recognise } from '../principal.js';
import type { SessionStore } from '../session-store.js';
import { Unauthenticated } from '../unauthenticated.js';
import type { UnauthenticatedReason } from '../unauthenticated.js';
import type { VerifyToken } from '../verify.js';
import type { WebSessions } from './web-session.js';

/** What the web's sign-in needs; every part is made once per process. */
export interface BffParts {
  readonly publicUrl: string;
  readonly login: OpenIdLogin;
  readonly sessions: WebSessions;
  readonly store: Pick<SessionStore, 'endLogin'>;
  readonly verifyToken: VerifyToken;
  readonly verifyLogoutToken: VerifyLogoutToken;
  readonly recognise: Recognise;
  readonly identify: Identify;
  readonly cookies: CookieJar;
  readonly dataKeys: DataKeys;
  readonly clock: Clock;
  /** Told why somebody was not signed in; never who. */
  readonly onRefused: (reason: UnauthenticatedReason | 'LOGIN_FAILED' | 'LOGOUT_TOKEN_REFUSED' | 'SECOND_FACTOR_MISSING') => void;
}

const ALIAS = /^[a-z0-9][a-z0-9-]{1,62}$/;

/** Runs work that may find the caller unknown; answers null then and tells the log why. */
const known = async <T>(parts: BffParts, work: () => Promise<T>): Promise<T | null> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Unauthenticated)) throw error;
    parts.onRefused(error.reason);
    return null;
  }
};

/** Sends the browser to the provider; what must be known when it comes back travels sealed in its cookie. */
const sendToProvider = async (
  { login, dataKeys, clock, cookies }: BffParts,
  response: Response,
  wish: LoginWish,
  { returnTo, formerSession }: Pick<PreLogin, 'returnTo' | 'formerSession'>,
) => {
  const started = await login.start(wish).catch(() => null);
  if (!started) return sendProblem(response, 'UNAVAILABLE');
  const { secondFactor } = wish;
  const startedAt = clock.now().getTime();
  const sealed = sealPreLogin(dataKeys, { ...started.checks, returnTo, formerSession, secondFactor, startedAt });
  return response
    .set({ 'set-cookie': cookies.preLogin(sealed), 'cache-control': 'no-store' })
    .redirect(303, started.location.href);
};

/** Organization of the session the browser has now, so that a second factor is shown for the work at hand. */
const presentOrganization = async (parts: BffParts, request: Request): Promise<string | null> =>
  (await known(parts, () => parts.identify(request)))?.party.alias ?? null;

const startLogin = (parts: BffParts) => async (request: Request, response: Response) => {
  const { organization, returnTo, secondFactor: asked } = request.query;
  const alias = typeof organization === 'string' && ALIAS.test(organization) ? organization : null;
  const secondFactor = asked === '1';
  const wish = { organization: alias ?? (secondFactor ? await presentOrganization(parts, request) : null), secondFactor };
  return sendToProvider(parts, response, wish, {
    returnTo: safeReturnTo(returnTo, parts.publicUrl),
    formerSession: cookieValue(request.headers.cookie, parts.cookies.sessionName),
  });
};

/** Whether the login proves too little: for what was asked for, else for what the person's functions of today demand. */
const fallsShort = ({ clock }: BffParts, { secondFactor }: PreLogin, principal: Principal): boolean => {
  const demands: readonly Demand[] = secondFactor ? ['SECOND_FACTOR_NOW'] : demandsOf(principal);
  return !demands.every((demand) => meets(principal.assurance, demand, clock.now()));
};

/**
 * Goes once more to the provider, for a second factor in the same organization; a provider that was asked for it and answers
 * without it is not asked again.
 */
const stepUp = (parts: BffParts, response: Response, started: PreLogin, { party }: Principal) => {
  if (!started.secondFactor) return sendToProvider(parts, response, { organization: party.alias, secondFactor: true }, started);
  parts.onRefused('SECOND_FACTOR_MISSING');
  return sendProblem(response, 'SECOND_FACTOR');
};

const finishLogin = (parts: BffParts) => async (request: Request, response: Response) => {
  const { cookies, dataKeys, clock, publicUrl, login, sessions } = parts;
  const started = openPreLogin(dataKeys, cookieValue(request.headers.cookie, cookies.preLoginName), clock);
  response.append('set-cookie', cookies.clearPreLogin());
  if (!started) return sendProblem(response, 'EXPIRED');
  const tokens = await login.finish(new URL(request.originalUrl, publicUrl), started).catch(() => null);
  if (!tokens) {
    parts.onRefused('LOGIN_FAILED');
    return sendProblem(response, 'REFUSED');
  }
  try {
    const verified = await parts.verifyToken(tokens.accessToken);
    const principal = await parts.recognise(verified);
    if (fallsShort(parts, started, principal)) return await stepUp(parts, response, started, principal);
    if (started.formerSession !== null) await sessions.end(started.formerSession).catch(() => null);
    response.append('set-cookie', cookies.session(await sessions.begin(tokens, verified)));
    return sendOnward(response, started.returnTo);
  } catch (error) {
    if (!(error instanceof Unauthenticated)) throw error;
    parts.onRefused(error.reason);
    const missing = ['NO_MEMBER', 'NO_APPOINTMENT', 'PARTY_UNKNOWN'].includes(error.reason);
    return sendProblem(response, missing ? 'NO_APPOINTMENT' : 'REFUSED');
  }
};

const describe = ({ party, displayName }: Principal) => ({
  signedIn: true,
  displayName,
  party: { kind: party.kind, alias: party.alias, name: party.name },
});

const showSession = (parts: BffParts) => async (request: Request, response: Response) => {
  const principal = await known(parts, () => parts.identify(request));
  return response.set('cache-control', 'no-store').json(principal ? describe(principal) : { signedIn: false });
};

const endSession = (parts: BffParts) => async (request: Request, response: Response) => {
  const { cookies, sessions, login, publicUrl } = parts;
  const allowed = await known(parts, async () => {
    ensureOwnSite(request, publicUrl);
    return true;
  });
  response.set('cache-control', 'no-store');
  if (!allowed) return response.status(403).json({ error: 'forbidden' });
  const cookie = cookieValue(request.headers.cookie, cookies.sessionName);
  const idToken = cookie === null ? null : await known(parts, () => sessions.end(cookie));
  const location = idToken === null ? null : await login.endSessionUrl(idToken).catch(() => null);
  return response.append('set-cookie', cookies.clearSession()).json({ location: location?.href ?? '/' });
};

const acceptLogoutToken = (parts: BffParts) => async (request: Request, response: Response) => {
  const form = request.body as { logout_token?: unknown } | undefined;
  const jwt = form?.logout_token;
  const ended = typeof jwt === 'string' ? await parts.verifyLogoutToken(jwt) : null;
  const accepted = ended !== null && (await parts.store.endLogin(ended, parts.clock.now()));
  response.set('cache-control', 'no-store');
  if (accepted) return response.status(200).end();
  parts.onRefused('LOGOUT_TOKEN_REFUSED');
  return response.status(400).json({ error: 'invalid_request' });
};

/** The web's sign-in, to be mounted at the root: no token ever reaches the browser (RFC 10017 §6.1). */
export const bffRouter = (parts: BffParts): Router => {
  const router = Router();
  router.get('/bff/login', startLogin(parts));
  router.get('/bff/callback', finishLogin(parts));
  router.get('/bff/session', showSession(parts));
  router.post('/bff/logout', endSession(parts));
  router.post(
    '/bff/backchannel-logout',
    urlencoded({ extended: false, limit: '16kb', parameterLimit: 8 }),
    acceptLogoutToken(parts),
  );
  return router;
};
