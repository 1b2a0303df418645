import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

const config = defineConfig({
  root: `${import.meta.dirname}/..`,
  resolve: {
    conditions: ['asysta', ...defaultServerConditions],
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  ssr: { resolve: { conditions: ['asysta', ...defaultServerConditions] } },
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: false } },
  test: {
    include: ['{schema,services,infra,tests}/**/*.test.ts', 'client/{sdk,web}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/dist/**', 'tests/journey/**'],
    globalSetup: [`${import.meta.dirname}/kit/global-setup.ts`],
    server: { deps: { inline: ['type-graphql', 'graphql-scalars', '@apollo/server'] } },
    pool: 'forks',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

export default config;
