import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { migrationStatements as statementsOf } from '../database/migrate.js';
import { projectRoot, runTool } from './tree.ts';

/** Left out: the migrator sets the lock timeout for every migration, and whole numbers in our tables count people, days and versions. */
const excluded = ['require-lock-timeout', 'require-statement-timeout', 'prefer-bigint-over-int'];

/** Reads statements in order as one text, so that a table made in the same text may still be changed without a lock anybody waits for. */
export const lintSql = (statements: readonly string[]): readonly string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'asysta-sql-'));
  try {
    const file = join(folder, 'migrations.sql');
    writeFileSync(file, statements.map((statement) => statement.trim().replace(/;?$/, ';')).join('\n'));
    const rules = `--exclude=${excluded.join(',')}`;
    const { ok, output } = runTool(folder, 'squawk', [
      '--assume-in-transaction',
      '--pg-version=18.0',
      rules,
      '--reporter=gcc',
      file,
    ]);
    return ok ? [] : output.trim().replaceAll(`${folder}/`, '').split('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Every statement our migrations would run, from the compiled migrator: compile first. */
export const ourStatements = async (): Promise<readonly string[]> => {
  const migrator = pathToFileURL(join(projectRoot, 'infra/dist/database/migrate.js')).href;
  const { migrationStatements } = (await import(migrator)) as { migrationStatements: typeof statementsOf };
  return migrationStatements();
};
