import { ApolloArmor } from '@escape.tech/graphql-armor';

/** Static limits on documents: tokens, depth, aliases, directives and cost, checked before anything runs. */
export const documentLimits = () =>
  new ApolloArmor({
    maxTokens: { enabled: true, n: 2_000 },
    maxDepth: { enabled: true, n: 12, ignoreIntrospection: true },
    maxAliases: { enabled: true, n: 20 },
    maxDirectives: { enabled: true, n: 30 },
    costLimit: { enabled: true, maxCost: 20_000, objectCost: 2, scalarCost: 1, depthCostFactor: 1.5, ignoreIntrospection: true },
    blockFieldSuggestion: { enabled: true },
  }).protect();
