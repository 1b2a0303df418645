import { hash as digestOf } from 'node:crypto';
import { createRequire } from 'node:module';
import type { Clock } from '../clock.js';
import type { SigningKeys } from './keys.js';
import { preCheck } from './token.js';
import type { TokenClaims, TokenExpectations } from './token.js';
import { Unauthenticated, deny } from './unauthenticated.js';

/** An access token whose every claim is proved by the realm's signature. */
export type VerifiedToken = Omit<TokenClaims, 'keyId'>;

/** Proves a bearer token or throws Unauthenticated. */
export type VerifyToken = (jwt: string) => Promise<VerifiedToken>;

interface KeycloakToken {
  readonly content: unknown;
}
interface KeycloakGrantManager {
  validateToken(token: KeycloakToken, expectedType: 'Bearer'): Promise<unknown>;
}

/** The parts of keycloak-connect in use. The package is CommonJS, its types leave these modules out, its middleware is never mounted. */
const load = createRequire(import.meta.url);
const Config = load('keycloak-connect/middleware/auth-utils/config') as new (settings: object) => object;
const GrantManager = load('keycloak-connect/middleware/auth-utils/grant-manager') as new (config: object) => KeycloakGrantManager;
const Token = load('keycloak-connect/middleware/auth-utils/token') as new (jwt: string, clientId: string) => KeycloakToken;

const REALM_IN_ISSUER = /^(.+)\/realms\/([^/]+)$/;
const MAX_MANAGERS = 16;
const MAX_CACHED_TOKENS = 5000;

interface VerifierSettings extends TokenExpectations {
  readonly keys: SigningKeys;
  readonly clock: Clock;
}

const managersOf = ({ issuer, audience }: VerifierSettings) => {
  const [, authServerUrl, realm] = REALM_IN_ISSUER.exec(issuer) ?? [];
  if (!authServerUrl || !realm) throw new Error('Configuration: ASYSTA_ISSUER must end in /realms/<name>');
  const managers = new Map<string, KeycloakGrantManager>();
  return (publicKey: string): KeycloakGrantManager => {
    const existing = managers.get(publicKey);
    if (existing) return existing;
    if (managers.size >= MAX_MANAGERS) managers.clear();
    const config = new Config({
      realm,
      authServerUrl,
      clientId: audience,
      bearerOnly: true,
      verifyTokenAudience: true,
      realmPublicKey: publicKey,
    });
    const made = new GrantManager(config);
    managers.set(publicKey, made);
    return made;
  };
};

interface Proved {
  readonly claims: VerifiedToken;
  readonly keyId: string;
  readonly publicKey: string;
}

/**
 * Tokens that passed every check, until they expire, oldest out first, under a hash of the WHOLE token: a forged one that
 * borrows a jti or sid misses. What was checked of a token cannot change, but its end and its key, and those are asked again.
 */
const provedTokens = (clock: Clock) => {
  const entries = new Map<string, Proved>();
  return {
    find: (hash: string): Proved | undefined => {
      const hit = entries.get(hash);
      if (hit && hit.claims.expiresAt > clock.now()) return hit;
      entries.delete(hash);
      return undefined;
    },
    keep: (hash: string, proved: Proved): void => {
      const oldest = entries.size >= MAX_CACHED_TOKENS ? entries.keys().next().value : undefined;
      if (oldest !== undefined) entries.delete(oldest);
      entries.set(hash, proved);
    },
  };
};

/**
 * The bearer check of the API, and the only importer of keycloak-connect: our pre-check, the realm's key by id, then
 * the library's own validation with that static key, so that no request can make it fetch anything (security.md §9).
 */
export const createVerifyToken = (settings: VerifierSettings): VerifyToken => {
  const managerFor = managersOf(settings);
  const proved = provedTokens(settings.clock);

  return async (jwt) => {
    const hash = digestOf('sha256', jwt, 'base64');
    const hit = proved.find(hash);
    const { keyId, ...claims } = hit ? { keyId: hit.keyId, ...hit.claims } : preCheck(jwt, settings, settings.clock.now());
    const publicKey = (await settings.keys.find(keyId)) ?? deny('TOKEN_KEY_UNKNOWN');
    if (publicKey === hit?.publicKey) return claims;
    try {
      await managerFor(publicKey).validateToken(new Token(jwt, settings.audience), 'Bearer');
    } catch {
      throw new Unauthenticated('TOKEN_REFUSED');
    }
    proved.keep(hash, { claims, keyId, publicKey });
    return claims;
  };
};
