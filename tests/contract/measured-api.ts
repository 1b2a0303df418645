import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { inject } from 'vitest';
import { parseLocalDate } from '@asysta/schema/values/local-date';
import { buildApiSchema } from '@asysta/services/api/schema';
import { createApi } from '@asysta/services/api/server';
import { house } from '@asysta/services/modules/register';
import { clockOf } from '@asysta/services/platform/clock';
import { DataKeys } from '@asysta/services/platform/encryption/data-keys';
import { connectIdentity, sessionStoreOn } from '@asysta/services/platform/identity/index';
import { randomIds } from '@asysta/services/platform/ids';
import { processLog } from '@asysta/services/platform/log';
import { Doors } from '@asysta/services/platform/tenancy/doors';
import { build } from '../bench/data/build.ts';
import type { Shape } from '../bench/data/shape.ts';
import { countingProxy, type CountingProxy } from '../bench/measure/proxy.ts';
import { MACHINE_CLIENT, type Realm, startRealm } from '../bench/systems/realm.ts';
import { copyDatabase } from '../isolation/engine/database.js';

/** The day on which these files are read: one that lies ahead, because no token of the past passes the check of the library. */
const NOW = new Date('2126-03-06T11:00:00Z');

/** As little as every read still has a full page of: one centre that is measured and one that must not be seen. */
export const MEASURED_SHAPE: Shape = { centres: 2, families: 60, visits: 4, today: parseLocalDate('2126-03-06') };

/** The whole product over a small set of the bench's data, with whatever passes between it and PostgreSQL counted. */
export interface MeasuredApi {
  readonly name: string;
  readonly port: number;
  readonly path: string;
  readonly realm: Realm;
  readonly proxy: CountingProxy;
  stop(): Promise<void>;
}

const fill = async (superuserUrl: string): Promise<void> => {
  const superuser = new pg.Client({ connectionString: superuserUrl });
  await superuser.connect();
  await build(superuser, MEASURED_SHAPE);
  await superuser.query('analyze');
  await superuser.end();
};

const through = (address: string, port: number): string => {
  const url = new URL(address);
  url.port = String(port);
  return url.href;
};

/** Starts it in this process, with the real token check and the real register of staff: what a request costs is all of it. */
export const startMeasuredApi = async (): Promise<MeasuredApi> => {
  const copy = await copyDatabase();
  await fill(copy.superuserUrl);
  const proxy = await countingProxy(Number(new URL(copy.address).port));
  const { passwords } = inject('database');
  const clock = clockOf(() => NOW);
  const doors = await Doors.connect({
    database: through(copy.address, proxy.port),
    passwords: {
      identity: passwords.asysta_identity,
      centre: passwords.asysta_centre,
      partner: passwords.asysta_partner,
      region: passwords.asysta_region,
    },
    entities: house.entities,
    poolSize: 1,
    connectTimeoutMs: 60_000,
  });
  const realm = await startRealm(() => NOW.getTime());
  const keys = new DataKeys(Buffer.alloc(32, 7));
  const identity = connectIdentity({
    issuer: realm.issuer,
    publicUrl: 'http://127.0.0.1:4000',
    webClientSecret: 'secret-of-the-bench',
    clients: ['asysta-web', MACHINE_CLIENT],
    dataKeys: keys,
    store: sessionStoreOn(doors),
    members: house.membersOf(doors, clock),
    clock,
    newId: randomIds,
    onRefused: () => undefined,
  });
  const api = await createApi({
    schema: buildApiSchema(),
    surroundings: { doors, clock, newId: randomIds, log: processLog('test', 'silent'), keys },
    identity,
    webRoot: '',
    documents: new Map(),
    lacks: () => Promise.resolve([]),
  });
  api.http.listen(0, '127.0.0.1');
  await once(api.http, 'listening');
  return {
    name: 'product',
    port: (api.http.address() as AddressInfo).port,
    path: '/graphql',
    realm,
    proxy,
    stop: async () => {
      await api.stop();
      realm.close();
      await proxy.close();
      await copy.drop();
    },
  };
};
