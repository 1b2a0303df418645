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

/** Words of something else than codes, or a second table of the same ones. */
const NO_LISTS = ['AGE_WORDS', 'LOCAL_RULE_SOURCE_WORDS', 'VOIVODESHIP_WORDS'];

/** The codes of every closed list of every noun: VISIT_KIND for VISIT_KIND_WORDS; a new folder of the contract needs no line here. */
export const CLOSED_LISTS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  (await Promise.all(files.map(exportsOf)))
    .flat()
    .filter(([name]) => name.endsWith('_WORDS') && !NO_LISTS.includes(name))
    .map(([name, words]) => [name.replace(/_WORDS$/, ''), Object.keys(words as object)]),
);
