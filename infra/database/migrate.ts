import { Migration, Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { cases } from './migrations/0004-cases.js';
import { centres } from './migrations/0002-centres.js';
import { families } from './migrations/0003-families.js';
import { parties } from './migrations/0001-parties.js';
import { sharing } from './migrations/0005-sharing.js';
import { migrateQueue } from './queue.js';

const MIGRATIONS: readonly { readonly name: string; readonly statements: readonly string[] }[] = [
  { name: '0001-parties', statements: parties },
  { name: '0002-centres', statements: centres },
  { name: '0003-families', statements: families },
  { name: '0004-cases', statements: cases },
  { name: '0005-sharing', statements: sharing },
];

const asMigration = (statements: readonly string[]) =>
  class extends Migration {
    override up(): void {
      this.addSql(`set local lock_timeout = '5s'`);
      for (const statement of statements) this.addSql(statement);
    }
  };

/** Every statement of every migration in order; the SQL linter reads them as one text. */
export const migrationStatements = (): readonly string[] => MIGRATIONS.flatMap(({ statements }) => statements);

/**
 * Brings a database to the present schema. `adminUrl` is the CREATEROLE login that owns the tables and serves nothing;
 * `jobsPassword` lets the queue's own role make the queue's tables. Running it again does nothing.
 */
export const migrate = async (options: { adminUrl: string; jobsPassword: string }): Promise<void> => {
  const orm = await MikroORM.init({
    clientUrl: options.adminUrl,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    migrations: {
      tableName: 'migration',
      snapshot: false,
      silent: true,
      allOrNothing: true,
      migrationsList: MIGRATIONS.map(({ name, statements }) => ({ name, class: asMigration(statements) })),
    },
  });
  try {
    await orm.migrator.up();
  } finally {
    await orm.close(true);
  }
  await migrateQueue(options);
};
