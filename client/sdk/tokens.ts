import { UnauthenticatedError, UnavailableError } from './errors.js';

/** Source of access tokens; `fresh` asks for a new one although the last has not expired. */
export type TokenSource = (fresh: boolean) => Promise<string>;

export interface ClientCredentials {
  /** Issuer, e.g. https://sso.example.pl/realms/asysta. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly fetch?: typeof globalThis.fetch;
}

const EARLY_MS = 15_000;

interface Held {
  readonly token: string;
  readonly until: number;
}

const ask = async ({ issuer, clientId, clientSecret, fetch = globalThis.fetch }: ClientCredentials): Promise<Held> => {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/protocol/openid-connect/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', authorization: `Basic ${btoa(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'organization' }),
  }).catch((cause: unknown) => {
    throw new UnavailableError(0, { cause });
  });
  if (response.status === 400 || response.status === 401) throw new UnauthenticatedError({ message: 'UNAUTHENTICATED', extensions: { code: 'UNAUTHENTICATED' } });
  if (!response.ok) throw new UnavailableError(response.status);
  const { access_token: token, expires_in: seconds } = (await response.json()) as { access_token: string; expires_in: number };
  return { token, until: Date.now() + seconds * 1000 - EARLY_MS };
};

/** Tokens of a machine client by client credentials: kept until shortly before they expire, asked for once at a time. */
export const clientCredentials = (settings: ClientCredentials): TokenSource => {
  let held: Promise<Held> | null = null;
  return async (fresh) => {
    const current = fresh ? null : await held?.catch(() => null);
    if (current && current.until > Date.now()) return current.token;
    held = ask(settings);
    return (await held).token;
  };
};
