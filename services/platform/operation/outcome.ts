import {
  type ExecutionResult,
  type FieldNode,
  getDirectiveValues,
  type GraphQLDirective,
  GraphQLError,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { RefusalCode } from '@asysta/schema/refusals';
import type { Deed } from '../audit/entry.js';
import type { Ask } from './ask.js';
import type { Operation } from './operation.js';

type Asked = Pick<Ask, 'document' | 'definition'> & Partial<Pick<Ask, 'variables'>>;

/** Variables a directive may ask, with what they are when none is sent. */
const switches = ({ definition, variables = {} }: Asked): Readonly<Record<string, unknown>> => ({
  ...Object.fromEntries(
    (definition.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue?.kind === Kind.BOOLEAN ? [[variable.name.value, defaultValue.value] as const] : [],
    ),
  ),
  ...variables,
});

const isAsked = (node: SelectionNode, variables: Readonly<Record<string, unknown>>): boolean => {
  const said = (directive: GraphQLDirective): unknown => getDirectiveValues(directive, node, variables)?.['if'];
  try {
    return said(GraphQLSkipDirective) !== true && said(GraphQLIncludeDirective) !== false;
  } catch {
    // A variable that says nothing is refused by GraphQL.
    return true;
  }
};

/**
 * Root fields that are asked for, as they stand in a document, in its order; of a fragment that is spread twice, once. What a
 * directive leaves out is neither answered nor recorded.
 */
export const rootNodes = (ask: Asked): readonly FieldNode[] => {
  const { document, definition } = ask;
  const variables = switches(ask);
  const seen = new Set<string>();
  const collect = ({ selections }: SelectionSetNode): FieldNode[] =>
    selections.flatMap((selection) => {
      if (!isAsked(selection, variables)) return [];
      if (selection.kind === Kind.FIELD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT) return collect(selection.selectionSet);
      if (seen.has(selection.name.value)) return [];
      seen.add(selection.name.value);
      const fragment = document.definitions.find(
        (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value,
      );
      return fragment?.kind === Kind.FRAGMENT_DEFINITION ? collect(fragment.selectionSet) : [];
    });
  return collect(definition.selectionSet);
};

/** What a root field is called in the answer, once or more. */
export const keysOf = (ask: Asked, name: string): readonly string[] =>
  rootNodes(ask)
    .filter((node) => node.name.value === name)
    .map((node) => node.alias?.value ?? name);

type Ending = Pick<Deed, 'result' | 'refusal'>;

/** GraphQL's own complaint: about a variable it has no place in the answer, about an argument it knows its place in the document. */
const isComplaint = ({ path, originalError }: GraphQLError): boolean =>
  !path || (originalError instanceof GraphQLError && originalError.nodes !== undefined);

const codeOf = (op: Pick<Operation, 'refusalIn'>, error: GraphQLError): RefusalCode | null =>
  op.refusalIn(error.originalError)?.code ?? (isComplaint(error) ? 'BAD_USER_INPUT' : null);

/** How what stands under these keys of the answer, or a part without which it cannot stand, ended while it was read. */
export const outcomeOf = (
  op: Pick<Operation, 'refusalIn'>,
  { data, errors = [] }: ExecutionResult,
  keys: readonly string[],
): Ending => {
  const unanswered = keys.filter((key) => (data?.[key] ?? null) === null);
  const failures = errors.filter(({ path }) => !path || unanswered.includes(String(path[0])));
  const codes = failures.map((error) => codeOf(op, error));
  if (codes.includes(null)) return { result: 'FAILED', refusal: null };
  return codes[0] ? { result: 'REFUSED', refusal: codes[0] } : { result: 'DONE', refusal: null };
};
