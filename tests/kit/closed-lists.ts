import { readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const contract = dirname(fileURLToPath(import.meta.resolve('@asysta/schema/schema.graphql')));

const files = readdirSync(contract, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /^(?!dist|node_modules)[a-z]+[\\/][a-z-]*codes\.ts$/.test(file),
);

const exportsOf = async (file: string): Promise<[string, unknown][]> => {
  const module = relative(contract, join(contract, file)).split(sep).join('/').replace(/\.ts$/, '');
  return Object.entries((await import(`@asysta/schema/${module}`)) as Record<string, unknown>);
};

const isList = (entry: [string, unknown]): entry is [string, readonly string[]] => Array.isArray(entry[1]);

/** Every closed list of codes of every noun, by its name; a new folder of the contract is read without a line here. */
export const CLOSED_LISTS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  (await Promise.all(files.map(exportsOf))).flat().filter(isList),
);
