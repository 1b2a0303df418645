import pg from 'pg';
import { type FrozenMigration, readMigrations, runsAlone } from './frozen.js';
import { oneAtATime } from './one-at-a-time.js';
import { migrateQueue, QUEUE_ROLE } from './queue.js';

interface Applied {
  readonly name: string;
  readonly checksum: string | null;
}

const inTransaction = async (client: pg.Client, work: () => Promise<void>): Promise<void> => {
  await client.query('begin');
  try {
    await client.query(`set local lock_timeout = '5s'`);
    await work();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
};

/** The database's memory of what it has applied. Databases from before the checksums have the first three columns. */
const HISTORY = `
  create table if not exists migration (
    id serial primary key,
    name varchar(255) not null,
    executed_at timestamptz(6) not null default current_timestamp(6)
  );
  alter table migration add column if not exists checksum text;`;

const refuseOtherHistory = (applied: readonly Applied[], migrations: readonly FrozenMigration[]): void => {
  const newest = migrations.at(-1)?.name ?? '';
  for (const { name, checksum } of applied) {
    const known = migrations.find((migration) => migration.name === name);
    // A later one is of a newer release, which this one can live with; an unknown one among ours is another history.
    if (known === undefined && name < newest)
      throw new Error(`The database has applied ${name}.sql, which is not among the migrations.`);
    if (known !== undefined && checksum !== null && checksum !== known.checksum)
      throw new Error(`The database has applied another text of ${name}.sql than the one that stands here.`);
  }
  const last =
    applied
      .map(({ name }) => name)
      .sort()
      .at(-1) ?? '';
  const skipped = migrations.find(({ name }) => name < last && !applied.some((one) => one.name === name));
  if (skipped !== undefined)
    throw new Error(`${skipped.name}.sql was not applied before ${last}.sql; print it again, so that it comes last.`);
};

/** Compares what was applied with the files; names without a checksum adopt the committed one, once: afterwards no row lacks it. */
const settleHistory = async (client: pg.Client, migrations: readonly FrozenMigration[]): Promise<ReadonlySet<string>> => {
  const done = new Set<string>();
  await inTransaction(client, async () => {
    await client.query(HISTORY);
    const { rows } = await client.query<Applied>('select name, checksum from migration');
    refuseOtherHistory(rows, migrations);
    for (const { name, checksum } of migrations) {
      await client.query('update migration set checksum = $2 where name = $1 and checksum is null', [name, checksum]);
    }
    await client.query('alter table migration alter column checksum set not null');
    for (const { name } of rows) done.add(name);
  });
  return done;
};

/** A file may make what the queue's role owns; only inside its transaction may the owner act as that role, and the role make anything. */
const withQueueRole = async (client: pg.Client, work: () => Promise<unknown>): Promise<void> => {
  const database = pg.escapeIdentifier(client.database ?? '');
  await client.query(`grant ${QUEUE_ROLE} to current_user with inherit false, set true`);
  await client.query(`grant create on database ${database} to ${QUEUE_ROLE}`);
  await work();
  await client.query('reset role');
  await client.query(`revoke create on database ${database} from ${QUEUE_ROLE}`);
  await client.query(`revoke ${QUEUE_ROLE} from current_user granted by current_user`);
};

const remember = (client: pg.Client, { name, checksum }: FrozenMigration) =>
  client.query('insert into migration (name, checksum) values ($1, $2)', [name, checksum]);

const apply = async (client: pg.Client, migration: FrozenMigration): Promise<void> => {
  const { text } = migration;
  if (runsAlone(text)) {
    // It keeps nobody waiting, so it has no limit of its own, and the file can be run again from its beginning.
    for (const statement of text.split(/;$/m).slice(0, -1)) await client.query(statement);
    await remember(client, migration);
    return;
  }
  await inTransaction(client, async () => {
    const run = () => client.query(text);
    await (text.includes(`\nset local role ${QUEUE_ROLE};`) ? withQueueRole(client, run) : run());
    await remember(client, migration);
  });
};

/**
 * Brings a database to the present schema: the queue's tables as its library makes them, then every migration that is missing, each
 * in a transaction of its own. `adminUrl` is the CREATEROLE login that owns the tables and serves nothing; `jobsPassword` lets the
 * queue's own role make the queue's tables. Running it again does nothing; two at once wait for each other.
 */
export const migrate = async (options: { adminUrl: string; jobsPassword: string; folder?: string }): Promise<void> => {
  const migrations = readMigrations(options.folder);
  const client = new pg.Client({ connectionString: options.adminUrl });
  await client.connect();
  try {
    await oneAtATime(client, async () => {
      const done = await settleHistory(client, migrations);
      await migrateQueue(client, options);
      for (const migration of migrations) {
        if (done.has(migration.name)) continue;
        await apply(client, migration).catch((cause: unknown) => {
          throw new Error(`${migration.name}.sql could not be applied: ${(cause as Error).message}`, { cause });
        });
      }
    });
  } finally {
    await client.end();
  }
};
