import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { house } from '@asysta/services/modules/register';
import { randomIds } from '@asysta/services/platform/ids';
import { startWorker, type Worker } from '@asysta/services/platform/jobs/worker';
import { processLog } from '@asysta/services/platform/log';
import type { TestServer } from './server.js';

/** Beats so short that a dead worker is noticed within two seconds. */
const BEAT_MS = 400;

/** Address of the queue's own login in a database. */
export const queueOf = (address: string): string => {
  const url = new URL(address);
  url.username = 'asysta_jobs';
  url.password = inject('database').passwords.asysta_jobs;
  return url.href;
};

/** Runs the product's jobs inside the test, on the test's clock, as the login the address names. */
export const aWorker = (server: TestServer, queue: string, onEnded: () => void = () => undefined): Promise<Worker> =>
  startWorker({
    doors: server.doors,
    clock: server.clock,
    newId: randomIds,
    queue,
    connectTimeoutMs: 5_000,
    log: processLog('test-worker', process.env['ASYSTA_LOG_LEVEL'] ?? 'silent'),
    jobs: house.jobs,
    schedules: house.schedules,
    beatMs: BEAT_MS,
    concurrency: 2,
    onEnded,
  });

/** Starts the built worker as a process of its own, as `npm start` does. */
export const aWorkerProcess = (address: string): ChildProcess => {
  const { passwords } = inject('database');
  const main = new URL('../../services/dist/worker/main.js', import.meta.url);
  return spawn(process.execPath, [main.pathname], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      NODE_ENV: 'production',
      ASYSTA_PUBLIC_URL: 'http://127.0.0.1:1',
      ASYSTA_ISSUER: 'http://127.0.0.1:1/realms/asysta',
      ASYSTA_WEB_CLIENT_SECRET: randomBytes(16).toString('hex'),
      ASYSTA_DATA_KEY: randomBytes(32).toString('base64'),
      ASYSTA_DATABASE: address,
      ASYSTA_PASSWORD_WORKER: passwords.asysta_worker,
      ASYSTA_PASSWORD_JOBS: passwords.asysta_jobs,
      ASYSTA_ACCEPT_SERVER_LOGGING: 'true',
      ASYSTA_WORKER_BEAT_MS: String(BEAT_MS),
    },
  });
};
