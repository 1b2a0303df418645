import type { Plugin } from 'vite';

const MODULE = '/client/web/app/ask-at-once.ts';

/**
 * Lets the page name the script that asks who is signed in ahead of all others. As a part of the frame's it would be asked only
 * when the whole frame has been fetched and read, though it needs nothing of it.
 */
export const askFirst = (): Plugin => ({
  name: 'asysta:ask-first',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const script = Object.values(bundle).find(
        (each) => each.type === 'chunk' && each.moduleIds.some((id) => id.endsWith(MODULE)),
      );
      if (script?.type !== 'chunk' || script.isEntry) throw new Error(`${MODULE} has no script of its own`);
      const attrs = {
        type: 'module',
        crossorigin: true,
        async: true,
        src: `/${script.fileName}`,
      };
      return {
        html,
        tags: [{ tag: 'script', attrs, injectTo: 'head-prepend' }],
      };
    },
  },
});
