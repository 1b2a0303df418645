import { generateKeyPairSync } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { SignJWT, exportJWK } from 'jose';
import type { CryptoKey, JWK } from 'jose';
import { inject } from 'vitest';
import { connectAdmin } from '@asysta/infra/identity/keycloak/admin';
import { alignRealm } from '@asysta/infra/identity/keycloak/align-realm';
import { totpCodeAt, totpSecretOf } from '@asysta/infra/identity/keycloak/totp';
import { REALM } from '@asysta/infra/identity/realm';
import { personCalled } from '../kit/sample-people.js';
import { forwardTo, startFront } from './front.js';
import type { Issuer, IssuerKind, IssuerSettings, Logins } from './issuer.js';

/** An administrator's client of the realm. */
export type RealmAdmin = Awaited<ReturnType<typeof connectAdmin>>;

/** A real Keycloak, with an administrator's hand on its realm. */
export interface KeycloakIssuer extends Issuer {
  readonly admin: RealmAdmin;
}

/** With what the sample people of this suite sign in. */
export const SAMPLE = { password: 'haslo-osob-zmyslonych', totpSeed: 'seed of the identity suite' };
const CODE_MS = 30_000;
/** Codes of so many half minutes before and after the present one are good here; the declaration says 1, and a suite in a hurry needs more. */
const CODES_AROUND = 8;

/** A code is good once, also over the files of a run: what was used is written down. */
const codesFrom = (usedCodes: string): Logins['freshCode'] => {
  const offsets = Array.from({ length: 2 * CODES_AROUND + 1 }, (_, index) => (index - CODES_AROUND) * CODE_MS);
  return async (username) => {
    const secret = totpSecretOf(SAMPLE.totpSeed, username);
    const used = readFileSync(usedCodes, 'utf8').split('\n');
    const fresh = offsets
      .map((offset) => `${username} ${totpCodeAt(secret, Date.now() + offset)}`)
      .find((line) => !used.includes(line));
    if (fresh === undefined) throw new Error(`${username} has used up every code`);
    appendFileSync(usedCodes, `${fresh}\n`);
    return fresh.slice(username.length + 1);
  };
};

const KEY_PROVIDER = 'org.keycloak.keys.KeyProvider';
/** Every key that a test brings in has this name, so that the next file can clear it away. */
const KEY_NAME = 'identity suite';

const keyComponents = async (admin: RealmAdmin) => {
  const all = await admin.components.find({ type: KEY_PROVIDER });
  return {
    ours: all.filter(({ name }) => name?.startsWith(KEY_NAME)),
    /** The keys that sign, of the realm's own and of our rotations; not the one in our hand. */
    signing: all.filter(({ providerId }) => providerId === 'rsa-generated'),
  };
};

const setPublished = async (
  admin: RealmAdmin,
  { id = '', config, ...component }: Awaited<ReturnType<typeof keyComponents>>['signing'][number],
  published: boolean,
) => {
  const changed = { ...component, id, config: { ...config, enabled: [String(published)], active: [String(published)] } };
  await admin.components.update({ id }, changed);
};

/** The realm signs and publishes as on its first day, whatever the file before has done. */
const resetKeys = async (admin: RealmAdmin): Promise<void> => {
  const { ours, signing } = await keyComponents(admin);
  for (const { id = '' } of ours) await admin.components.del({ id });
  for (const one of signing) if (!ours.includes(one)) await setPublished(admin, one, true);
};

const addKey = async (admin: RealmAdmin, providerId: string, config: Record<string, string>): Promise<void> => {
  const realm = await admin.realms.findOne({ realm: REALM });
  await admin.components.create({
    name: `${KEY_NAME} ${providerId} ${config['priority']}`,
    providerId,
    providerType: KEY_PROVIDER,
    parentId: realm?.id ?? '',
    config: Object.fromEntries(Object.entries({ ...config, algorithm: 'RS256' }).map(([name, value]) => [name, [value]])),
  });
};

/** Brings in a key pair of our own, published and never used by Keycloak itself: what we sign with it the realm has signed. */
const signerIn = async (admin: RealmAdmin, address: string): Promise<Issuer['sign']> => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
  await addKey(admin, 'rsa', { priority: '-100', enabled: 'true', active: 'false', privateKey: pem });
  const { n } = await exportJWK(publicKey);
  const answer = await fetch(`${address}/realms/${REALM}/protocol/openid-connect/certs`);
  const { keys } = (await answer.json()) as { keys: JWK[] };
  const kid = keys.find((key) => key.n === n)?.kid;
  if (kid === undefined) throw new Error('Keycloak does not publish the key that was brought in');
  return (claims, header = {}) =>
    new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid, ...header })
      .sign(privateKey as unknown as CryptoKey);
};

const READY_TIMEOUT_MS = 240_000;

/** The server is started beside the other tests; whoever comes first waits. */
const untilItAnswers = async (address: string, failure: string): Promise<void> => {
  const deadlineMs = Date.now() + READY_TIMEOUT_MS;
  while (Date.now() < deadlineMs) {
    if (existsSync(failure)) throw new Error(`Keycloak did not start: ${readFileSync(failure, 'utf8')}`);
    const isThere = await fetch(`${address}/realms/master`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isThere) return;
    await pause(250);
  }
  throw new Error('Keycloak did not answer in time');
};

const start = async (settings: IssuerSettings): Promise<KeycloakIssuer> => {
  const given = inject('keycloak');
  if ('missing' in given) throw new Error(given.missing);
  const { address } = given;
  await untilItAnswers(address, given.failure);
  await alignRealm(given, { publicUrl: settings.publicUrl, clientSecrets: settings.secrets, samplePeople: SAMPLE });
  const admin = await connectAdmin(given);
  const front = await startFront();
  front.passTo(forwardTo(address));
  const realm = await admin.realms.findOne({ realm: REALM });
  const attributes = { ...realm?.attributes, frontendUrl: `http://${front.authority}` };
  await admin.realms.update({ realm: REALM }, { ...realm, attributes, otpPolicyLookAheadWindow: CODES_AROUND });
  await admin.attackDetection.delAll();
  await resetKeys(admin);
  let rotations = 0;
  return {
    name: 'keycloak',
    issuer: `http://${front.authority}/realms/${REALM}`,
    front,
    admin,
    logins: { password: SAMPLE.password, freshCode: codesFrom(given.usedCodes) },
    sign: await signerIn(admin, address),
    rotateKey: async () => {
      rotations += 1;
      await addKey(admin, 'rsa-generated', {
        priority: String(100 + rotations),
        enabled: 'true',
        active: 'true',
        keySize: '2048',
      });
    },
    withdrawFormerKeys: async () => {
      const { signing } = await keyComponents(admin);
      const present = `${KEY_NAME} rsa-generated ${100 + rotations}`;
      for (const one of signing) if (one.name !== present) await setPublished(admin, one, false);
    },
    endLogin: (_browser, username) => admin.users.logout({ id: personCalled(username).subject }),
    close: () => front.close(),
  };
};

/** The Keycloak of this run; `missing` says why there is none. */
export const keycloak = (): IssuerKind<KeycloakIssuer> => {
  const given = inject('keycloak');
  return { name: 'keycloak', missing: 'missing' in given ? given.missing : null, start };
};
