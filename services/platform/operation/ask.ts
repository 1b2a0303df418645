import type { DocumentNode, OperationDefinitionNode } from 'graphql';

/** A validated document with the operation of it that is to run. */
export interface Ask {
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}
