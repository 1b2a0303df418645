import { readConfig } from '../platform/config.js';
import { systemClock } from '../platform/clock.js';
import { DataKeys } from '../platform/encryption/data-keys.js';
import { randomIds } from '../platform/ids.js';
import { connectIdentity, sessionStoreOn } from '../platform/identity/index.js';
import { processLog } from '../platform/log.js';
import { demandOf, ensureRoomForPools } from '../platform/tenancy/connection-limits.js';
import { Doors } from '../platform/tenancy/doors.js';
import { ensureSafeDatabase } from '../platform/tenancy/safe-database.js';
import { house } from '../modules/register.js';
import { readPersistedDocuments } from './persisted-documents.js';
import { readiness } from './readiness.js';
import { buildApiSchema } from './schema.js';
import { createApi } from './server.js';

const config = readConfig(process.env);
const log = processLog('api', config.ASYSTA_LOG_LEVEL);
const keys = new DataKeys(Buffer.from(config.ASYSTA_DATA_KEY, 'base64'));
const doors = await Doors.connect({
  database: config.ASYSTA_DATABASE,
  passwords: {
    identity: config.ASYSTA_PASSWORD_IDENTITY,
    centre: config.ASYSTA_PASSWORD_CENTRE,
    partner: config.ASYSTA_PASSWORD_PARTNER,
    region: config.ASYSTA_PASSWORD_REGION,
  },
  entities: house.entities,
  poolSize: config.ASYSTA_POOL_SIZE,
  connectTimeoutMs: config.ASYSTA_CONNECT_TIMEOUT_MS,
});
await ensureRoomForPools(doors, 'identity', demandOf(config));
await ensureSafeDatabase(doors, { acceptLogging: config.ASYSTA_ACCEPT_SERVER_LOGGING === 'true', log });
const identity = connectIdentity({
  issuer: config.ASYSTA_ISSUER,
  publicUrl: config.ASYSTA_PUBLIC_URL,
  webClientSecret: config.ASYSTA_WEB_CLIENT_SECRET,
  clients: config.ASYSTA_CLIENTS,
  dataKeys: keys,
  store: sessionStoreOn(doors),
  members: house.membersOf(doors, systemClock),
  clock: systemClock,
  newId: randomIds,
  onRefused: (reason) => log.info({ reason }, 'sign-in refused'),
});
const api = await createApi({
  schema: buildApiSchema(),
  surroundings: { doors, clock: systemClock, newId: randomIds, log, keys },
  identity,
  webRoot: config.ASYSTA_WEB_ROOT,
  documents: config.ASYSTA_DOCUMENTS ? readPersistedDocuments(config.ASYSTA_DOCUMENTS) : new Map(),
  lacks: readiness(doors, identity, log),
  bounds: { atWork: config.ASYSTA_REQUESTS_AT_WORK, waiting: config.ASYSTA_REQUESTS_WAITING },
});
api.http.listen(config.ASYSTA_PORT, () => log.info({ port: config.ASYSTA_PORT }, 'serving'));

const stop = async (): Promise<void> => {
  await api.stop();
  process.exit(0);
};
process.once('SIGTERM', () => void stop());
process.once('SIGINT', () => void stop());
