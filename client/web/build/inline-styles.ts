import type { Plugin } from 'vite';

const LINK = /\s*<link rel="stylesheet"[^>]*href="\/(assets\/[^"]+\.css)"[^>]*>/g;

/**
 * Puts the styles of the frame into the page itself, so that the first answer of the server is a page that can be shown: on a
 * slow line a file of styles would cost the skeleton a round trip.
 */
export const inlineStyles = (): Plugin => ({
  name: 'asysta:inline-styles',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      return html.replaceAll(LINK, (_link, file: string) => {
        const asset = bundle[file];
        if (asset?.type !== 'asset') throw new Error(`The page names ${file}, which was not built`);
        const css = typeof asset.source === 'string' ? asset.source : Buffer.from(asset.source).toString();
        delete bundle[file];
        return `\n    <style>${css.trim()}</style>`;
      });
    },
  },
});
