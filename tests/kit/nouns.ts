import { globSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the modules. */
const MODULES = dirname(dirname(fileURLToPath(import.meta.resolve('@asysta/services/modules/families/index'))));

/** A declared root field: a decorator that ends in Query or Mutation, and the method below it. */
const DECLARED = /^ {2}@\w*(Query|Mutation)\([^]*?\n {2}(?:async )?(\w+)\(/gm;

/** Every root field with the module whose resolver declares it, as `Query.family`; read from the sources, so that a new module is there the day it is written. */
export const DECLARED_ROOTS: readonly { readonly noun: string; readonly root: string }[] = globSync('**/*.resolver.ts', {
  cwd: MODULES,
}).flatMap((file) => {
  const [noun = ''] = file.split(sep);
  const declared = readFileSync(join(MODULES, file), 'utf8').matchAll(DECLARED);
  return [...declared].map(([, kind = '', name = '']) => ({ noun, root: `${kind}.${name}` }));
});

/** Modules that declare root fields. */
export const NOUNS: readonly string[] = [...new Set(DECLARED_ROOTS.map(({ noun }) => noun))].toSorted();

const ofNoun = Map.groupBy(DECLARED_ROOTS, ({ noun }) => noun);

/** Root fields of a module. */
export const rootsOf = (noun: string): ReadonlySet<string> => new Set((ofNoun.get(noun) ?? []).map(({ root }) => root));

const chosen = process.env['ASYSTA_NOUNS']?.split(',').filter(Boolean) ?? [];

/** Modules whose generated cases are run: all of them, or those named in ASYSTA_NOUNS, for who works on these alone. */
export const NOUNS_TO_TEST: readonly string[] = chosen.length === 0 ? NOUNS : NOUNS.filter((noun) => chosen.includes(noun));

const rootsToTest = new Set(NOUNS_TO_TEST.flatMap((noun) => [...rootsOf(noun)]));

/** Whether the generated cases of a root field are run. */
export const isToTest = (root: string): boolean => rootsToTest.has(root);
