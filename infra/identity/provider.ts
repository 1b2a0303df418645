import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { REALM } from './realm.js';
import { errorPage, sendPage } from './pages.js';
import { clientAuthentication, providerConfiguration } from './provider-configuration.js';
import { createProviderStore } from './provider-store.js';
import { SIGN_IN_PATH, handleSignIn } from './sign-in.js';
import { loadProviderKeys, renewProviderKeys } from './signing-keys.js';
import type { ProviderKeys } from './signing-keys.js';

/** What the development provider needs, wherever it is served. */
export interface ProviderSettings {
  /** Folder that keeps the signing keys between starts. */
  readonly stateFolder: string;
  /** Address of the web: redirects, logout tokens. */
  readonly publicUrl: string;
  /** Secret of each client by its id; a client without one cannot sign in. */
  readonly secrets: Readonly<Record<string, string>>;
}

/** How the development provider is started; `port` 0 lets the system choose. */
export interface IdentityProviderSettings extends ProviderSettings {
  readonly host: string;
  readonly port: number;
}

/** The development provider without a server of its own. */
export interface ProtocolService {
  readonly issuer: string;
  /** Answers one request; never rejects. */
  readonly answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Signs with a new key from now on; the former stays published, and everybody stays signed in. */
  readonly rotateKey: () => Promise<void>;
}

/** A running development provider. */
export interface IdentityProvider extends Pick<ProtocolService, 'issuer' | 'rotateKey'> {
  close(): Promise<void>;
}

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];
const BASE_PATH = `/realms/${REALM}`;

const listen = (server: Server, host: string, port: number) =>
  new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });

const authenticationOf = (request: IncomingMessage) =>
  request.headers.authorization?.toLowerCase().startsWith('basic ') ? 'client_secret_basic' : 'client_secret_post';

/**
 * The development OpenID provider: Keycloak's URL shape and claims from the declared realm, no passwords. It answers no
 * other Host header than its authority (name and port), because whoever reaches it may sign in as anybody.
 */
export const protocolService = async (settings: ProviderSettings, authority: string): Promise<ProtocolService> => {
  const publicUrl = new URL(settings.publicUrl).origin;
  const issuer = `http://${authority}${BASE_PATH}`;
  const store = createProviderStore();
  const withKeys = (keys: ProviderKeys) => {
    const setup = { publicUrl, basePath: BASE_PATH, secrets: settings.secrets, keys, store };
    const provider = new Provider(issuer, providerConfiguration(setup));
    return { provider, serve: provider.callback() };
  };
  let current = withKeys(await loadProviderKeys(settings.stateFolder));

  const answer = async (request: IncomingMessage & { originalUrl?: string }, response: ServerResponse) => {
    const { provider, serve } = current;
    const address = request.url ?? '/';
    if (request.headers.host !== authority || !address.startsWith(`${BASE_PATH}/`))
      return sendPage(response, 404, errorPage('not_found'), []);
    if (address.startsWith(`${BASE_PATH}${SIGN_IN_PATH}/`)) {
      return handleSignIn({ provider, store, formOrigins: [publicUrl] }, BASE_PATH, request, response);
    }
    request.originalUrl = address;
    request.url = address.slice(BASE_PATH.length);
    return clientAuthentication.run(authenticationOf(request), () => serve(request, response));
  };

  return {
    issuer,
    answer: (request, response) => answer(request, response).catch(() => void response.destroy()),
    rotateKey: async () => {
      current = withKeys(await renewProviderKeys(settings.stateFolder));
    },
  };
};

/** Starts the development provider on a port of this machine; it refuses every address that others could reach. */
export const startIdentityProvider = async (settings: IdentityProviderSettings): Promise<IdentityProvider> => {
  if (!LOOPBACK.includes(settings.host)) {
    throw new Error(
      `The development identity provider asks for no password and serves this machine only; it does not listen on ${settings.host}`,
    );
  }
  const server = createServer();
  const port = await listen(server, settings.host, settings.port);
  const authority = `${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${port}`;
  const { issuer, answer, rotateKey } = await protocolService(settings, authority);
  server.on('request', (request, response) => void answer(request, response));

  return {
    issuer,
    rotateKey,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
