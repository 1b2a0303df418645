import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKSUMS, checksumOf, readMigrations, runsAlone } from '../frozen.js';

/** What a draft exports: one sentence why, and the statements its helpers returned. */
export interface Draft {
  readonly because: string;
  readonly statements: readonly string[];
}

/**
 * The file a statement goes to, by its suffix. An index is made outside a transaction, and a validation reads a whole table: each
 * stands in a file, and so in a transaction, of its own after the rest, where it keeps nobody waiting.
 */
const partOf = (statement: string): '' | '-indexed' | '-validated' => {
  if (runsAlone(statement)) return '-indexed';
  return /^alter table \S+ validate constraint /.test(statement) ? '-validated' : '';
};

/** What belongs to one table stands together. */
const isHeading = (statement: string): boolean => /^(--|create (table|schema|or replace function) )/.test(statement);

const textOf = (because: string, statements: readonly string[]): string =>
  statements.reduce(
    (text, statement, at) => `${text}${at === 0 || isHeading(statement) ? '\n' : ''}${statement};\n`,
    `-- ${because}\n`,
  );

/** Writes a draft as the next migrations with their checksums and answers their names. From then on the draft is of no more use. */
export const printMigration = (folder: string, name: string, { because, statements }: Draft): readonly string[] => {
  const known = readMigrations(folder);
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
    throw new Error(`Name the migration in small letters and hyphens: ${name} is not so.`);
  if (statements.length === 0 || because === '') throw new Error(`The draft ${name} says nothing.`);
  const last = Number(known.at(-1)?.name.slice(0, 4) ?? 0);
  const parts = [...Map.groupBy(statements, partOf)].sort(([a], [b]) => (a < b ? -1 : 1));
  return parts.map(([suffix, own], at) => {
    const full = `${String(last + 1 + at).padStart(4, '0')}-${name}${at === 0 ? '' : suffix}`;
    const text = textOf(because, own);
    writeFileSync(join(folder, `${full}.sql`), text, { flag: 'wx' });
    appendFileSync(join(folder, CHECKSUMS), `${checksumOf(text)}  ${full}.sql\n`);
    return full;
  });
};
