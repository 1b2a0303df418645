import { createPublicKey } from 'node:crypto';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import * as v from 'valibot';
import type { Clock } from '../../clock.js';
import type { SigningKeys } from '../keys.js';
import type { EndedLogin } from '../session-store.js';

/** Proves a back-channel logout token and answers what it ends; null when it is not one of ours. */
export type VerifyLogoutToken = (jwt: string) => Promise<EndedLogin | null>;

interface LogoutTokenSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly keys: SigningKeys;
  readonly clock: Clock;
}

const MAX_BYTES = 8192;
const MAX_AGE_SECONDS = 300;
const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout';

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(255));
const LogoutClaims = v.pipe(
  v.object({
    jti: name,
    sid: v.optional(name),
    sub: v.optional(name),
    typ: v.optional(v.literal('Logout')),
    nonce: v.optional(v.never()),
    events: v.object({ [LOGOUT_EVENT]: v.looseObject({}) }),
  }),
  v.check(({ sid, sub }) => sid !== undefined || sub !== undefined),
);

/** OpenID Connect Back-Channel Logout 1.0 §2.6: signature, issuer, audience, age, event, sid or sub, no nonce; replays are the store's matter. */
export const createVerifyLogoutToken =
  ({ issuer, clientId, keys, clock }: LogoutTokenSettings): VerifyLogoutToken =>
  async (jwt) => {
    try {
      const { kid } = jwt.length <= MAX_BYTES ? decodeProtectedHeader(jwt) : {};
      const publicKey = kid === undefined ? null : await keys.find(kid);
      if (publicKey === null) return null;
      const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
      const { payload } = await jwtVerify(jwt, key, {
        algorithms: ['RS256'],
        typ: 'logout+jwt',
        issuer,
        audience: clientId,
        requiredClaims: ['iat', 'exp', 'jti', 'events'],
        maxTokenAge: MAX_AGE_SECONDS,
        clockTolerance: 30,
        currentDate: clock.now(),
      });
      const claims = v.parse(LogoutClaims, payload);
      return { tokenId: claims.jti, sid: claims.sid ?? null, subject: claims.sub ?? null };
    } catch {
      return null;
    }
  };
