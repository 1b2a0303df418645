import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FrozenMigration, runsAlone } from '../database/frozen.ts';
import { runTool } from './tree.ts';

/** Left out: the migrator sets the lock timeout for every migration, and whole numbers in our tables count people, days and versions. */
const excluded = ['require-lock-timeout', 'require-statement-timeout', 'prefer-bigint-over-int'];

/** Reads one migration by itself: only what the same file makes may be changed in it without a lock anybody waits for. */
export const lintSql = (text: string): readonly string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'asysta-sql-'));
  try {
    const file = join(folder, 'migration.sql');
    writeFileSync(file, text);
    const inside = runsAlone(text) ? [] : ['--assume-in-transaction'];
    const rules = `--exclude=${excluded.join(',')}`;
    const { ok, output } = runTool(folder, 'squawk', [...inside, '--pg-version=18.0', rules, '--reporter=gcc', file]);
    return ok ? [] : output.trim().replaceAll(`${folder}/`, '').split('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Every migration as the migrator would run it, after its own look at the checksums. */
export const lintMigrations = (migrations: readonly Pick<FrozenMigration, 'name' | 'text'>[]): readonly string[] =>
  migrations.flatMap(({ name, text }) => lintSql(text).map((line) => line.replace(/^migration\.sql/, `${name}.sql`)));
