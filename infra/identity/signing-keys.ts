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

const generate = async (): Promise<ProviderKeys> => {
  const { privateKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
  const jwk = await exportJWK(privateKey);
  const kid = await calculateJwkThumbprint(jwk);
  return { jwks: { keys: [{ ...jwk, kid, alg: 'RS256', use: 'sig' }] }, cookieKey: randomBytes(32).toString('base64url') };
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
  const file = path.join(stateFolder, FILE);
  const existing = await readExisting(file);
  if (existing) return existing;
  const made = await generate();
  await mkdir(stateFolder, { recursive: true, mode: 0o700 });
  await writeFile(`${file}.new`, JSON.stringify(made), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return made;
};
