import type { Router } from 'express';
import type { Clock } from '../clock.js';
import type { DataKeys } from '../encryption/data-keys.js';
import type { NewId } from '../ids.js';
import { bffRouter } from './login/bff.js';
import type { BffParts } from './login/bff.js';
import { cookieJar } from './login/cookies.js';
import { signingKeys } from './keys.js';
import type { SigningKeys } from './keys.js';
import { createVerifyLogoutToken } from './login/logout-token.js';
import { openIdLogin } from './login/openid.js';
import { identification, recognition } from './principal.js';
import type { Identify, MemberDirectory } from './principal.js';
import type { SessionStore } from './session-store.js';
import { createVerifyToken } from './verify.js';
import type { VerifyToken } from './verify.js';
import { webSessions } from './login/web-session.js';

/** Audience of every access token for the API. */
const API_AUDIENCE = 'asysta-api';
/** The confidential client of the web. */
const WEB_CLIENT_ID = 'asysta-web';

/** What identity takes from the process that uses it. */
export interface IdentitySettings {
  readonly issuer: string;
  readonly publicUrl: string;
  readonly webClientSecret: string;
  /** Clients whose tokens are accepted (`azp`), the web's included. */
  readonly clients: readonly string[];
  readonly dataKeys: DataKeys;
  readonly store: SessionStore;
  readonly members: MemberDirectory;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly onRefused: BffParts['onRefused'];
  /** Limits of reading the realm's keys; production keeps the defaults. */
  readonly keyLimits?: { readonly coolDownMs?: number; readonly timeoutMs?: number; readonly reloadEveryMs?: number };
}

/** Identity of one process: who calls, and the web's sign-in. */
export interface Identity {
  /** Principal of a request, null for nobody; throws Unauthenticated. */
  readonly identify: Identify;
  readonly verifyToken: VerifyToken;
  /** Routes below /bff, to be mounted at the root before any body parser. */
  readonly router: Router;
  /** Whether the realm's keys were read within a time; when not, reads them first. For readiness. */
  readonly keysAreFresh: SigningKeys['areFresh'];
  close(): void;
}

/** Puts identity together: keys, token check, login sessions and the routes of the web's sign-in. */
export const connectIdentity = (settings: IdentitySettings): Identity => {
  const { issuer, publicUrl, clients, store, members, clock, dataKeys, newId, onRefused } = settings;
  const keys = signingKeys({ issuer, clock, ...settings.keyLimits });
  const verifyToken = createVerifyToken({ issuer, audience: API_AUDIENCE, clients, webClientId: WEB_CLIENT_ID, keys, clock });
  const login = openIdLogin({ issuer, publicUrl, clientId: WEB_CLIENT_ID, clientSecret: settings.webClientSecret });
  const sessions = webSessions({ store, login, verifyToken, dataKeys, clock, newId });
  const recognise = recognition({ store, members, clock });
  const cookies = cookieJar(publicUrl);
  const identify = identification({ verifyToken, sessions, recognise, cookies, publicUrl });
  const verifyLogoutToken = createVerifyLogoutToken({ issuer, clientId: WEB_CLIENT_ID, keys, clock });
  return {
    identify,
    verifyToken,
    router: bffRouter({
      publicUrl,
      login,
      sessions,
      store,
      verifyToken,
      verifyLogoutToken,
      recognise,
      identify,
      cookies,
      dataKeys,
      clock,
      onRefused,
    }),
    keysAreFresh: (withinMs) => keys.areFresh(withinMs),
    close: () => keys.stop(),
  };
};
