import type { DocumentNode } from 'graphql';
import { Kept } from '../platform/kept.js';

/** The registered documents of all clients take a tenth of it. */
const ROOM = { most: 1_000, heaviest: 8_000_000 };

/**
 * Documents that were parsed and found valid, for those who send them again. Apollo's own store weighs the tree alone, and a
 * document keeps its text too: a comment as long as a request may be would weigh nothing.
 */
export class ParsedDocuments {
  readonly #kept = new Kept<DocumentNode>(
    ROOM,
    (document) => JSON.stringify(document).length + (document.loc?.source.body.length ?? 0),
  );

  /** How many there are. */
  get size(): number {
    return this.#kept.size;
  }

  get(hash: string): Promise<DocumentNode | undefined> {
    return Promise.resolve(this.#kept.get(hash));
  }

  set(hash: string, document: DocumentNode): Promise<void> {
    this.#kept.put(hash, document);
    return Promise.resolve();
  }

  delete(hash: string): Promise<void> {
    this.#kept.drop(hash);
    return Promise.resolve();
  }
}
