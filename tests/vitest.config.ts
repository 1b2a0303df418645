import { availableParallelism } from 'node:os';
import { defaultServerConditions } from 'vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const here = import.meta.dirname;
const hasBrowser = process.env['ASYSTA_NO_BROWSER'] !== '1';
/** Vitest's own choice is one on a machine of two cores, where PostgreSQL leaves half of each idle. */
const maxWorkers = Math.max(2, availableParallelism() - 1);

/** The journeys start the whole product themselves and come last: it is alone on the machine then, as it is at work. */
const journeys = (
  name: string,
  include: readonly string[],
  product: string,
  groupOrder: number,
): TestProjectInlineConfiguration => ({
  extends: true,
  test: {
    name,
    include: [...include],
    exclude: ['**/node_modules/**', '**/dist/**'],
    globalSetup: [`${here}/journey/kit/${product}.ts`],
    sequence: { groupOrder },
    maxWorkers: 2,
    testTimeout: 300_000,
  },
});

/** Each of these has the modules to itself. */
const ALONE = [
  'client/{sdk,web}/**/*.test.{ts,tsx}',
  'services/platform/**/*.test.ts',
  'tests/{contract,isolation,permission}/**/*.test.ts',
];

/** The command's tests on a real Keycloak take the one that the identity suite has started. */
const ON_KEYCLOAK = 'tests/console/keycloak.test.ts';

/** What belongs to the projects below. */
const ELSEWHERE = ['tests/{journey,identity}/**', ON_KEYCLOAK];

/** The same cases against the development provider and one real Keycloak; file after file, because all of them share its realm. */
const identity: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: 'identity',
    include: ['tests/identity/**/*.test.ts', ON_KEYCLOAK],
    exclude: ['**/node_modules/**', '**/dist/**'],
    globalSetup: [`${here}/kit/global-setup.ts`, `${here}/identity/issuers/run-keycloak.ts`],
    sequence: { groupOrder: 2 },
    maxWorkers: 1,
  },
};

/** What a file of these tests has loaded the next one finds: each would read all sources anew, which is half of its work. */
const together: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: 'house',
    include: ['{schema,services,infra,tests}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', ...ELSEWHERE, ...ALONE],
    globalSetup: [`${here}/kit/global-setup.ts`],
    sequence: { groupOrder: 1 },
    isolate: false,
    maxWorkers,
  },
};

/** Tests that put something else in a module's place, or have a page to themselves. */
const alone: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: 'house-alone',
    include: [...ALONE],
    exclude: ['**/node_modules/**', '**/dist/**'],
    globalSetup: [`${here}/kit/global-setup.ts`],
    sequence: { groupOrder: 1 },
    maxWorkers,
  },
};

const config = defineConfig({
  root: `${here}/..`,
  resolve: {
    conditions: ['asysta', ...defaultServerConditions],
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  ssr: { resolve: { conditions: ['asysta', ...defaultServerConditions] } },
  // What starts the tests' PostgreSQL reads the sources like the tests themselves; without this line it would read the last build.
  environments: { __vitest__: { resolve: { conditions: ['asysta', ...defaultServerConditions], noExternal: [/^@asysta\//] } } },
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: false } },
  test: {
    server: { deps: { inline: ['type-graphql', 'graphql-scalars', '@apollo/server'] } },
    pool: 'forks',
    // Only what hangs for ever meets them: how long honest work takes is the machine's affair, and it may be busy with something else.
    testTimeout: 120_000,
    hookTimeout: 300_000,
    projects: [
      together,
      alone,
      identity,
      ...(hasBrowser
        ? [
            journeys('journey', ['tests/journey/**/!(keycloak).test.ts'], 'product', 3),
            journeys('journey-keycloak', ['tests/journey/keycloak.test.ts'], 'product-on-keycloak', 4),
          ]
        : []),
    ],
  },
});

export default config;
