import * as v from 'valibot';
import type { Clock } from '../../clock.js';
import type { DataKeys, Place } from '../../encryption/data-keys.js';
import { PRE_LOGIN_SECONDS } from './cookies.js';

const PreLoginSchema = v.object({
  state: v.string(),
  nonce: v.string(),
  codeVerifier: v.string(),
  returnTo: v.string(),
  /** Whether a second factor was asked for: a token without one then ends the login instead of asking again. */
  secondFactor: v.boolean(),
  /** Session the browser had when it started; it ends when the new one begins. */
  formerSession: v.nullable(v.string()),
  startedAt: v.number(),
});

/** A started login, kept sealed in the browser until the provider sends it back. */
export type PreLogin = v.InferOutput<typeof PreLoginSchema>;

const PLACE: Place = { party: 'nobody', table: 'pre_login', column: 'cookie', id: 'browser' };

/** Seals a started login into a cookie value. */
export const sealPreLogin = (dataKeys: DataKeys, started: PreLogin): string =>
  dataKeys.seal(PLACE, JSON.stringify(started)).toString('base64url');

/** Opens the cookie of a started login; null when it is not ours, damaged or older than ten minutes. */
export const openPreLogin = (dataKeys: DataKeys, value: string | null, clock: Clock): PreLogin | null => {
  try {
    const started = v.parse(PreLoginSchema, JSON.parse(dataKeys.open(PLACE, Buffer.from(value ?? '', 'base64url'))));
    return clock.now().getTime() - started.startedAt <= PRE_LOGIN_SECONDS * 1000 ? started : null;
  } catch {
    return null;
  }
};

/** A path on our own site to return to after signing in; anything else, also in disguise, becomes the start page. */
export const safeReturnTo = (asked: unknown, publicUrl: string): string => {
  if (typeof asked !== 'string' || asked.length > 2000 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(asked) || asked.includes('\\'))
    return '/';
  const address = new URL(asked, publicUrl);
  const own =
    address.origin === new URL(publicUrl).origin && !address.pathname.startsWith('//') && !address.pathname.startsWith('/bff/');
  return own ? `${address.pathname}${address.search}${address.hash}` : '/';
};
