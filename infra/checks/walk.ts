import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { projectRoot } from './tree.ts';

/**
 * The walk of a verb: the files that whoever changes one field of it opens, from the web's form through the contract to the
 * table and back. `node infra/checks/walk.ts [folder]`, counted the same way before and after a change.
 *
 * It begins at the page with the form and at the register that declares the mutation (without its other operations), and
 * follows imports inside the web's features, the schema and the modules; the floors below them are not walked. The words of
 * the page belong to it. Another module ends at its door, the schema of everybody at the file that was named: such a file is
 * opened for what it does, and is only named where a type or the other end of a relation is taken from it.
 */
const WALK = { page: 'client/web/features/visits/new-visit-page.tsx', mutation: 'recordVisit', noun: 'visits' };

const root = resolve(process.argv[2] ?? projectRoot);
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');
const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/node_modules|dist\/|\.test\.|\.d\.ts$/.test(file))
    .map((file) => join(folder, file));

const AREA = /^(schema|client\/web\/features|services\/modules)\//;
const isOfTheNoun = (file: string): boolean => file.split(/[/.]/).includes(WALK.noun);

interface Import {
  readonly file: string;
  /** Whether something is called or read, not only named. */
  readonly works: boolean;
}

const OTHER_OPERATION = /^ {2}@\w*(Query|Mutation)\(/m;

/** A register speaks of many verbs: its other operations are not on the way. */
const onTheWay = (text: string): string =>
  text
    .split(/\n\n(?= {2}\S)/)
    .filter((member) => !OTHER_OPERATION.test(member) || new RegExp(`^ {2}(async )?${WALK.mutation}\\(`, 'm').test(member))
    .join('\n\n');

const fileOf = (from: string, wanted: string): string | undefined => {
  const path = wanted.startsWith('@asysta/schema/') ? wanted.slice('@asysta/'.length) : join(dirname(from), wanted);
  const bare = path.replace(/\.js$/, '');
  return [`${bare}.ts`, `${bare}.tsx`].find((file) => existsSync(join(root, file)));
};

const IMPORT = /^import (type )?(?:\{([^}]*)\}|[^'{]*) ?(?:from )?'([^']+)';/gm;

const isCalled = (name: string, body: string): boolean =>
  /^[A-Z].*[a-z]/.test(name) ? new RegExp(`(?<!manyToOne)[(,]\\s*${name}\\s*[,)]`).test(body) : true;

const importsOf = (file: string): readonly Import[] => {
  const text = textOf(file);
  const body = onTheWay(text.replace(IMPORT, ''));
  return [...text.matchAll(IMPORT)].flatMap(([, typeOnly, list = '', wanted = '']) => {
    const target = /^\.|^@asysta\/schema\//.test(wanted) ? fileOf(file, wanted) : undefined;
    const names = list.split(',').map((name) => name.trim());
    const used = names.filter((name) => new RegExp(`\\b${name.replace('type ', '')}\\b`).test(body) && name !== '');
    if (!target || !AREA.test(target) || used.length === 0) return [];
    return [{ file: target, works: !typeOnly && used.some((name) => !name.startsWith('type ') && isCalled(name, body)) }];
  });
};

/** The words of a page lie in the file that its keys name. */
const wordsOf = (file: string): readonly string[] => {
  if (!file.startsWith('client/') || !textOf(file).includes(`'${WALK.noun}:`)) return [];
  const places = [`client/web/features/${WALK.noun}/texts.ts`, `client/web/text/pl/${WALK.noun}.ts`];
  return places.filter((place) => existsSync(join(root, place)));
};

const declares = (file: string): boolean => {
  const text = textOf(file);
  return text.includes('@Resolver(') && new RegExp(`^ {2}(async )?${WALK.mutation}\\(`, 'm').test(text);
};

const opened = new Set<string>();
const named = new Set<string>();
const open = (file: string): void => {
  if (opened.has(file)) return;
  opened.add(file);
  if (!isOfTheNoun(file)) return;
  for (const word of wordsOf(file)) opened.add(word);
  for (const next of importsOf(file)) {
    if (isOfTheNoun(next.file) || next.works) open(next.file);
    else named.add(next.file);
  }
};
for (const start of [WALK.page, ...filesIn('services/modules').filter(declares)]) open(start);

const folders = new Set([...opened].map((file) => dirname(file)));
process.stdout.write(
  [
    ...[...opened].toSorted().map((file) => (file.endsWith('/index.ts') ? `${file} (door)` : file)),
    `${opened.size} files in ${folders.size} folders`,
    ...[...named].filter((file) => !opened.has(file)).map((file) => `only named: ${file}`),
    '',
  ].join('\n'),
);
