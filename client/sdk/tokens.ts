import { UnauthenticatedError, UnavailableError } from './errors.js';

/** Source of access tokens. After a 401 it is given the token that was refused and must answer with another one. */
export type TokenSource = (refused: string | null) => Promise<string>;

/** Where and as whom a machine client asks for its tokens. */
export interface ClientCredentials {
  /** Issuer, e.g. https://sso.example.pl/realms/asysta. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly fetch?: typeof globalThis.fetch;
}

const EARLY_MS = 15_000;
const TIMEOUT_MS = 15_000;
/** RFC 6749 only recommends to say how long a token lives. */
const USUAL_LIFETIME_SECONDS = 60;

interface Held {
  readonly token: string;
  readonly until: number;
}

const ask = async ({ issuer, clientId, clientSecret, fetch = globalThis.fetch }: ClientCredentials): Promise<Held> => {
  const credentials = btoa(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`);
  const response = await fetch(`${issuer.replace(/\/$/, '')}/protocol/openid-connect/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', authorization: `Basic ${credentials}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'organization' }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch((cause: unknown) => {
    throw new UnavailableError(0, { cause });
  });
  if (response.status === 400 || response.status === 401) throw new UnauthenticatedError();
  if (!response.ok) throw new UnavailableError(response.status);
  const answer = (await response.json().catch(() => null)) as { access_token?: unknown; expires_in?: unknown } | null;
  if (typeof answer?.access_token !== 'string') throw new UnavailableError(response.status);
  const lifetimeMs = (typeof answer.expires_in === 'number' ? answer.expires_in : USUAL_LIFETIME_SECONDS) * 1000;
  return { token: answer.access_token, until: Date.now() + lifetimeMs - Math.min(EARLY_MS, lifetimeMs / 2) };
};

/** Tokens of a machine client by client credentials: kept until shortly before they expire, asked for once at a time. */
export const clientCredentials = (settings: ClientCredentials): TokenSource => {
  let held: Held | null = null;
  let asking: Promise<Held> | null = null;
  return async (refused) => {
    if (held && held.token !== refused && held.until > Date.now()) return held.token;
    asking ??= ask(settings).finally(() => {
      asking = null;
    });
    held = await asking;
    return held.token;
  };
};
