import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { askFirst } from './build/ask-first.js';
import { chunks } from './build/chunks.js';
import { compressed } from './build/compressed.js';
import { inlineStyles } from './build/inline-styles.js';
import { ownDocuments } from './build/own-documents.js';
import { shellWorker } from './build/shell-worker.js';
import { defaultClientConditions, defineConfig, type UserConfig } from 'vite';

const apiOrigin = `http://127.0.0.1:${process.env['ASYSTA_PORT'] ?? '4000'}`;
const proxied = { target: apiOrigin, changeOrigin: false };

/**
 * One page, hashed assets, no request to anybody else's server. Workspace packages come from their source.
 * The file name is fixed by Vite, which reads the default export.
 */
const config: UserConfig = defineConfig({
  root: import.meta.dirname,
  plugins: [
    ownDocuments(),
    react(),
    { ...optimizeLocales.vite({ locales: ['pl-PL'] }), enforce: 'pre' },
    inlineStyles(),
    askFirst(),
    shellWorker(),
    compressed(),
  ],
  resolve: { conditions: ['asysta', ...defaultClientConditions] },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Read by the check of what a screen weighs.
    manifest: true,
    target: 'baseline-widely-available',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: [...chunks] } } },
  },
  server: { proxy: { '/graphql': proxied, '/bff': proxied, '/realms': proxied } },
});

export default config;
