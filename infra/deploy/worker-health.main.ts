import { Client } from 'pg';
import { readConfig } from '@asysta/services/platform/config';
import { runOnce } from './run-once.js';

const MISSED_BEATS = 3;

const BEATING = 'select from worker_heartbeat where beaten_at > now() - $1::interval limit 1';

await runOnce(async () => {
  const config = readConfig(process.env);
  const queue = new URL(config.ASYSTA_DATABASE);
  queue.username = 'asysta_jobs';
  queue.password = config.ASYSTA_PASSWORD_JOBS;
  const client = new Client({ connectionString: queue.href, connectionTimeoutMillis: config.ASYSTA_WORKER_BEAT_MS });
  await client.connect();
  try {
    const { rowCount } = await client.query(BEATING, [`${config.ASYSTA_WORKER_BEAT_MS * MISSED_BEATS} milliseconds`]);
    if (rowCount === 0) throw new Error('No worker has said it is alive.');
    return 'A worker is alive.';
  } finally {
    await client.end();
  }
});
