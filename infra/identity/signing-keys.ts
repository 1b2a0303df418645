import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import type { JWK } from 'jose';

/** Keys of one development provider: what it signs tokens and cookies with. */
export interface ProviderKeys {
  readonly jwks: { readonly keys: readonly JWK[] };
  readonly cookieKey: string;
}

const FILE = 'provider-keys.json';

const generateKey = async (): Promise<JWK> => {
  const { privateKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'RS256', use: 'sig' };
};

const generate = async (): Promise<ProviderKeys> => ({
  jwks: { keys: [await generateKey()] },
  cookieKey: randomBytes(32).toString('base64url'),
});

const write = async (stateFolder: string, keys: ProviderKeys): Promise<void> => {
  const file = path.join(stateFolder, FILE);
  await mkdir(stateFolder, { recursive: true, mode: 0o700 });
  await writeFile(`${file}.new`, JSON.stringify(keys), { mode: 0o600 });
  await rename(`${file}.new`, file);
};

const readExisting = async (file: string): Promise<ProviderKeys | undefined> => {
  try {
    const found = JSON.parse(await readFile(file, 'utf8')) as Partial<ProviderKeys>;
    return found.jwks?.keys[0]?.d && found.cookieKey ? { jwks: found.jwks, cookieKey: found.cookieKey } : undefined;
  } catch {
    return undefined;
  }
};

/**
 * Reads the provider's keys from its state folder and makes them on the first start, so that a restart does not
 * invalidate tokens that are still alive. An unreadable file is replaced: nothing but development logins depends on it.
 */
export const loadProviderKeys = async (stateFolder: string): Promise<ProviderKeys> => {
  const existing = await readExisting(path.join(stateFolder, FILE));
  if (existing) return existing;
  const made = await generate();
  await write(stateFolder, made);
  return made;
};

/** A new key to sign with, kept for the next start. The former one stays published for the tokens it has signed; the one before it goes. */
export const renewProviderKeys = async (stateFolder: string): Promise<ProviderKeys> => {
  const { jwks, cookieKey } = await loadProviderKeys(stateFolder);
  const renewed = { jwks: { keys: [await generateKey(), ...jwks.keys.slice(0, 1)] }, cookieKey };
  await write(stateFolder, renewed);
  return renewed;
};
