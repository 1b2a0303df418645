import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One file of history: its text never changes again, and the checksum committed beside it says so. */
export interface FrozenMigration {
  readonly name: string;
  readonly text: string;
  readonly checksum: string;
}

/** Where the files stand. A build holds no copy of them, so that it can hold no old one: it reads those beside the sources. */
export const MIGRATIONS_FOLDER = join(import.meta.dirname.replace(/([\\/])dist[\\/]database$/, '$1database'), 'migrations');

/** The list of checksums, readable by `sha256sum --check`. */
export const CHECKSUMS = 'checksums.txt';

/** Any line ending counts: a file that a checkout rewrote is another file. */
export const checksumOf = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');

/** Whether a text makes or drops an index beside the running work, which PostgreSQL does outside a transaction only. */
export const runsAlone = (text: string): boolean => /^(?:create (?:unique )?|drop )index concurrently /m.test(text);

const NAME = /^(\d{4})-[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The names with the checksums they are to have. History only grows: the first line is number 1, and each next line the next number. */
const readChecksums = (folder: string): ReadonlyMap<string, string> => {
  const lines = readFileSync(join(folder, CHECKSUMS), 'utf8').split('\n').slice(0, -1);
  return new Map(
    lines.map((line, at) => {
      const [, checksum, name] = /^([0-9a-f]{64}) {2}(\S+)\.sql$/.exec(line) ?? [];
      if (checksum === undefined || name === undefined) throw new Error(`${CHECKSUMS} holds a line that is none: ${line}`);
      if (Number(NAME.exec(name)?.[1]) !== at + 1)
        throw new Error(`${CHECKSUMS} names ${name}.sql in line ${at + 1}; its lines are numbered without gap or repetition.`);
      return [name, checksum];
    }),
  );
};

/** What stands beside the files: their list, and the line that keeps git from rewriting their endings. */
const BESIDE = [CHECKSUMS, '.gitattributes'];

/** A file under a name that nobody reads would be taken for history and never be carried out. */
const refuseStrangers = (folder: string): void => {
  const stranger = readdirSync(folder, { withFileTypes: true }).find(
    (entry) => !BESIDE.includes(entry.name) && !(entry.isFile() && entry.name.endsWith('.sql')),
  );
  if (stranger) throw new Error(`${stranger.name} is no migration; beside ${CHECKSUMS} stand only files like 0001-parties.sql.`);
};

const refuseTwins = (names: readonly string[]): void => {
  for (const [at, name] of names.entries()) {
    const number = NAME.exec(name)?.[1];
    if (number === undefined) throw new Error(`${name}.sql is no name of a migration; it is to be like 0001-parties.sql.`);
    const twin = names[at + 1];
    if (twin?.startsWith(`${number}-`))
      throw new Error(`${name}.sql and ${twin}.sql have the same number; print one of them again.`);
  }
};

/** Every migration in order. Refuses, in one sentence that names the file, a text, a file or a line of the list that is not as it was frozen. */
export const readMigrations = (folder: string = MIGRATIONS_FOLDER): readonly FrozenMigration[] => {
  refuseStrangers(folder);
  const checksums = readChecksums(folder);
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .map((file) => file.slice(0, -'.sql'.length))
    .sort();
  const missing = [...checksums.keys()].find((name) => !names.includes(name));
  if (missing !== undefined) throw new Error(`${missing}.sql is gone, and ${CHECKSUMS} names it; restore the file.`);
  refuseTwins(names);
  return names.map((name) => {
    const bytes = readFileSync(join(folder, `${name}.sql`));
    const checksum = checksumOf(bytes);
    const frozen = checksums.get(name);
    if (frozen === undefined)
      throw new Error(`${name}.sql has no checksum in ${CHECKSUMS}; migrations are printed with: npm run migration <name>`);
    if (frozen !== checksum)
      throw new Error(
        `${name}.sql is no longer the text that was frozen; restore it, and print another migration for the change.`,
      );
    return { name, text: bytes.toString('utf8'), checksum };
  });
};
