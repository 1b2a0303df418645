import { createHash, randomBytes } from 'node:crypto';
import type { Browser } from './browser.js';
import type { IdentityWorld } from './identity-world.js';
import { walkThrough } from './walk.js';

/** What a token address answers. */
export interface TokenAnswer {
  readonly access_token?: string;
  readonly refresh_token?: string;
  readonly id_token?: string;
  readonly expires_in?: number;
  readonly error?: string;
}

/** Claims of a token as they stand in it, unproved. */
export const claimsOf = (jwt: string) =>
  JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;

/** Asks the token address of the issuer, as a client that shows its secret in the body or, with `BASIC`, in the header. */
export const askForTokens = async (
  world: Pick<IdentityWorld, 'issuer' | 'secrets'>,
  clientId: string,
  asked: Readonly<Record<string, string>>,
  way: 'BASIC' | 'POST' = 'POST',
): Promise<{ readonly status: number; readonly body: TokenAnswer }> => {
  const secret = world.secrets[clientId] ?? '';
  const shown: Record<string, string> = way === 'POST' ? { client_id: clientId, client_secret: secret } : {};
  const headers = way === 'BASIC' ? { authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}` } : {};
  const body = new URLSearchParams({ ...asked, ...shown });
  const response = await fetch(`${world.issuer}/protocol/openid-connect/token`, { method: 'POST', body, headers });
  return { status: response.status, body: (await response.json()) as TokenAnswer };
};

/** A machine's token by client credentials. */
export const machineToken = (
  world: Pick<IdentityWorld, 'issuer' | 'secrets'>,
  clientId: string,
  scope = 'organization',
  way: 'BASIC' | 'POST' = 'POST',
) => askForTokens(world, clientId, { grant_type: 'client_credentials', scope }, way);

/** The access token of a machine. */
export const accessTokenOf = async (world: Pick<IdentityWorld, 'issuer' | 'secrets'>, clientId: string): Promise<string> =>
  (await machineToken(world, clientId)).body.access_token ?? '';

/** What somebody's login is asked for when a test takes the place of the web. */
export interface Wish {
  readonly scope?: string;
  readonly pick?: string;
  readonly acrValues?: string;
}

/**
 * A login whose tokens the test gets: the authorization code flow as the web does it, with the web's own client and
 * secret. Answers the error of the callback when the provider refuses.
 */
export const authorize = async (
  world: IdentityWorld,
  browser: Browser,
  username: string,
  wish: Wish = {},
): Promise<TokenAnswer & { readonly asked: readonly string[] }> => {
  const callback = `${world.publicUrl}/bff/callback`;
  const verifier = randomBytes(32).toString('base64url');
  const query = new URLSearchParams({
    client_id: 'asysta-web',
    response_type: 'code',
    redirect_uri: callback,
    scope: wish.scope ?? 'openid organization',
    state: 'state-of-the-test',
    nonce: 'nonce-of-the-test',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...(wish.acrValues === undefined ? {} : { acr_values: wish.acrValues }),
  });
  browser.stopAt = callback;
  const first = await browser.open(`${world.issuer}/protocol/openid-connect/auth?${query.toString()}`, world.publicUrl);
  const { asked, end } = await walkThrough(browser, first, world.provider, {
    username,
    ...(wish.pick === undefined ? {} : { pick: wish.pick }),
  });
  browser.stopAt = null;
  const { searchParams } = new URL(end.url);
  const code = searchParams.get('code');
  if (code === null) return { asked, error: searchParams.get('error') ?? `status ${end.status}` };
  const grant = { grant_type: 'authorization_code', code, redirect_uri: callback, code_verifier: verifier };
  return { asked, ...(await askForTokens(world, 'asysta-web', grant)).body };
};

/** New tokens for the refresh token of the web. */
export const refresh = (world: IdentityWorld, refreshToken: string, scope?: string) =>
  askForTokens(world, 'asysta-web', {
    grant_type: 'refresh_token',
    refresh_token: refreshToken,
    ...(scope === undefined ? {} : { scope }),
  });
