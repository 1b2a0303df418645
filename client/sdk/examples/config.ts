import { clientCredentials, createClient, type Client } from '../index.js';

const NAMES = ['ASYSTA_ENDPOINT', 'ASYSTA_ISSUER', 'ASYSTA_CLIENT_ID', 'ASYSTA_CLIENT_SECRET'] as const;

type Settings = Readonly<Record<(typeof NAMES)[number], string>>;

/** Reads the settings that every example needs; names all that are missing at once. */
export const readConfig = (environment: Readonly<Record<string, string | undefined>>): Settings => {
  const missing = NAMES.filter((name) => !environment[name]);
  if (missing.length > 0) throw new Error(`Set ${missing.join(', ')}`);
  return Object.fromEntries(NAMES.map((name) => [name, environment[name]])) as Settings;
};

/** A client that signs in with client credentials. */
export const connect = ({ ASYSTA_ENDPOINT, ASYSTA_ISSUER, ASYSTA_CLIENT_ID, ASYSTA_CLIENT_SECRET }: Settings): Client =>
  createClient({
    endpoint: ASYSTA_ENDPOINT,
    token: clientCredentials({ issuer: ASYSTA_ISSUER, clientId: ASYSTA_CLIENT_ID, clientSecret: ASYSTA_CLIENT_SECRET }),
  });
