import type { EntityMetadata } from '@mikro-orm/core';
import type { GraphQLSchema } from 'graphql';
import type { Whether } from '../operation/expressions.js';
import type { InSight } from '../operation/root.js';
import type { Parameters } from './parameters.js';
import type { Splice } from './splice.js';
import type { Teller } from './teller.js';

/** What everybody who writes a part of one statement shares. */
export interface Writing {
  readonly schema: GraphQLSchema;
  readonly parameters: Parameters;
  /** Metadata of an entity as the caller's login role maps it; the ordinary way when that role does not. */
  readonly metaOf: (entity: object) => EntityMetadata;
  /** Whether that login role maps a table by itself; a reference may lead to one that it does not. */
  readonly maps: (meta: EntityMetadata) => boolean;
  /** Whether what lies in a restricted file is closed to the caller, who has shown no second factor today. */
  readonly closed: boolean;
  /** Whether a condition that the request brings holds for the row under this alias. */
  holds(read: Whether, alias: string): string;
  /** Which rows at the end of a relation the caller may see, as a condition on an alias. */
  inSight(inSight: InSight): (alias: string) => string;
  /** An expression for a value that a function makes of these inputs after the statement has answered. */
  seam(inputs: readonly string[], splice: Splice<Teller>): string;
  /** A name for one more row. */
  alias(): string;
}
