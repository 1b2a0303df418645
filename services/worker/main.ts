import { house } from '../modules/register.js';
import { readConfig } from '../platform/config.js';
import { systemClock } from '../platform/clock.js';
import { randomIds } from '../platform/ids.js';
import { startWorker } from '../platform/jobs/worker.js';
import { processLog } from '../platform/log.js';
import { demandOf, ensureRoomForPools } from '../platform/tenancy/connection-limits.js';
import { Doors } from '../platform/tenancy/doors.js';
import { ensureSafeDatabase } from '../platform/tenancy/safe-database.js';

const config = readConfig(process.env);
const log = processLog('worker', config.ASYSTA_LOG_LEVEL);
const doors = await Doors.connect({
  database: config.ASYSTA_DATABASE,
  passwords: { worker: config.ASYSTA_PASSWORD_WORKER },
  entities: { worker: house.entities.worker },
  poolSize: config.ASYSTA_POOL_SIZE,
  connectTimeoutMs: config.ASYSTA_CONNECT_TIMEOUT_MS,
});
await ensureRoomForPools(doors, 'worker', demandOf(config));
await ensureSafeDatabase(doors, { acceptLogging: config.ASYSTA_ACCEPT_SERVER_LOGGING === 'true', log, roles: ['worker'] });
const queue = new URL(config.ASYSTA_DATABASE);
queue.username = 'asysta_jobs';
queue.password = config.ASYSTA_PASSWORD_JOBS;
const worker = await startWorker({
  doors,
  clock: systemClock,
  newId: randomIds,
  queue: queue.href,
  connectTimeoutMs: config.ASYSTA_CONNECT_TIMEOUT_MS,
  log,
  jobs: house.jobs,
  schedules: house.schedules,
  beatMs: config.ASYSTA_WORKER_BEAT_MS,
  // Whoever supervises the process starts it again; without a queue it would only look alive.
  onEnded: () => process.exit(1),
});
log.info('taking jobs');

const stop = async (): Promise<void> => {
  await worker.stop();
  await doors.close();
  process.exit(0);
};
process.once('SIGTERM', () => void stop());
process.once('SIGINT', () => void stop());
