import * as openid from 'openid-client';

/** Tokens of one login; they stay on the server. */
export interface LoginTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly idToken: string;
}

/** What must come back unchanged from the provider, kept in the sealed pre-login cookie. */
export interface LoginChecks {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** The provider refused a refresh for good: the login has ended there. Every other failure may pass. */
export class RefreshRefused extends Error {
  constructor() {
    super('The provider refused to refresh the login');
    this.name = 'RefreshRefused';
  }
}

/** For which organization a login is asked, and whether a second factor must be shown in it. */
export interface LoginWish {
  /** Alias; null lets the provider ask. */
  readonly organization: string | null;
  readonly secondFactor: boolean;
}

/** Value of `acr_values` that asks the provider for a second factor (the realm's map of levels). */
const SECOND_FACTOR_ACR = '2';

/** The web's side of OpenID Connect: authorization code with PKCE, refresh, end of session. */
export interface OpenIdLogin {
  start(wish: LoginWish): Promise<{ readonly location: URL; readonly checks: LoginChecks }>;
  finish(callback: URL, checks: LoginChecks): Promise<LoginTokens>;
  refresh(refreshToken: string): Promise<Pick<LoginTokens, 'accessToken'> & Partial<LoginTokens>>;
  endSessionUrl(idToken: string): Promise<URL>;
}

interface OpenIdSettings {
  readonly issuer: string;
  readonly publicUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly timeoutSeconds?: number;
}

/** Discovery happens at the first login and is tried again after a failure: the API starts without the provider. */
const lazily = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
};

const refreshOnce = async (configuration: openid.Configuration, refreshToken: string) => {
  try {
    return await openid.refreshTokenGrant(configuration, refreshToken);
  } catch (error) {
    if (error instanceof openid.ResponseBodyError && error.status < 500) throw new RefreshRefused();
    throw error;
  }
};

/** Connects the web to its provider; an http issuer is accepted for development and tests only on loopback. */
export const openIdLogin = (settings: OpenIdSettings): OpenIdLogin => {
  const issuer = new URL(settings.issuer);
  const loopback = ['127.0.0.1', '[::1]', 'localhost'].includes(issuer.hostname);
  const redirectUri = new URL('/bff/callback', settings.publicUrl).href;
  const configured = lazily(() =>
    openid.discovery(issuer, settings.clientId, undefined, openid.ClientSecretPost(settings.clientSecret), {
      execute: loopback && issuer.protocol === 'http:' ? [openid.allowInsecureRequests] : [],
      timeout: settings.timeoutSeconds ?? 5,
    }),
  );

  return {
    start: async ({ organization, secondFactor }) => {
      const checks = { state: openid.randomState(), nonce: openid.randomNonce(), codeVerifier: openid.randomPKCECodeVerifier() };
      const location = openid.buildAuthorizationUrl(await configured(), {
        redirect_uri: redirectUri,
        scope: organization === null ? 'openid organization' : `openid organization:${organization}`,
        ...(secondFactor ? { acr_values: SECOND_FACTOR_ACR } : {}),
        state: checks.state,
        nonce: checks.nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(checks.codeVerifier),
        code_challenge_method: 'S256',
      });
      return { location, checks };
    },
    finish: async (callback, checks) => {
      const answer = await openid.authorizationCodeGrant(await configured(), callback, {
        expectedState: checks.state,
        expectedNonce: checks.nonce,
        pkceCodeVerifier: checks.codeVerifier,
        idTokenExpected: true,
      });
      if (!answer.refresh_token || !answer.id_token) throw new Error('The provider answered without a refresh token');
      return { accessToken: answer.access_token, refreshToken: answer.refresh_token, idToken: answer.id_token };
    },
    refresh: async (refreshToken) => {
      const answer = await refreshOnce(await configured(), refreshToken);
      return {
        accessToken: answer.access_token,
        ...(answer.refresh_token ? { refreshToken: answer.refresh_token } : {}),
        ...(answer.id_token ? { idToken: answer.id_token } : {}),
      };
    },
    endSessionUrl: async (idToken) =>
      openid.buildEndSessionUrl(await configured(), {
        id_token_hint: idToken,
        post_logout_redirect_uri: new URL('/', settings.publicUrl).href,
      }),
  };
};
