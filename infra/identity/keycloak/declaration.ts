import { ACCESS_TOKEN_SECONDS, LOGIN_SECONDS } from '../realm.js';
import type { Wanted } from './differences.js';

/** Seconds in which Keycloak does not ask for the second factor again; shorter than any age the API accepts (decision 0014). */
export const SECOND_FACTOR_SECONDS = 300;

/** Scope that names the API as the audience of an access token. */
export const AUDIENCE_SCOPE = 'asysta-api';

/** Every scope a client of ours has by itself: `sub` and `auth_time`, `acr`, the audience. No profile, no e-mail, no roles. */
export const LEAN_SCOPES = ['basic', 'acr', AUDIENCE_SCOPE] as const;

/** Account of the `asysta` command. */
export const CONSOLE_CLIENT = 'asysta-console';

/** The least rights of realm-management with which the `asysta` command works (decision 0015). */
export const CONSOLE_ROLES = ['manage-organizations', 'manage-users', 'manage-identity-providers'] as const;

const MINUTES = 60;

/**
 * What we say about the realm itself. Codes and passwords follow NIST SP 800-63B: length instead of composition, no
 * forced change; five wrong tries lock an account for a minute, then longer, never for good.
 */
export const REALM_SETTINGS: Wanted = {
  displayName: 'Asysta',
  organizationsEnabled: true,
  sslRequired: 'external',
  loginTheme: 'asysta',
  internationalizationEnabled: true,
  supportedLocales: ['pl', 'uk', 'en'],
  defaultLocale: 'pl',
  registrationAllowed: false,
  resetPasswordAllowed: false,
  rememberMe: false,
  editUsernameAllowed: false,
  loginWithEmailAllowed: true,
  duplicateEmailsAllowed: false,
  defaultSignatureAlgorithm: 'RS256',
  accessTokenLifespan: ACCESS_TOKEN_SECONDS,
  ssoSessionIdleTimeout: 120 * MINUTES,
  ssoSessionMaxLifespan: LOGIN_SECONDS,
  // A login of the web keeps its former refresh token when the key of a renewed token cannot be read (web-session.ts).
  revokeRefreshToken: false,
  bruteForceProtected: true,
  permanentLockout: false,
  failureFactor: 5,
  waitIncrementSeconds: MINUTES,
  maxFailureWaitSeconds: 15 * MINUTES,
  // For so long wrong tries are remembered; 0 would forget each at once and lock nobody.
  maxDeltaTimeSeconds: 12 * 60 * MINUTES,
  quickLoginCheckMilliSeconds: 1000,
  minimumQuickLoginWaitSeconds: MINUTES,
  passwordPolicy: 'length(12) and maxLength(128) and notUsername(undefined) and notEmail(undefined) and passwordHistory(3)',
  otpPolicyType: 'totp',
  otpPolicyAlgorithm: 'HmacSHA1',
  otpPolicyDigits: 6,
  otpPolicyPeriod: 30,
  otpPolicyLookAheadWindow: 1,
  otpPolicyCodeReusable: false,
  eventsEnabled: true,
  eventsExpiration: 90 * 24 * 60 * MINUTES,
  adminEventsEnabled: true,
  adminEventsDetailsEnabled: false,
  attributes: { 'acr.loa.map': JSON.stringify({ 1: 1, 2: 2 }) },
};

/** The mapper of the built-in scope `organization`: with the organization's id, which is the key of our parties. */
export const ORGANIZATION_MAPPER: Wanted = {
  config: {
    'claim.name': 'organization',
    'jsonType.label': 'JSON',
    addOrganizationId: 'true',
    'access.token.claim': 'true',
    'id.token.claim': 'false',
  },
};

/** The mapper that names the API as audience. */
export const AUDIENCE_MAPPER = {
  name: 'asysta-api',
  protocol: 'openid-connect',
  protocolMapper: 'oidc-audience-mapper',
  config: {
    'included.custom.audience': 'asysta-api',
    'access.token.claim': 'true',
    'id.token.claim': 'false',
    'introspection.token.claim': 'true',
  },
} as const;
