import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { MIGRATIONS_FOLDER } from '../frozen.js';
import { type Draft, printMigration } from './print.js';

const name = process.argv[2] ?? '';
const draft = join(MIGRATIONS_FOLDER, '..', 'drafts', `${name}.ts`);

/** The draft as the build compiled it, so that a misspelt grant or column never gets as far as a file. */
const compiled = (ending: string): string => join(import.meta.dirname, '..', 'drafts', `${name}${ending}`);

if (name === '' || !existsSync(draft)) {
  process.stderr.write(
    `Write infra/database/drafts/${name === '' ? '<name>' : name}.ts first: infra/database/README.md says how.\n`,
  );
  process.exitCode = 1;
} else {
  const printed = printMigration(MIGRATIONS_FOLDER, name, (await import(compiled('.js'))) as Draft);
  for (const file of [draft, ...['.js', '.js.map', '.d.ts'].map(compiled)]) rmSync(file, { force: true });
  for (const file of printed) process.stdout.write(`infra/database/migrations/${file}.sql\n`);
}
