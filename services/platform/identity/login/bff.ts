import { Router, urlencoded } from 'express';
import type { Request, Response } from 'express';
import type { Clock } from '../../clock.js';
import type { DataKeys } from '../../encryption/data-keys.js';
import type { Principal } from '../../tenancy/principal.js';
import { sendOnward, sendProblem } from './bff-pages.js';
import { cookieValue } from './cookies.js';
import type { CookieJar } from './cookies.js';
import type { VerifyLogoutToken } from './logout-token.js';
import type { OpenIdLogin } from './openid.js';
import { openPreLogin, safeReturnTo, sealPreLogin } from './pre-login.js';
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
  readonly onRefused: (reason: UnauthenticatedReason | 'LOGIN_FAILED' | 'LOGOUT_TOKEN_REFUSED') => void;
}

const ALIAS = /^[a-z0-9][a-z0-9-]{1,62}$/;

const startLogin = (parts: BffParts) => async (request: Request, response: Response) => {
  const { organization, returnTo } = request.query;
  const alias = typeof organization === 'string' && ALIAS.test(organization) ? organization : null;
  const started = await parts.login.start(alias).catch(() => null);
  if (!started) return sendProblem(response, 'UNAVAILABLE');
  const sealed = sealPreLogin(parts.dataKeys, {
    ...started.checks,
    returnTo: safeReturnTo(returnTo, parts.publicUrl),
    formerSession: cookieValue(request.headers.cookie, parts.cookies.sessionName),
    startedAt: parts.clock.now().getTime(),
  });
  return response
    .set({ 'set-cookie': parts.cookies.preLogin(sealed), 'cache-control': 'no-store' })
    .redirect(303, started.location.href);
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
    await parts.recognise(verified);
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
