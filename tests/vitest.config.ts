import { defaultServerConditions } from 'vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const here = import.meta.dirname;
const hasBrowser = process.env['ASYSTA_NO_BROWSER'] !== '1';

/** The journeys start the whole product themselves and come last: it is alone on the machine then, as it is at work. */
const journeys: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: 'journey',
    include: ['tests/journey/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    globalSetup: [`${here}/journey/kit/product.ts`],
    sequence: { groupOrder: 1 },
    maxWorkers: 2,
    testTimeout: 180_000,
  },
};

const config = defineConfig({
  root: `${here}/..`,
  resolve: {
    conditions: ['asysta', ...defaultServerConditions],
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  ssr: { resolve: { conditions: ['asysta', ...defaultServerConditions] } },
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: false } },
  test: {
    server: { deps: { inline: ['type-graphql', 'graphql-scalars', '@apollo/server'] } },
    pool: 'forks',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'house',
          include: ['{schema,services,infra,tests}/**/*.test.ts', 'client/{sdk,web}/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', '**/dist/**', 'tests/journey/**'],
          globalSetup: [`${here}/kit/global-setup.ts`],
        },
      },
      ...(hasBrowser ? [journeys] : []),
    ],
  },
});

export default config;
