export { createClient, type Client, type ClientSettings } from './transport.js';
export { documentKey, type TypedDocument } from './documents.js';
export { clientCredentials, type ClientCredentials, type TokenSource } from './tokens.js';
export { type AskedDoubt, RefusalError, UnauthenticatedError, UnavailableError, type FieldProblem } from './errors.js';
export { everyNode, type Connected } from './pages.js';
export { graphql, readFragment, type FragmentType } from '../generated/index.js';
export type * from '../generated/graphql.js';
export type { RefusalCode } from '@asysta/schema/refusals';
