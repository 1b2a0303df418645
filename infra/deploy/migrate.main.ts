import { migrateDatabase } from './databases.js';
import { runOnce } from './run-once.js';
import { readMigrationSettings } from './settings.js';

await runOnce(async () => {
  await migrateDatabase(readMigrationSettings(process.env));
  return 'The login roles are set and the database is at the present schema.';
});
