import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** An OpenID provider of a gmina, with one tenant per first part of its paths; it says of everybody what it was told to say. */
export interface GminaProvider {
  readonly issuer: string;
  /** Claims of the next tokens; `iss` makes it lie about its name. */
  say(claims: Readonly<Record<string, string>>): void;
  stop(): Promise<void>;
}

/** Starts one on a free port of this machine. */
export const aGminaProvider = async (tenant: string): Promise<GminaProvider> => {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k', alg: 'RS256', use: 'sig' };
  const begun = new Map<string, { readonly audience: string; readonly nonce: string }>();
  let claims: Readonly<Record<string, string>> = {};
  let issuer = '';
  const published = () => ({
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
  });
  const tokens = async ({ audience, nonce } = { audience: '', nonce: '' }) => {
    const { iss = issuer, ...rest } = claims;
    const idToken = new SignJWT({ nonce, ...rest })
      .setProtectedHeader({ alg: 'RS256', kid: 'k' })
      .setIssuer(iss)
      .setAudience(audience);
    const signed = await idToken.setIssuedAt().setExpirationTime('5m').sign(privateKey);
    return { access_token: 'unused', token_type: 'Bearer', expires_in: 300, id_token: signed };
  };
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '', issuer);
    let body = '';
    for await (const part of request) body += String(part);
    const answer = (content: object): void => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(content));
    };
    if (url.pathname.endsWith('/openid-configuration')) return answer(published());
    if (url.pathname.endsWith('/keys')) return answer({ keys: [jwk] });
    if (url.pathname.endsWith('/token')) return answer(await tokens(begun.get(new URLSearchParams(body).get('code') ?? '')));
    const code = randomUUID();
    const asked = (name: string): string => url.searchParams.get(name) ?? '';
    begun.set(code, { audience: asked('client_id'), nonce: asked('nonce') });
    const back = new URL(url.searchParams.get('redirect_uri') ?? '');
    back.searchParams.set('code', code);
    back.searchParams.set('state', url.searchParams.get('state') ?? '');
    response.writeHead(302, { location: back.href }).end();
  };
  const server = createServer((request, response) => void serve(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${tenant}/v2.0`;
  return {
    issuer,
    say: (next) => {
      claims = next;
    },
    stop: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
