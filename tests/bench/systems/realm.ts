import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import type { Person } from '../data/shape.ts';

/** Client of the machines; people come through the web's. */
export const MACHINE_CLIENT = 'bench-system';
const WEB_CLIENT = 'asysta-web';
const LIFE_SECONDS = 3_000;
/** A token is made anew while it still lives, so that no round meets its end. */
const RENEW_SECONDS = 2_000;

/** A realm whose key is as large as Keycloak's, and tokens of everybody in the data; people have just shown a second factor. */
export interface Realm {
  readonly issuer: string;
  tokenOf(person: Person): Promise<string>;
  close(): void;
}

/** Starts the realm on a free port; its clock is the system's unless somebody lives on another day. */
export const startRealm = async (clock: () => number = Date.now): Promise<Realm> => {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { modulusLength: 2048 });
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'present', alg: 'RS256', use: 'sig' }];
  const server = createServer((_request, response) => response.end(JSON.stringify({ keys }))).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/realms/asysta`;
  const made = new Map<string, { readonly token: string; readonly at: number }>();

  const sign = ({ party, subject, machine }: Person, now: number): Promise<string> =>
    new SignJWT({
      typ: 'Bearer',
      azp: machine ? MACHINE_CLIENT : WEB_CLIENT,
      ...(machine ? {} : { sid: `session-of-${subject}`, acr: '2', auth_time: now }),
      organization: { [party.alias]: { id: party.id } },
    })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: 'present' })
      .setIssuer(issuer)
      .setAudience('asysta-api')
      .setSubject(subject)
      .setJti(`token-of-${subject}-${now}`)
      .setIssuedAt(now)
      .setExpirationTime(now + LIFE_SECONDS)
      .sign(privateKey);

  return {
    issuer,
    tokenOf: async (person) => {
      const now = Math.floor(clock() / 1000);
      const known = made.get(person.subject);
      if (known && now - known.at < RENEW_SECONDS) return known.token;
      const token = await sign(person, now);
      made.set(person.subject, { token, at: now });
      return token;
    },
    close: () => void server.close(),
  };
};
