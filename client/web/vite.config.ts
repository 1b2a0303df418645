import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { ownDocuments } from './build/own-documents.js';
import { defaultClientConditions, defineConfig, type UserConfig } from 'vite';

const apiOrigin = `http://127.0.0.1:${process.env['ASYSTA_PORT'] ?? '4000'}`;
const proxied = { target: apiOrigin, changeOrigin: false };

/**
 * One page, hashed assets, no request to anybody else's server. Workspace packages come from their source.
 * The file name is fixed by Vite, which reads the default export.
 */
const config: UserConfig = defineConfig({
  root: import.meta.dirname,
  plugins: [ownDocuments(), react(), { ...optimizeLocales.vite({ locales: ['pl-PL'] }), enforce: 'pre' }],
  resolve: { conditions: ['asysta', ...defaultClientConditions] },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'baseline-widely-available',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What changes rarely stays in people's caches over a release of ours.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// }] } },
    },
  },
  server: { proxy: { '/graphql': proxied, '/bff': proxied, '/realms': proxied } },
});

export default config;
