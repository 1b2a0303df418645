import * as v from 'valibot';
import { isUuid } from '@asysta/schema/values/ids';
import { deny } from './unauthenticated.js';
import type { UnauthenticatedReason } from './unauthenticated.js';

/** What a token must name to be meant for this API. */
export interface TokenExpectations {
  readonly issuer: string;
  readonly audience: string;
  /** Clients whose tokens are accepted (`azp`). */
  readonly clients: readonly string[];
  /** The one client that people sign in through; tokens of every other client are a machine's. */
  readonly webClientId: string;
}

/** The organization a token acts for. */
export interface TokenOrganization {
  readonly id: string;
  readonly alias: string;
}

/** Claims of a token that passed the pre-check; nothing here is proved until the signature is. */
export interface TokenClaims {
  readonly keyId: string;
  readonly subject: string;
  readonly sessionId: string | null;
  readonly clientId: string;
  readonly organization: TokenOrganization;
  readonly acr: string;
  /** When the person proved who they are; null for machines. */
  readonly authTime: Date | null;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
  readonly machine: boolean;
}

const MAX_BYTES = 8192;
const PARTS = /^([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)$/;
/** Tolerated difference between the provider's clock and ours, for `iat` and `nbf` only. */
const CLOCK_SKEW_SECONDS = 30;
/** A token that would live longer was not made by our realm (its tokens live 5 minutes). */
const MAX_LIFE_SECONDS = 3600;

const seconds = v.pipe(v.number(), v.finite(), v.minValue(0));
const text = v.pipe(v.string(), v.minLength(1), v.maxLength(255));

const HeaderSchema = v.object({ alg: v.literal('RS256'), kid: text });
const ClaimsSchema = v.object({
  iss: v.string(),
  aud: v.union([v.string(), v.array(v.string())]),
  typ: v.string(),
  azp: text,
  sub: text,
  sid: v.optional(text),
  acr: v.optional(text),
  auth_time: v.optional(seconds),
  iat: seconds,
  exp: seconds,
  nbf: v.optional(seconds),
  organization: v.optional(v.unknown()),
});

const OrganizationSchema = v.record(v.string(), v.object({ id: v.pipe(v.string(), v.check(isUuid), v.toLowerCase()) }));

const decode = (part: string): unknown => {
  const bytes = Buffer.from(part, 'base64url');
  if (bytes.toString('base64url') !== part) return undefined;
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
};

const onlyIf = (condition: boolean, otherwise: UnauthenticatedReason): void => {
  if (!condition) deny(otherwise);
};

/** Exactly one organization with its id, or the token is refused: 0, 2 and the id-less list of Keycloak's default mapper alike (G32). */
const oneOrganization = (claim: unknown): TokenOrganization => {
  const parsed = v.safeParse(OrganizationSchema, claim);
  const entries = parsed.success && !Array.isArray(claim) ? Object.entries(parsed.output) : [];
  const [first, second] = entries;
  if (!first || second) return deny('ORGANIZATION_COUNT');
  return { alias: first[0], id: first[1].id };
};

/**
 * Pre-check of a bearer token before any key is looked up: size, exactly three canonical base64url parts, algorithm,
 * times, type, client, audience, issuer, one organization. keycloak-connect checks none of the first four (security.md §9).
 */
export const preCheck = (jwt: string, expected: TokenExpectations, now: Date): TokenClaims => {
  const parts = jwt.length <= MAX_BYTES ? PARTS.exec(jwt) : null;
  if (!parts) return deny('TOKEN_MALFORMED');
  const header = v.safeParse(HeaderSchema, decode(parts[1] ?? ''));
  if (!header.success)
    return deny(v.is(v.object({ alg: v.literal('RS256') }), decode(parts[1] ?? '')) ? 'TOKEN_KEY_UNKNOWN' : 'TOKEN_ALGORITHM');
  const signature = parts[3] ?? '';
  onlyIf(Buffer.from(signature, 'base64url').toString('base64url') === signature, 'TOKEN_MALFORMED');
  const body = v.safeParse(ClaimsSchema, decode(parts[2] ?? ''));
  if (!body.success) return deny('TOKEN_CLAIMS');
  const claims = body.output;
  const at = now.getTime() / 1000;
  onlyIf(claims.exp > at && claims.iat <= at + CLOCK_SKEW_SECONDS && (claims.nbf ?? 0) <= at + CLOCK_SKEW_SECONDS, 'TOKEN_TIME');
  onlyIf(claims.exp > claims.iat && claims.exp - claims.iat <= MAX_LIFE_SECONDS, 'TOKEN_TIME');
  onlyIf(claims.typ === 'Bearer', 'TOKEN_TYPE');
  onlyIf(claims.iss === expected.issuer, 'TOKEN_ISSUER');
  onlyIf([claims.aud].flat().includes(expected.audience), 'TOKEN_AUDIENCE');
  onlyIf(expected.clients.includes(claims.azp), 'TOKEN_CLIENT');
  const machine = claims.azp !== expected.webClientId;
  onlyIf(machine || (claims.sid !== undefined && claims.auth_time !== undefined), 'TOKEN_CLAIMS');
  return {
    keyId: header.output.kid,
    subject: claims.sub,
    sessionId: claims.sid ?? null,
    clientId: claims.azp,
    organization: oneOrganization(claims.organization),
    acr: claims.acr ?? '0',
    authTime: machine || claims.auth_time === undefined ? null : new Date(claims.auth_time * 1000),
    issuedAt: new Date(claims.iat * 1000),
    expiresAt: new Date(claims.exp * 1000),
    machine,
  };
};
