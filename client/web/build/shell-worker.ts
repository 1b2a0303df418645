import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'rolldown';
import type { Plugin } from 'vite';
import { firstRoute } from './first-route.js';

const digest = (text: string): string => createHash('sha256').update(text).digest('base64');

/**
 * Builds the service worker beside the page it keeps. Its release is the digest of the page and of the files' names, which carry
 * their own; so another release is another worker.
 */
export const shellWorker = (): Plugin => ({
  name: 'asysta:shell-worker',
  apply: 'build',
  writeBundle: {
    sequential: true,
    async handler({ dir = '' }, bundle) {
      const html = readFileSync(join(dir, 'index.html'), 'utf8');
      const page = `sha256-${digest(html)}`;
      const files = firstRoute(bundle, html);
      const shell = { release: digest([page, ...files].join('\n')).slice(0, 16), page, files };
      await build({
        input: join(import.meta.dirname, '..', 'worker', 'shell.ts'),
        transform: { define: { SHELL: JSON.stringify(shell) } },
        output: { file: join(dir, 'sw.js'), format: 'iife', minify: true },
      });
    },
  },
});
