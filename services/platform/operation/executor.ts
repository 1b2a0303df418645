import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { GatewayExecutor } from '@apollo/server-gateway-interface';
import type { RefusalCode } from '@asysta/schema/refusals';
import type { Subject } from '../audit/entry.js';
import { openedSubjects } from '../audit/observed.js';
import { asRefusal } from '../refusal/faults.js';
import { Refusal } from '../refusal/refusal.js';
import { refusalOf } from './access.js';
import type { Operation } from './operation.js';
import { endAnswer, recordAudit, recordRefusal } from './perform.js';
import { afterReadOf, declarationOf } from './schema-rules.js';

/** Apollo copies the context it is given; the operation travels inside, whole. */
export interface Envelope {
  readonly operation: Operation;
}

/** A validated document with the operation of it that is to run. */
export interface Ask {
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

const rootNodes = ({ document, definition }: Ask): readonly FieldNode[] => {
  const seen = new Set<string>();
  const collect = ({ selections }: SelectionSetNode): FieldNode[] =>
    selections.flatMap((selection) => {
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

const rootFields = (schema: GraphQLSchema, ask: Ask) => {
  const root = schema.getRootType(ask.definition.operation);
  const names = new Set(rootNodes(ask).map((field) => field.name.value));
  return [...names].flatMap((name) => root?.getFields()[name] ?? []);
};

/** The code with which a root field, or a part without which it cannot stand, was refused while it was read, whatever it was called. */
const refusalIn = (ask: Ask, { data, errors = [] }: ExecutionResult, name: string): RefusalCode | undefined => {
  const keys = rootNodes(ask)
    .filter((node) => node.name.value === name)
    .map((node) => node.alias?.value ?? name);
  const unanswered = keys.filter((key) => (data?.[key] ?? null) === null);
  const refused = errors.find(({ path }) => unanswered.includes(String(path?.[0])));
  return refused ? asRefusal(refused.originalError)?.code : undefined;
};

const run = (
  schema: GraphQLSchema,
  op: Operation,
  { document, definition, variables }: Ask,
): Promise<ExecutionResult> | ExecutionResult =>
  execute({ schema, document, contextValue: op, variableValues: variables, operationName: definition.name?.value ?? null });

/** What a query answered and which files it opened. */
interface Reading {
  readonly result: ExecutionResult;
  readonly subjects: readonly Subject[];
}

/** Writes what a query opened, and what its root fields do after reading, in one short transaction; no data leaves without it. */
const auditReading = async (schema: GraphQLSchema, op: Operation, ask: Ask, read: Reading): Promise<void> => {
  await op.enterWrite();
  try {
    for (const field of rootFields(schema, ask)) {
      const declaration = declarationOf(field);
      if (!declaration) continue;
      const refusal = refusalIn(ask, read.result, field.name);
      await recordAudit(op, {
        event: declaration.audit,
        operation: field.name,
        subjects: read.subjects,
        ...(refusal ? { refusal } : {}),
      });
      await afterReadOf(field)?.(op);
    }
    await op.em.flush();
    await op.leave('COMMIT');
  } catch (error) {
    await op.leave('ROLLBACK');
    throw error;
  }
};

const readQuery = async (schema: GraphQLSchema, op: Operation, ask: Ask): Promise<ExecutionResult> => {
  await op.enterRead();
  try {
    const result = await run(schema, op, ask);
    const subjects = await openedSubjects(op.em);
    await op.leave('COMMIT');
    await auditReading(schema, op, ask, { result, subjects });
    return result;
  } finally {
    if (op.inside) await op.leave('ROLLBACK');
  }
};

const runMutation = async (schema: GraphQLSchema, op: Operation, ask: Ask): Promise<ExecutionResult> => {
  try {
    const result = await run(schema, op, ask);
    await endAnswer(op, ask.definition.name?.value ?? 'mutation');
    return result;
  } finally {
    if (op.inside) await op.leave('ROLLBACK');
  }
};

/** The door of the house: rights first, then one transaction around execution, then the audit, then the answer. */
export const carryOutAsk = async (schema: GraphQLSchema, op: Operation, ask: Ask): Promise<ExecutionResult> => {
  const code = refusalOf(schema, ask.document, ask.variables, op);
  if (code) {
    const asked = rootFields(schema, ask).map((field) => field.name);
    await recordRefusal(op, 'ACCESS_REFUSED', asked.join(' ') || 'introspection', code);
    return { data: null, errors: [new Refusal(code)] };
  }
  return ask.definition.operation === 'mutation' ? runMutation(schema, op, ask) : readQuery(schema, op, ask);
};

/** The same door as Apollo's executor. */
export const executorOf =
  (schema: GraphQLSchema): GatewayExecutor =>
  async ({ context, document, operation, request }) => {
    const { operation: op } = context as unknown as Envelope;
    const result = await carryOutAsk(schema, op, { document, definition: operation, variables: request.variables ?? {} });
    return result as Awaited<ReturnType<GatewayExecutor>>;
  };
