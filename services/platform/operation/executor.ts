import { execute, type ExecutionResult, type FieldNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { GatewayExecutor, GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import { openedSubjects } from '../audit/observed.js';
import { Refusal } from '../refusal/refusal.js';
import { refusalOf } from './access.js';
import type { Operation } from './operation.js';
import { endAnswer, recordAudit, recordRefusal } from './perform.js';
import { afterReadOf, declarationOf } from './schema-rules.js';

/** Apollo copies the context it is given; the operation travels inside, whole. */
export interface Envelope {
  readonly operation: Operation;
}

type Request = GatewayGraphQLRequestContext<Record<string, unknown>> & { readonly context: Envelope };

const rootFields = (schema: GraphQLSchema, { document, operation }: Request) => {
  const root = schema.getRootType(operation.operation);
  const collect = (selections: OperationDefinitionNode['selectionSet']['selections']): FieldNode[] =>
    selections.flatMap((selection) => {
      if (selection.kind === 'Field') return [selection];
      if (selection.kind === 'InlineFragment') return collect(selection.selectionSet.selections);
      const fragment = document.definitions.find(
        (definition) => definition.kind === 'FragmentDefinition' && definition.name.value === selection.name.value,
      );
      return fragment && 'selectionSet' in fragment ? collect(fragment.selectionSet.selections) : [];
    });
  const names = new Set(collect(operation.selectionSet.selections).map((field) => field.name.value));
  return [...names].flatMap((name) => root?.getFields()[name] ?? []);
};

const run = (schema: GraphQLSchema, request: Request): Promise<ExecutionResult> | ExecutionResult =>
  execute({
    schema,
    document: request.document,
    contextValue: request.context.operation,
    variableValues: request.request.variables ?? {},
    operationName: request.operationName,
  });

/** Writes what a query opened, and what its root fields do after reading, in one short transaction; no data leaves without it. */
const auditReading = async (schema: GraphQLSchema, request: Request, subjects: ReturnType<typeof openedSubjects>): Promise<void> => {
  const op = request.context.operation;
  await op.enterWrite();
  try {
    for (const field of rootFields(schema, request)) {
      const declaration = declarationOf(field);
      if (!declaration) continue;
      await recordAudit(op, { event: declaration.audit, operation: field.name, subjects });
      await afterReadOf(field)?.(op);
    }
    await op.em.flush();
    await op.leave('COMMIT');
  } catch (error) {
    await op.leave('ROLLBACK');
    throw error;
  }
};

const readQuery = async (schema: GraphQLSchema, request: Request): Promise<ExecutionResult> => {
  const op = request.context.operation;
  await op.enterRead();
  try {
    const result = await run(schema, request);
    const subjects = openedSubjects(op.em, op.surroundings.subjectOf);
    await op.leave('COMMIT');
    await auditReading(schema, request, subjects);
    return result;
  } finally {
    if (op.inside) await op.leave('ROLLBACK');
  }
};

const runMutation = async (schema: GraphQLSchema, request: Request): Promise<ExecutionResult> => {
  const op = request.context.operation;
  try {
    const result = await run(schema, request);
    await endAnswer(op, request.operationName ?? 'mutation');
    return result;
  } finally {
    if (op.inside) await op.leave('ROLLBACK');
  }
};

/** The door of the house: rights first, then one transaction around execution, then the audit, then the answer. */
export const executorOf =
  (schema: GraphQLSchema): GatewayExecutor =>
  async (request) => {
    const context = request as unknown as Request;
    const op = context.context.operation;
    const code = refusalOf(schema, context.document, context.request.variables ?? {}, op);
    if (code) {
      await recordRefusal(op, 'ACCESS_REFUSED', rootFields(schema, context).map((field) => field.name).join(' ') || 'introspection', code);
      return { data: null, errors: [new Refusal(code)] };
    }
    const result = context.operation.operation === 'mutation' ? runMutation(schema, context) : readQuery(schema, context);
    return (await result) as Awaited<ReturnType<GatewayExecutor>>;
  };
