import { AsyncLocalStorage } from 'node:async_hooks';
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { interactionPolicy } from 'oidc-provider';
import { documentOf, errorPage, signOutPage, signedOutPage } from './pages.js';
import type { Page } from './pages.js';
import { PEOPLE } from './people.js';
import { ACCESS_TOKEN_SECONDS, API_AUDIENCE, CLIENTS, LOGIN_SECONDS } from './realm.js';
import { API_RESOURCE, SIGN_IN_PATH } from './sign-in.js';
import type { ProviderKeys } from './signing-keys.js';
import {
  FIRST_FACTOR,
  SCOPES,
  SECOND_FACTOR,
  asksForSecondFactor,
  extraClaims,
  secondFactorStands,
  shapeLikeKeycloak,
} from './token-claims.js';
import type { ProviderStore } from './provider-store.js';

/** Whether the running request authenticates its client by the Authorization header; Keycloak takes either way from every client. */
export const clientAuthentication = new AsyncLocalStorage<'client_secret_basic' | 'client_secret_post'>();

/** What differs from one start of the provider to the next. */
export interface ProviderSetup {
  readonly publicUrl: string;
  readonly basePath: string;
  readonly secrets: Readonly<Record<string, string>>;
  readonly keys: ProviderKeys;
  readonly store: ProviderStore;
}

const showPage = (ctx: KoaContextWithOIDC, page: Page, formOrigins: readonly string[]) => {
  const { html, headers } = documentOf(page, formOrigins);
  ctx.set(headers);
  ctx.body = html;
};

const clientMetadata = (clientId: string, { publicUrl, secrets }: ProviderSetup) => {
  const client = CLIENTS.find((one) => one.clientId === clientId);
  const secret = secrets[clientId];
  if (!client || !secret) return undefined;
  const common = {
    client_id: clientId,
    client_secret: secret,
    token_endpoint_auth_method: clientAuthentication.getStore() ?? ('client_secret_post' as const),
    id_token_signed_response_alg: 'RS256' as const,
  };
  if (client.machine)
    return {
      ...common,
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
      scope: SCOPES.filter((scope) => scope !== 'openid').join(' '),
    };
  return {
    ...common,
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code' as const],
    redirect_uris: [`${publicUrl}/bff/callback`],
    post_logout_redirect_uris: [`${publicUrl}/`],
    backchannel_logout_uri: `${publicUrl}/bff/backchannel-logout`,
    backchannel_logout_session_required: true,
    scope: SCOPES.join(' '),
  };
};

/**
 * Sign-in asks for a person, for a second factor where the request does and the login has none that still counts, then always for
 * the organizations of this one authorization: a grant is never reused.
 */
const signInPolicy = () => {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  const unconfirmed = new interactionPolicy.Check(
    'second_factor_missing',
    'a second factor must be shown',
    'interaction_required',
    (ctx) => asksForSecondFactor(ctx.oidc.params?.['acr_values']) && !secondFactorStands(ctx.oidc.session ?? {}),
  );
  policy.add(new interactionPolicy.Prompt({ name: 'second_factor', requestable: false }, unconfirmed));
  const undecided = new interactionPolicy.Check(
    'organization_undecided',
    'an organization must be chosen',
    'interaction_required',
    (ctx) => ctx.oidc.result?.consent?.grantId === undefined,
  );
  policy.add(new interactionPolicy.Prompt({ name: 'organization', requestable: false }, undecided));
  return policy;
};

/** The part of the library's client that its types leave out. */
interface LogoutReceiver {
  readonly backchannelLogoutUri?: string;
  backchannelLogout(subject: string, sid: string): Promise<void>;
}

/** Ends a login that the request proves to own (id_token_hint), without asking again, as Keycloak does. */
const endLogin = async (ctx: KoaContextWithOIDC): Promise<void> => {
  const { session, provider, params } = ctx.oidc;
  if (!session) return;
  for (const clientId of Object.keys(session.authorizations ?? {})) {
    const client = (await provider.Client.find(clientId)) as LogoutReceiver | undefined;
    const sid = session.sidFor(clientId);
    if (client?.backchannelLogoutUri && session.accountId && sid) {
      await client
        .backchannelLogout(session.accountId, sid)
        .catch((error: unknown) => provider.emit('server_error', ctx, error as Error));
    }
  }
  await session.destroy();
  ctx.cookies.set(provider.cookieName('session'), null);
  const state = params?.['state'];
  const target = params?.['post_logout_redirect_uri'];
  if (typeof target !== 'string') return;
  const address = new URL(target);
  if (typeof state === 'string') address.searchParams.set('state', state);
  ctx.status = 303;
  ctx.redirect(address.href);
};

const features = (setup: ProviderSetup): Configuration['features'] => ({
  devInteractions: { enabled: false },
  backchannelLogout: { enabled: true },
  clientCredentials: { enabled: true },
  revocation: { enabled: true },
  pushedAuthorizationRequests: { enabled: false },
  dPoP: { enabled: false },
  resourceIndicators: {
    enabled: true,
    defaultResource: () => API_RESOURCE,
    useGrantedResource: () => true,
    getResourceServerInfo: () => ({
      scope: SCOPES.join(' '),
      audience: API_AUDIENCE,
      accessTokenTTL: ACCESS_TOKEN_SECONDS,
      accessTokenFormat: 'jwt',
      jwt: { sign: { alg: 'RS256' } },
    }),
  },
  rpInitiatedLogout: {
    enabled: true,
    logoutSource: async (ctx, form) => {
      const hint = ctx.oidc.entities.IdTokenHint?.payload as { sub?: string } | undefined;
      if (hint?.sub && hint.sub === ctx.oidc.session?.accountId) {
        showPage(ctx, signedOutPage, [setup.publicUrl]);
        return endLogin(ctx);
      }
      return showPage(ctx, signOutPage(form), [setup.publicUrl]);
    },
    postLogoutSuccessSource: (ctx) => showPage(ctx, signedOutPage, [setup.publicUrl]),
  },
});

const ROUTES = {
  authorization: '/protocol/openid-connect/auth',
  token: '/protocol/openid-connect/token',
  jwks: '/protocol/openid-connect/certs',
  end_session: '/protocol/openid-connect/logout',
  userinfo: '/protocol/openid-connect/userinfo',
  revocation: '/protocol/openid-connect/revoke',
};

/** Configuration of oidc-provider that serves the realm with Keycloak's addresses, claims and lifetimes. */
export const providerConfiguration = (setup: ProviderSetup): Configuration => ({
  adapter: (model) =>
    model === 'Client'
      ? { ...setup.store.adapter(model), find: async (clientId: string) => clientMetadata(clientId, setup) }
      : setup.store.adapter(model),
  findAccount: (_ctx, subject) =>
    PEOPLE.some((person) => person.subject === subject) ? { accountId: subject, claims: () => ({ sub: subject }) } : undefined,
  scopes: [...SCOPES],
  claims: { openid: ['sub'], acr: null, auth_time: null, sid: null, iss: null },
  acrValues: [FIRST_FACTOR, SECOND_FACTOR],
  routes: ROUTES,
  features: features(setup),
  pkce: { required: () => true },
  rotateRefreshToken: false,
  issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
  loadExistingGrant: async (ctx) => {
    const grantId = ctx.oidc.result?.consent?.grantId;
    return grantId === undefined ? undefined : ctx.oidc.provider.Grant.find(grantId);
  },
  interactions: { policy: signInPolicy(), url: (_ctx, interaction) => `${setup.basePath}${SIGN_IN_PATH}/${interaction.uid}` },
  extraTokenClaims: extraClaims(setup.store),
  formats: { customizers: { jwt: shapeLikeKeycloak } },
  ttl: {
    AccessToken: ACCESS_TOKEN_SECONDS,
    ClientCredentials: ACCESS_TOKEN_SECONDS,
    AuthorizationCode: 60,
    IdToken: ACCESS_TOKEN_SECONDS,
    Interaction: 1800,
    Grant: LOGIN_SECONDS,
    Session: LOGIN_SECONDS,
    RefreshToken: LOGIN_SECONDS,
  },
  jwks: { keys: [...setup.keys.jwks.keys] },
  cookies: {
    keys: [setup.keys.cookieKey],
    long: { signed: true, httpOnly: true, sameSite: 'lax' },
    short: { signed: true, httpOnly: true, sameSite: 'lax' },
  },
  renderError: (ctx, out) => showPage(ctx, errorPage(out.error), [setup.publicUrl]),
  /** Logout tokens go to the web on this machine; the library's own guard would refuse a loopback address. */
  fetch: (url, options) => {
    const unguarded: RequestInit = { ...options };
    delete unguarded.dispatcher;
    return globalThis.fetch(url, unguarded);
  },
});
