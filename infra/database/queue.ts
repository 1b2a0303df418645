import { runMigrations } from 'graphile-worker';
import pg from 'pg';

/** Owns the queue's schema and the one door into it, and may create nothing outside a migration. */
export const QUEUE_ROLE = 'asysta_jobs';

/** Lets the queue's library make its tables as the role that owns them; it may create nothing afterwards. */
export const migrateQueue = async (admin: pg.Client, options: { adminUrl: string; jobsPassword: string }): Promise<void> => {
  const database = pg.escapeIdentifier(admin.database ?? '');
  const url = new URL(options.adminUrl);
  url.username = QUEUE_ROLE;
  url.password = options.jobsPassword;
  await admin.query(`grant create on database ${database} to ${QUEUE_ROLE}`);
  try {
    await runMigrations({ connectionString: url.href });
  } finally {
    await admin.query(`revoke create on database ${database} from ${QUEUE_ROLE}`);
  }
};
