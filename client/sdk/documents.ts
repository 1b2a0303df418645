import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';

/** A document of this package or of your own code generation, carrying the types of its result and variables. */
export type TypedDocument<Result, Variables> = DocumentTypeDecoration<Result, Variables> & { toString(): string };

const hashOf = (document: object): string | null => {
  const meta = '__meta__' in document ? (document.__meta__ as Readonly<Record<string, unknown>> | undefined) : undefined;
  return typeof meta?.['hash'] === 'string' ? meta['hash'] : null;
};

/** What tells one document from every other: its registered hash, else its text. Good as a key of a cache. */
export const documentKey = <Result, Variables>(document: TypedDocument<Result, Variables>): string =>
  hashOf(document) ?? document.toString();

/** The part of a request that names the document: by its registered hash when the build has replaced the text by it. */
export const documentPart = <Result, Variables>(
  document: TypedDocument<Result, Variables>,
): { readonly documentId: string } | { readonly query: string } => {
  const hash = hashOf(document);
  return hash === null ? { query: document.toString() } : { documentId: hash };
};
