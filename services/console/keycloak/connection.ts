import KeycloakAdminClient, { NetworkError } from '@keycloak/keycloak-admin-client';
import type { Clock } from '../../platform/clock.js';
import { ConsoleError } from '../refusal.js';

/** Where the realm is and as whom the command speaks to it. */
export interface KeycloakAccess {
  /** Issuer of the realm, e.g. https://sso.example.pl/realms/asysta. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Longest wait for one answer; the default suits a server that is only slow. */
  readonly timeoutMs?: number;
}

/** Asks the Admin API with a fresh token and turns every failure into one sentence about what was being done. */
export interface Keycloak {
  readonly ask: <T>(doing: string, question: (admin: KeycloakAdminClient) => Promise<T>) => Promise<T>;
  /** Like ask, but "no such thing" is null. */
  readonly find: <T>(doing: string, question: (admin: KeycloakAdminClient) => Promise<T | undefined>) => Promise<T | null>;
}

const TIMEOUT_MS = 15_000;
/** Shorter than the life of any token the realm gives. */
const TOKEN_KEPT_MS = 30_000;

const placeOf = (issuer: string): { baseUrl: string; realmName: string } => {
  const [, baseUrl, realmName] = /^(.+)\/realms\/([^/]+)$/.exec(issuer) ?? [];
  if (baseUrl && realmName) return { baseUrl, realmName };
  throw new ConsoleError('ASYSTA_ISSUER is not the address of a Keycloak realm (…/realms/<name>).');
};

const SENTENCES: Readonly<Record<number, string>> = {
  401: 'Keycloak does not accept the token of the command; run it again',
  403: 'the service account of the command may not do that; its roles are listed in infra/decisions/0015',
  404: 'Keycloak knows no such thing, or the realm has organizations switched off',
  409: 'Keycloak has another one under that name or alias',
};

const sentenceOf = (error: unknown): string => {
  if (!(error instanceof NetworkError)) return 'Keycloak does not answer';
  const { status } = error.response;
  return SENTENCES[status] ?? (status >= 500 ? `Keycloak is in trouble (${status})` : `Keycloak refuses (${status})`);
};

const signInSentence = (error: unknown): string => {
  if (!(error instanceof NetworkError)) return 'Keycloak does not answer at ASYSTA_ISSUER; is it running?';
  if (error.response.status === 404) return 'The server at ASYSTA_ISSUER knows no such realm, or is no Keycloak.';
  return 'Keycloak refuses the client of the command; check ASYSTA_CONSOLE_CLIENT_ID and its secret. (The development sign-in of npm start has no administration; use a real Keycloak.)';
};

const isMissing = (error: unknown): boolean => error instanceof NetworkError && error.response.status === 404;

/** A connection that signs in when first asked, and again before its token can grow old. */
export const keycloakAt = (
  { issuer, clientId, clientSecret, timeoutMs = TIMEOUT_MS }: KeycloakAccess,
  clock: Clock,
): Keycloak => {
  const admin = new KeycloakAdminClient({ ...placeOf(issuer), timeout: timeoutMs });
  let signedInAt = 0;
  const signIn = async (): Promise<void> => {
    if (clock.now().getTime() - signedInAt < TOKEN_KEPT_MS) return;
    try {
      await admin.auth({ grantType: 'client_credentials', clientId, clientSecret });
    } catch (error) {
      throw new ConsoleError(signInSentence(error), undefined, { cause: error });
    }
    signedInAt = clock.now().getTime();
  };
  const raw = async <T>(question: (admin: KeycloakAdminClient) => Promise<T>): Promise<T> => {
    await signIn();
    return question(admin);
  };
  const inWords = (doing: string, error: unknown): Error =>
    error instanceof ConsoleError
      ? error
      : new ConsoleError(`While ${doing}: ${sentenceOf(error)}.`, undefined, { cause: error });
  return {
    ask: async (doing, question) => {
      try {
        return await raw(question);
      } catch (error) {
        throw inWords(doing, error);
      }
    },
    find: async (doing, question) => {
      try {
        return (await raw(question)) ?? null;
      } catch (error) {
        if (isMissing(error)) return null;
        throw inWords(doing, error);
      }
    },
  };
};
