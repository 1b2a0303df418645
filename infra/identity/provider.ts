import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { REALM } from './realm.js';
import { errorPage, sendPage } from './pages.js';
import { clientAuthentication, providerConfiguration } from './provider-configuration.js';
import { createProviderStore } from './provider-store.js';
import { SIGN_IN_PATH, handleSignIn } from './sign-in.js';
import { loadProviderKeys } from './signing-keys.js';

/** How the development provider is started; `port` 0 lets the system choose. */
export interface IdentityProviderSettings {
  readonly host: string;
  readonly port: number;
  /** Folder that keeps the signing keys between starts. */
  readonly stateFolder: string;
  /** Address of the web: redirects, logout tokens. */
  readonly publicUrl: string;
  /** Secret of each client by its id; a client without one cannot sign in. */
  readonly secrets: Readonly<Record<string, string>>;
}

/** A running development provider. */
export interface IdentityProvider {
  readonly issuer: string;
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
 * Starts the development OpenID provider: Keycloak's URL shape and claims from the declared realm, no passwords.
 * It serves loopback only and answers no other Host header, because whoever reaches it may sign in as anybody.
 */
export const startIdentityProvider = async (settings: IdentityProviderSettings): Promise<IdentityProvider> => {
  if (!LOOPBACK.includes(settings.host)) {
    throw new Error(
      `The development identity provider asks for no password and serves this machine only; it does not listen on ${settings.host}`,
    );
  }
  const keys = await loadProviderKeys(settings.stateFolder);
  const publicUrl = new URL(settings.publicUrl).origin;
  const server = createServer();
  const port = await listen(server, settings.host, settings.port);
  const authority = `${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${port}`;
  const issuer = `http://${authority}${BASE_PATH}`;
  const store = createProviderStore();
  const provider = new Provider(
    issuer,
    providerConfiguration({ publicUrl, basePath: BASE_PATH, secrets: settings.secrets, keys, store }),
  );
  const serveProtocol = provider.callback();

  const answer = async (request: IncomingMessage & { originalUrl?: string }, response: ServerResponse) => {
    const address = request.url ?? '/';
    if (request.headers.host !== authority || !address.startsWith(`${BASE_PATH}/`))
      return sendPage(response, 404, errorPage('not_found'), []);
    if (address.startsWith(`${BASE_PATH}${SIGN_IN_PATH}/`)) {
      return handleSignIn({ provider, store, formOrigins: [publicUrl] }, BASE_PATH, request, response);
    }
    request.originalUrl = address;
    request.url = address.slice(BASE_PATH.length);
    return clientAuthentication.run(authenticationOf(request), () => serveProtocol(request, response));
  };
  server.on('request', (request, response) => void answer(request, response).catch(() => response.destroy()));

  return {
    issuer,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
