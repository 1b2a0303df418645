import { createHmac } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/** How Keycloak's default authenticator apps count: six digits, thirty seconds, SHA-1 (RFC 6238). */
const POLICY = { algorithm: 'SHA1', digits: 6, period: 30 } as const;

/** Keycloak keeps the secret of a credential as text, and its bytes are the key. */
export const totpKeyOf = (seed: string, username: string): string =>
  createHmac('sha256', seed).update(username).digest('base64url').slice(0, 32);

/** The same secret as an authenticator app takes it, in base32; drawn from the seed of one checkout and written down nowhere. */
export const totpSecretOf = (seed: string, username: string): string => Secret.fromUTF8(totpKeyOf(seed, username)).base32;

/** The code that an authenticator app would show at a moment (milliseconds since 1970). */
export const totpCodeAt = (secret: string, timestamp: number): string =>
  new TOTP({ ...POLICY, secret: Secret.fromBase32(secret) }).generate({ timestamp });
