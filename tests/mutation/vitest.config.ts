import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

const root = new URL('../..', import.meta.url).pathname.replace(/\/$/, '');

/** What `npm run mutation` has chosen: test files, and whether they need the tests' PostgreSQL. */
const chosen = JSON.parse(process.env['ASYSTA_MUTATION'] ?? '{}') as { include?: string[]; database?: boolean };

/**
 * How tests run on mutants. The tree is a copy whose node_modules is the original's, so the workspaces are named by their place
 * in the copy: by their names one would find the original, in which nothing is changed.
 */
const config = defineConfig({
  root,
  resolve: {
    conditions: ['asysta', ...defaultServerConditions],
    alias: [
      { find: /^graphql$/, replacement: 'graphql/index.js' },
      { find: /^@asysta\/(services|schema|infra)\/(.*?)(\.js)?$/, replacement: `${root}/$1/$2.ts` },
    ],
  },
  ssr: { resolve: { conditions: ['asysta', ...defaultServerConditions] } },
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: false } },
  test: {
    include: chosen.include ?? [],
    exclude: ['**/node_modules/**', '**/dist/**'],
    setupFiles: [`${root}/tests/mutation/first-failure.ts`],
    globalSetup: chosen.database ? [`${root}/tests/kit/global-setup.ts`] : [],
    server: { deps: { inline: ['type-graphql', 'graphql-scalars', '@apollo/server'] } },
    pool: 'forks',
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});

export default config;
