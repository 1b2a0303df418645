import { graphql } from '@asysta/client';
import type { Plugin } from 'vite';

const CALL = /\bgraphql\(\s*`([^`]*)`\s*,?\s*\)/g;

/** What the generated map holds of one document: a registered hash, or none for a fragment, which travels inside others. */
const keptOf = (text: string, file: string): string => {
  const known = graphql(text as never) as unknown as {
    readonly __meta__?: { readonly hash?: string; readonly fragmentName?: string };
  };
  const { hash, fragmentName } = known.__meta__ ?? {};
  if (hash === undefined && fragmentName === undefined)
    throw new Error(`${file} holds a document that was not generated: build the SDK first`);
  return hash === undefined ? '{}' : JSON.stringify({ __meta__: { hash } });
};

/**
 * Leaves each screen with the hashes of its own documents. The generated map of all of them, text by text, would travel to
 * everybody before the first screen, and the server takes nothing from the web but hashes.
 */
export const ownDocuments = (): Plugin => ({
  name: 'asysta:own-documents',
  apply: 'build',
  enforce: 'pre',
  transform(code, id) {
    if (/\/client\/generated\//.test(id)) return { code, moduleSideEffects: false };
    if (!/\/client\/web\/(frame|features)\//.test(id) || !code.includes('graphql(')) return null;
    return { code: code.replaceAll(CALL, (_call, text: string) => keptOf(text, id)), map: null };
  },
});
