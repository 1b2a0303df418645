/**
 * What checking the token costs: CPU of the API's process per request with the real check, over the same request with the
 * check replaced by a constant. Run it on a quiet machine after a build: `node tests/bench/token-validation.ts`.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import { Client } from 'pg';
import { Repeatable } from '@asysta/infra/dev/seed/repeatable';
import { migrate } from '@asysta/infra/database/migrate';
import { LOGIN_ROLES, ensureRoles, type RolePasswords } from '@asysta/infra/database/roles';
import { startTestCluster } from '@asysta/infra/database/test-cluster';
import { buildApiSchema } from '@asysta/services/api/schema';
import { createApi } from '@asysta/services/api/server';
import { house } from '@asysta/services/modules/register';
import { hire, StaffDirectory } from '@asysta/services/modules/staff/index';
import { systemClock as clock } from '@asysta/services/platform/clock';
import { DataKeys } from '@asysta/services/platform/encryption/data-keys';
import { connectIdentity, sessionStoreOn, type Identity } from '@asysta/services/platform/identity/index';
import { recognition } from '@asysta/services/platform/identity/principal';
import { randomIds } from '@asysta/services/platform/ids';
import { processLog } from '@asysta/services/platform/log';
import { Doors, through } from '@asysta/services/platform/tenancy/doors';

const ROUNDS = 40;
const REQUESTS = 400;
const WARM_UP = 2_000;
const AT_ONCE = 4;
const chance = new Repeatable(20110609);
/** The cheapest request there is: everything else about it is smaller than in any real one, so the ratio is the worst. */
const QUERY = JSON.stringify({ query: '{ viewer { displayName party { name } } }' });
const PARTY = { id: '01980a00-0000-7000-8000-0000000000c1', kind: 'CENTRE', alias: 'centre-zielonki', name: 'Ośrodek' } as const;
const SUBJECT = 'subject-of-anna';

interface Place {
  readonly address: string;
  readonly passwords: RolePasswords;
}

const prepare = async (ownerUrl: string, passwords: RolePasswords): Promise<void> => {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  await ensureRoles(owner, passwords);
  await migrate({ adminUrl: ownerUrl, jobsPassword: passwords.asysta_jobs });
  await owner.query('insert into party (id, kind, alias, name) values ($1, $2, $3, $4)', Object.values(PARTY));
  await owner.end();
};

/** A realm whose key the token is signed with, as large as Keycloak's. */
const startRealm = async () => {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { modulusLength: 2048 });
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'present', alg: 'RS256', use: 'sig' }];
  const server = createServer((_request, response) => response.end(JSON.stringify({ keys }))).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/realms/asysta`;
  const now = Math.floor(Date.now() / 1000);
  const token = await new SignJWT({
    typ: 'Bearer',
    azp: 'asysta-web',
    sid: 'a7dPq2o9nXv0Yw4sB1kE6LmZ',
    acr: '1',
    auth_time: now,
    organization: { [PARTY.alias]: { id: PARTY.id } },
  })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: 'present' })
    .setIssuer(issuer)
    .setAudience('asysta-api')
    .setSubject(SUBJECT)
    .setJti('onrtac:4c0ee2d1-6f7f-4c9b-9c1c-6a0d4f1c2b3a')
    .setIssuedAt(now)
    .setExpirationTime(now + 3000)
    .sign(privateKey);
  return { issuer, token };
};

/** The server's process: one API with the real check, one with the constant, over the same doors; tells its CPU time when asked. */
const serve = async ({ address, passwords }: Place): Promise<void> => {
  const doors = await Doors.connect({
    database: address,
    passwords: { identity: passwords.asysta_identity, centre: passwords.asysta_centre },
    entities: house.entities,
  });
  await through(doors.write({ party: PARTY, staffMemberId: null }, 'centre'), async (em) => {
    const posts = [
      { role: 'SOCIAL_WORKER', title: null, unitId: null, acting: false, validFrom: clock.today(), validTo: null } as const,
    ];
    const entry = { subject: SUBJECT, displayName: 'Anna', machine: false, employmentForm: null, employedFrom: null };
    await hire(em, randomIds, clock.today(), { ...entry, posts, authorization: null });
    await em.flush();
  });
  const { issuer, token } = await startRealm();
  const store = sessionStoreOn(doors);
  const members = new StaffDirectory(doors, clock);
  const dataKeys = new DataKeys(Buffer.alloc(32, 7));
  const log = processLog('bench', 'silent');
  const checked = connectIdentity({
    issuer,
    publicUrl: 'http://127.0.0.1:4000',
    webClientSecret: 'secret-of-the-bench',
    clients: ['asysta-web'],
    dataKeys,
    store,
    members,
    clock,
    newId: randomIds,
    onRefused: () => undefined,
  });
  const verified = await checked.verifyToken(token);
  const recognise = recognition({ store, members, clock });
  const constant: Identity = { ...checked, identify: () => recognise(verified) };
  const listen = async (identity: Identity): Promise<number> => {
    const surroundings = { doors, clock, newId: randomIds, log, keys: dataKeys };
    const schema = buildApiSchema();
    const api = await createApi({
      schema,
      surroundings,
      identity,
      webRoot: '',
      documents: new Map(),
      lacks: () => Promise.resolve([]),
    });
    api.http.listen(0, '127.0.0.1');
    await once(api.http, 'listening');
    return (api.http.address() as AddressInfo).port;
  };
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpuMicroseconds: user + system });
  });
  process.send?.({ withCheck: await listen(checked), without: await listen(constant), token });
};

const ask = async (port: number, token: string): Promise<string> => {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: QUERY,
  });
  return response.text();
};

const load = async (port: number, token: string, requests: number): Promise<void> => {
  const worker = async (): Promise<void> => {
    for (let sent = 0; sent < requests / AT_ONCE; sent += 1) await ask(port, token);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
};

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) / 2;
};

/** The middle 95 % of medians of ratios drawn again from those that were measured. */
const interval = (ratios: readonly number[]): readonly [number, number] => {
  const draw = (): number => median(ratios.map(() => chance.of(ratios)));
  const medians = Array.from({ length: 2_000 }, draw).sort((a, b) => a - b);
  return [medians[50] ?? 0, medians[1_949] ?? 0];
};

const measure = async (): Promise<void> => {
  const cluster = await startTestCluster();
  const passwords = Object.fromEntries(LOGIN_ROLES.map((role) => [role, `bench-${role}`])) as RolePasswords;
  await prepare(cluster.ownerUrl('asysta'), passwords);
  const place: Place = { address: `postgres://127.0.0.1:${cluster.port}/asysta`, passwords };
  const server = fork(import.meta.filename, [JSON.stringify(place)]);
  const [started] = (await once(server, 'message')) as [{ withCheck: number; without: number; token: string }];
  const { withCheck, without, token } = started;
  const answers = [await ask(withCheck, token), await ask(without, token)];
  if (answers[0] !== answers[1] || !answers[0]?.includes('Anna'))
    throw new Error(`The two answer differently: ${answers.join(' ')}`);
  const cpuOf = async (port: number): Promise<number> => {
    const read = async (): Promise<number> => {
      server.send('cpu');
      const [{ cpuMicroseconds }] = (await once(server, 'message')) as [{ cpuMicroseconds: number }];
      return cpuMicroseconds;
    };
    const before = await read();
    await load(port, token, REQUESTS);
    return ((await read()) - before) / REQUESTS;
  };
  await load(withCheck, token, WARM_UP);
  await load(without, token, WARM_UP);
  const rounds: { checked: number; constant: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const first = chance.next() < 0.5;
    const one = await cpuOf(first ? withCheck : without);
    const other = await cpuOf(first ? without : withCheck);
    rounds.push(first ? { checked: one, constant: other } : { checked: other, constant: one });
  }
  const ratios = rounds.map(({ checked, constant }) => checked / constant);
  const [low, high] = interval(ratios);
  process.stdout.write(
    `CPU of the API per request: ${median(rounds.map(({ checked }) => checked)).toFixed(0)} µs with the check, ` +
      `${median(rounds.map(({ constant }) => constant)).toFixed(0)} µs without; ` +
      `median ratio ${median(ratios).toFixed(3)}, 95 % ${low.toFixed(3)}–${high.toFixed(3)}, ${ROUNDS} rounds of ${REQUESTS}\n`,
  );
  server.kill();
  await cluster.stop();
  process.exit(0);
};

const given = process.argv[2];
await (given === undefined ? measure() : serve(JSON.parse(given) as Place));
