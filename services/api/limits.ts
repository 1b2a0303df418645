import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { ValidationContext, ValidationRule } from 'graphql';
import { Refusal } from '../platform/refusal/refusal.js';
import { mostObjects } from './document-cost.js';
import { requestRefusal } from './request-refusal.js';

/**
 * What a document may weigh. Generous for a page that reads a whole case file (about 150 fields, ten levels, a list of a
 * hundred families with what hangs on each); far below what would keep a core busy.
 */
export const LIMITS = {
  tokens: 2_000,
  depth: 14,
  aliases: 30,
  directives: 30,
  /** Selections after all fragments are unfolded. */
  selections: 2_000,
  rootFields: 20,
  /** Objects that an answer could hold at most, given the sizes of the pages asked for. */
  objects: 10_000,
} as const;

const tooExpensive = (facts: Readonly<Record<string, number>>) => requestRefusal('QUERY_TOO_EXPENSIVE', { status: 400, facts });

const structuralLimit = (n: number) => ({
  enabled: true,
  n,
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null) => context?.reportError(new Refusal('QUERY_TOO_EXPENSIVE'))],
});

const structure = (): ValidationRule[] =>
  new ApolloArmor({
    maxDepth: { ...structuralLimit(LIMITS.depth), ignoreIntrospection: true, flattenFragments: true },
    maxAliases: structuralLimit(LIMITS.aliases),
    maxDirectives: structuralLimit(LIMITS.directives),
    maxTokens: { enabled: false },
    costLimit: { enabled: false },
    blockFieldSuggestion: { enabled: false },
  }).protect().validationRules as ValidationRule[];

/** Refuses what is too large for the variables of this very request, after the document was found valid and before anything runs. */
const sizeOfAnswer: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ schema, document, operation: definition, request }) => {
        if (!definition) throw requestRefusal('BAD_USER_INPUT', { status: 400, field: 'operationName' });
        const { rootFields, objects } = mostObjects(schema, document, definition, request.variables ?? {});
        if (rootFields > LIMITS.rootFields) throw tooExpensive({ rootFields, limit: LIMITS.rootFields });
        if (objects > LIMITS.objects) throw tooExpensive({ objects, limit: LIMITS.objects });
        return Promise.resolve();
      },
    }),
};

/**
 * Options of Apollo that bound every document, in the order in which they cut: tokens while parsing, unfolded selections,
 * then depth, aliases and directives, then the size of the answer.
 */
export const documentLimits = () => ({
  parseOptions: { maxTokens: LIMITS.tokens },
  maxRecursiveSelections: LIMITS.selections,
  validationRules: structure(),
  plugins: [sizeOfAnswer],
});
