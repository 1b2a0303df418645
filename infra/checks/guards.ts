import { isSource } from './tree.ts';

/** One sentence per finding, led by the file and, where there is one, the line. */
export type Finding = string;

interface LineGuard {
  readonly name: string;
  readonly pattern: RegExp;
  readonly where: (file: string) => boolean;
}

const everywhere = (): boolean => true;
const isCode = (file: string): boolean => /\.([cm]?[jt]sx?|sql|sh|css|html|ya?ml)$/.test(file) || file === '.ci/run';
const isTestFile = (file: string): boolean => /\.(test|spec)\.tsx?$/.test(file);

const lineGuards: readonly LineGuard[] = [
  {
    name: 'a path of one machine',
    pattern: /(?<![\w./~-])\/(?:work|root|home\/\w+|Users\/\w+)\/|\b[A-Z]:\\Users\\/,
    where: everywhere,
  },
  {
    name: 'an office that exists',
    pattern: /\b[\w-]*(?:mops|gops|ops|cus|mgops)\.[\w.-]+\.pl\b|\bbip\.[\w.-]+\.pl\b/i,
    where: everywhere,
  },
  {
    name: 'an e-mail address that could be real',
    pattern:
      /(?<![\w.+-])[\w.+-]+@(?!(?:[\w-]+\.)*example(?:\.\w+)?\b)[\w-]+(?:\.[\w-]+)*\.(?!test\b|invalid\b|localhost\b|internal\b)[a-z]{2,}\b/i,
    where: (file) => !file.endsWith('package-lock.json'),
  },
  { name: 'a private key', pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----/, where: everywhere },
  { name: 'a note instead of work', pattern: /\b(?:T[O]DO|F[I]XME|H[A]CK|X[X]X)\b/, where: isCode },
  {
    name: 'a check switched off',
    pattern: /(?:eslint|oxlint)-disable|@ts-(?:ignore|nocheck)|prettier-ignore/,
    where: (file) => isCode(file) && !file.startsWith('infra/checks/'),
  },
  {
    // Where it is the test: the check `types` fails when the compiler lets the line pass.
    name: 'an error of the compiler expected',
    pattern: /@ts-expect-error/,
    where: (file) => isCode(file) && !file.startsWith('infra/checks/') && !/^tests\/.*declarations\.test\.ts$/.test(file),
  },
  {
    name: 'a test left out',
    pattern: /\b(?:it|test|describe|suite|bench)(?:\.\w+)*\.(?:only|skip|todo|fixme)\b/,
    where: isTestFile,
  },
  {
    // `inForceOn` of the floor asks rows, `isInForceOn` of schema/values/period.ts asks what was read.
    name: 'a way of its own to ask what is in force',
    pattern: /\{ validTo: \{ \$gte|validFrom <= \w+ &&/,
    where: (file) => file.startsWith('services/') && file !== 'services/platform/rows/in-force-on.ts',
  },
  {
    // Every change goes through `lockedAt`, so that CONFLICT always says what the row is now.
    name: 'a way of its own to compare a version',
    pattern: /\.version !== [\w.]*expectedVersion|LockMode\.OPTIMISTIC/,
    where: (file) => file.startsWith('services/') && file !== 'services/platform/rows/locked-at.ts',
  },
  { name: 'a test that cannot fail', pattern: /expect\((?:true|1)\)\.(?:toBe|toEqual|toBeTruthy)\b/, where: isTestFile },
];

/** Looks at one file line by line for what must never be committed. */
export const guardText = (file: string, text: string): readonly Finding[] => {
  const guards = lineGuards.filter(({ where }) => where(file));
  return text
    .split('\n')
    .flatMap((line, at) =>
      guards.filter(({ pattern }) => pattern.test(line)).map(({ name }) => `${file}:${at + 1} holds ${name}`),
    );
};

interface Lockfile {
  readonly packages?: Readonly<
    Record<string, { readonly resolved?: string; readonly integrity?: string; readonly link?: boolean }>
  >;
}

/** The lockfile pins by digest and names no registry, so that it works behind any mirror. */
export const guardLockfile = (text: string): readonly Finding[] => {
  const { packages = {} } = JSON.parse(text) as Lockfile;
  return Object.entries(packages).flatMap(([path, entry]) => {
    if (entry.resolved !== undefined && entry.link !== true) return [`package-lock.json names a host for ${path}`];
    const installed = path.includes('node_modules/') && entry.link !== true;
    return installed && entry.integrity === undefined ? [`package-lock.json has no digest for ${path}`] : [];
  });
};

interface Manifest {
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** Versions are exact everywhere; the root offers at most twelve scripts. */
export const guardManifest = (file: string, text: string): readonly Finding[] => {
  const { scripts = {}, dependencies, devDependencies } = JSON.parse(text) as Manifest;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  );
  const crowded = file === 'package.json' && Object.keys(scripts).length > 12;
  return [
    ...loose.map(([name, version]) => `${file} does not pin ${name}: ${version}`),
    ...(crowded ? [`${file} offers more than twelve scripts`] : []),
  ];
};

const commissioned = new Set(
  [
    ['services', 'schema', 'client', 'infra', 'tests'],
    ['package.json', 'tsconfig.json', 'turbo.json', 'README.md'],
    ['package-lock.json', '.ci', '.gitignore', '.node-version', '.npmrc', '.editorconfig', '.dockerignore'],
  ].flat(),
);

/** The top level is fixed by the commission. */
export const guardTop = (files: readonly string[]): readonly Finding[] =>
  [...new Set(files.map((file) => file.split('/')[0] ?? file))]
    .filter((entry) => !commissioned.has(entry))
    .map((entry) => `${entry} stands at the top level beside the commissioned entries`);

/** A draft calls living code; only the text printed from it is history. */
export const guardDrafts = (files: readonly string[]): readonly Finding[] =>
  files
    .filter((file) => file.startsWith('infra/database/drafts/'))
    .map((file) => `${file} is a draft: print it with npm run migration, which deletes it`);

/** Numbers that only ask a question: a noun may be hiding in a crowded or deep folder. */
export const warnOfShape = (files: readonly string[]): readonly Finding[] => {
  const folders = Map.groupBy(files.filter(isSource), (file) => file.slice(0, file.lastIndexOf('/')));
  const crowded = [...folders].filter(([, inside]) => inside.length > 16);
  const deep = [...folders.keys()].filter((folder) => folder.startsWith('services/') && folder.split('/').length > 4);
  return [
    ...crowded.map(([folder, inside]) => `${folder} holds ${inside.length} files`),
    ...deep.map((folder) => `${folder} is deeper than four levels`),
  ];
};
