import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize, relative } from 'node:path';
import { init, parse } from 'es-module-lexer';
import type { Composition, Service } from './composition.ts';
import { originOf, type Copied } from './images.ts';

/** What a program reads from its environment, told by the program's own reader. */
interface Program {
  readonly variables: readonly string[];
  readonly read: (environment: Record<string, string>) => unknown;
  /** The login roles whose passwords it is given; any other it must not have. */
  readonly passwords: readonly string[];
  /** Folders whose files it reads while it runs, which no import tells of. */
  readonly reads?: readonly string[];
}

/** The programs of the image by the file they start from. */
const programs = async (): Promise<Readonly<Record<string, Program>>> => {
  const { CONFIG_VARIABLES, readConfig } = await import('@asysta/services/platform/config');
  const { CONSOLE_VARIABLES, readConfig: readConsole } = await import('@asysta/services/console/config');
  const settings = await import('@asysta/infra/deploy/settings');
  const { MIGRATIONS_FOLDER } = await import('@asysta/infra/database/frozen');
  const all = ['IDENTITY', 'CENTRE', 'PARTNER', 'REGION', 'WORKER', 'JOBS'];
  return {
    'services/dist/api/main.js': { variables: CONFIG_VARIABLES, read: readConfig, passwords: all.slice(0, 4) },
    'services/dist/worker/main.js': { variables: CONFIG_VARIABLES, read: readConfig, passwords: all.slice(4) },
    'infra/dist/deploy/prepare.main.js': {
      variables: settings.SERVER_VARIABLES,
      read: settings.readServerSettings,
      passwords: ['SUPERUSER', 'OWNER'],
    },
    'services/dist/console/main.js': {
      variables: CONSOLE_VARIABLES,
      read: readConsole,
      passwords: ['OWNER', 'CENTRE'],
    },
    'infra/dist/deploy/realm.main.js': { variables: settings.REALM_VARIABLES, read: settings.readRealmSettings, passwords: [] },
    'infra/dist/deploy/migrate.main.js': {
      variables: settings.MIGRATION_VARIABLES,
      read: settings.readMigrationSettings,
      passwords: ['OWNER', ...all],
      reads: [MIGRATIONS_FOLDER],
    },
  };
};

const MOUNTED = '/run/secrets/';
const FOLDER = '/app';
const PASSWORD = 'ASYSTA_PASSWORD_';

/** The environment as the program would see it, with this folder's files in the place of the mounted ones. */
const environmentOf = ({ environment = {}, secrets = [] }: Service, folder: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).map(([name, value]) => {
      const text = String(value ?? '');
      const secret = text.startsWith(MOUNTED) ? text.slice(MOUNTED.length) : undefined;
      return [name, secret !== undefined && secrets.includes(secret) ? join(folder, secret) : text];
    }),
  );

const withoutFile = (name: string): string => name.replace(/_FILE$/, '');

const inspectEnvironment = (service: Service, program: Program, folder: string): readonly string[] => {
  const environment = environmentOf(service, folder);
  const names = Object.keys(environment);
  const passwords = names
    .map(withoutFile)
    .filter((name) => name.startsWith(PASSWORD))
    .map((name) => name.slice(PASSWORD.length));
  const findings = [
    ...names
      .filter((name) => !program.variables.includes(withoutFile(name)))
      .map((name) => `is given ${name}, which its program does not know`),
    ...program.passwords.filter((role) => !passwords.includes(role)).map((role) => `is not given ${PASSWORD}${role}`),
    ...passwords
      .filter((role) => !program.passwords.includes(role))
      .map((role) => `is given ${PASSWORD}${role}, which it has no use for`),
  ];
  try {
    program.read(environment);
  } catch (error) {
    findings.push(`would stop at once: ${(error as Error).message}`);
  }
  return findings;
};

/** Every file of the image that a program loads, with the packages it names, following imports from its first file. */
const follow = async (entry: string, root: string): Promise<{ files: readonly string[]; packages: readonly string[] }> => {
  await init;
  const open = [entry];
  const files = new Set<string>();
  const packages = new Set<string>();
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    if (!file.endsWith('.js') || !existsSync(join(root, file))) continue;
    for (const { n: name } of parse(readFileSync(join(root, file), 'utf8'))[0]) {
      if (name === undefined || name.startsWith('node:')) continue;
      const [, workspace, path] = /^@asysta\/(\w+)\/(.+)$/.exec(name) ?? [];
      if (name.startsWith('.')) open.push(normalize(join(dirname(file), name)));
      else if (workspace !== undefined) open.push(`${workspace}/dist/${path}.js`);
      else packages.add(`${file.split('/')[0]} ${/^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0]}`);
    }
  }
  return { files: [...files], packages: [...packages] };
};

const isDeclared = (root: string, [workspace = '', name = '']: readonly string[]): boolean => {
  const { dependencies = {} } = JSON.parse(readFileSync(join(root, workspace, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  return name in dependencies;
};

/** Follows what a program loads from its first file on: each file must be in the image, each package a production one. */
export const inspectFiles = async (entry: string, contents: readonly Copied[], root: string): Promise<readonly string[]> => {
  const { files, packages } = await follow(entry, root);
  const missing = files.filter((file) => {
    const origin = originOf(join(FOLDER, file), contents);
    return origin === undefined || !existsSync(join(root, origin));
  });
  return [
    ...missing.map((file) => `needs ${file}, which the image does not hold`),
    ...packages
      .filter((each) => !isDeclared(root, each.split(' ')))
      .map((each) => `needs a package that is not installed: ${each}`),
  ];
};

const inspectPaths = (service: Service, contents: readonly Copied[], root: string): readonly string[] =>
  Object.values(service.environment ?? {})
    .map(String)
    .filter((value) => value.startsWith(`${FOLDER}/`))
    .filter((path) => !existsSync(join(root, originOf(path, contents) ?? '.missing')))
    .map((path) => `names ${path}, which the image does not hold`);

/** A file of the checkout stands in the image at the same place, or the program would look for it in vain. */
const inspectReads = (folder: string, contents: readonly Copied[], root: string): readonly string[] =>
  readdirSync(folder)
    .map((name) => relative(root, join(folder, name)))
    .filter((file) => originOf(join(FOLDER, file), contents) !== file)
    .map((file) => `reads ${file}, which the image does not hold`);

const startedBy = ({ command = [], entrypoint = [], healthcheck }: Service): readonly string[] =>
  [...entrypoint, ...command, ...[healthcheck?.test ?? []].flat()].filter((part) =>
    /^[\w/.-]+\.main\.js$|\/main\.js$/.test(part),
  );

/**
 * Lets every program of the image read the environment the compose file gives it, with secrets made for this one reading, and
 * follows what the programs load into the image. Compile first.
 */
export const inspectPrograms = async (
  composition: Composition,
  contents: readonly Copied[],
  root: string,
): Promise<readonly string[]> => {
  const { makeSecretFiles } = await import('@asysta/infra/deploy/secret-files');
  const known = await programs();
  const folder = mkdtempSync(join(tmpdir(), 'asysta-deploy-'));
  try {
    const made = makeSecretFiles(folder);
    const declared = Object.entries(composition.secrets ?? {});
    const findings = [
      ...declared
        .filter(([name, { file }]) => !made.includes(name) || !file?.endsWith(`/${name}`))
        .map(([name]) => `the secret ${name} has no file that is made`),
      ...made
        .filter((name) => !declared.some(([each]) => each === name))
        .map((name) => `the secret file ${name} is made and used by nobody`),
    ];
    const ours = Object.entries(composition.services).filter(([, { image }]) => image?.startsWith('asysta:'));
    for (const [name, service] of ours) {
      const [first = ''] = service.command ?? service.entrypoint?.filter((part) => part !== 'node') ?? [];
      const program = known[first];
      const own = [
        ...(program === undefined
          ? [`starts ${first}, which is no program of the image`]
          : inspectEnvironment(service, program, folder)),
        ...inspectPaths(service, contents, root),
        ...(program?.reads ?? []).flatMap((read) => inspectReads(read, contents, root)),
        ...(await Promise.all(startedBy(service).map((entry) => inspectFiles(entry, contents, root)))).flat(),
      ];
      findings.push(...own.map((finding) => `${name} ${finding}`));
    }
    return findings.map((finding) => `compose.yaml: ${finding}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
