import { execute, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { GatewayExecutor } from '@apollo/server-gateway-interface';
import { answerCompiled, ReadyText } from '../compile/compiled.js';
import { payloadsOf } from '../compile/payload.js';
import type { Subject } from '../audit/entry.js';
import { openedSubjects } from '../audit/observed.js';
import { Refusal } from '../refusal/refusal.js';
import { refusalOf } from './access.js';
import type { Ask } from './ask.js';
import type { Operation } from './operation.js';
import { keysOf, outcomeOf, rootNodes } from './outcome.js';
import { auditing, endAnswer, takeOpened, recordFailures, recordRefusals } from './perform.js';
import { unusableInputs } from './rim.js';
import { afterReadOf, declarationOf, isAlone } from './schema-rules.js';

/** Apollo copies the context it is given; the operation travels inside, whole. */
export interface ApolloContext {
  readonly op: Operation;
}

const rootFields = (schema: GraphQLSchema, ask: Ask) => {
  const root = schema.getRootType(ask.definition.operation);
  const names = new Set(rootNodes(ask).map((field) => field.name.value));
  return [...names].flatMap((name) => root?.getFields()[name] ?? []);
};

/** Root fields with what they have to record. */
const declaredFields = (schema: GraphQLSchema, ask: Ask) =>
  rootFields(schema, ask).flatMap((field) => {
    const declaration = declarationOf(field);
    return declaration ? [{ field, name: field.name, event: declaration.audit }] : [];
  });

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

/**
 * Writes what a query opened, and what its root fields do after reading, in one short transaction on the connection it was read on;
 * no data leaves without it. A document that asks for nothing of ours opens no transaction at all.
 */
const auditReading = async (schema: GraphQLSchema, op: Operation, ask: Ask, read: Reading): Promise<void> => {
  const fields = declaredFields(schema, ask);
  if (fields.length === 0) return void (await op.leave('COMMIT'));
  await op.turnToWrite();
  try {
    for (const { field } of fields) await afterReadOf(field)?.(op);
    const deeds = fields.map(({ name, event }) => ({
      event,
      work: name,
      subjects: read.subjects,
      ...outcomeOf(op, read.result, keysOf(ask, name)),
    }));
    await op.leave('COMMIT', auditing(op, [...deeds, ...takeOpened(op)]));
  } catch (error) {
    await op.leave('ROLLBACK');
    throw error;
  }
};

/**
 * Every root field fails where the document as a whole does: the caller gets nothing of what any of them answered. Where the caller
 * has gone, nothing is wrong with us.
 */
const failWhole = async (schema: GraphQLSchema, op: Operation, ask: Ask, error: unknown): Promise<ExecutionResult> => {
  await op.leave('ROLLBACK');
  await recordFailures(op, declaredFields(schema, ask));
  if (op.abandoned) return { data: null, errors: [new Refusal('TEMPORARILY_UNAVAILABLE')] };
  throw error;
};

const readQuery = async (schema: GraphQLSchema, op: Operation, ask: Ask): Promise<ExecutionResult> => {
  try {
    const ready = await answerCompiled(schema, op, ask);
    if (ready) return { data: ready as unknown as Record<string, unknown> };
    await op.enterRead();
    const result = await run(schema, op, ask);
    await auditReading(schema, op, ask, { result, subjects: await openedSubjects(op.em) });
    return result;
  } catch (error) {
    return failWhole(schema, op, ask, error);
  }
};

/**
 * Changes record themselves, and so do those that are refused. Recorded here is what failed of them, in whatever place, and the
 * refusal of an answer whose change is committed.
 */
const recordAnswers = async (schema: GraphQLSchema, op: Operation, ask: Ask, result: ExecutionResult): Promise<void> => {
  const fields = declaredFields(schema, ask);
  await recordFailures(
    op,
    fields.filter(({ name }) => outcomeOf(op, result, keysOf(ask, name)).result === 'FAILED'),
  );
  for (const field of fields) {
    for (const key of new Set(keysOf(ask, field.name))) {
      const { refusal } = op.changed.has(key) ? outcomeOf(op, result, [key]) : {};
      if (refusal) await recordRefusals(op, [field], refusal);
    }
  }
};

/** Puts the answers that are text already where the others stand as values. */
const joined = (result: ExecutionResult, answers: ReadonlyMap<string, string>): ExecutionResult => {
  if (!result.data || answers.size === 0) return result;
  const fields = Object.entries(result.data).map(
    ([key, value]) => `${JSON.stringify(key)}:${answers.get(key) ?? JSON.stringify(value)}`,
  );
  return { ...result, data: new ReadyText(`{${fields.join(',')}}`) as unknown as Record<string, unknown> };
};

const runMutation = async (schema: GraphQLSchema, op: Operation, ask: Ask): Promise<ExecutionResult> => {
  try {
    op.payloads = payloadsOf(ask.document);
    const result = await run(schema, op, ask);
    await endAnswer(op);
    await recordAnswers(schema, op, ask, result);
    return joined(result, op.answers);
  } catch (error) {
    return failWhole(schema, op, ask, error);
  }
};

/** Refuses a document as a whole whose ids or texts the database could not even be asked about. */
const refuseInput = async (schema: GraphQLSchema, op: Operation, ask: Ask, field: string): Promise<ExecutionResult> => {
  await recordRefusals(op, declaredFields(schema, ask), 'BAD_USER_INPUT');
  return { data: null, errors: [new Refusal('BAD_USER_INPUT', { field })] };
};

/** The door of the house: rights first, then what was sent, then one transaction around execution, then the audit, then the answer. */
const answerAsk = async (schema: GraphQLSchema, op: Operation, ask: Ask): Promise<ExecutionResult> => {
  const code = refusalOf(schema, ask.document, ask.variables, op);
  if (code) {
    const asked = rootFields(schema, ask).map((field) => field.name);
    await recordRefusals(op, [{ event: 'ACCESS_REFUSED', name: asked.join(' ') || 'introspection' }], code);
    return { data: null, errors: [new Refusal(code)] };
  }
  if (rootNodes(ask).length > 1 && rootFields(schema, ask).some(isAlone)) {
    await recordRefusals(op, declaredFields(schema, ask), 'QUERY_TOO_EXPENSIVE');
    return { data: null, errors: [new Refusal('QUERY_TOO_EXPENSIVE')] };
  }
  const [unusable] = unusableInputs(schema, ask.document, ask.variables);
  if (unusable) return refuseInput(schema, op, ask, unusable);
  return ask.definition.operation === 'mutation' ? runMutation(schema, op, ask) : readQuery(schema, op, ask);
};

/** The same for whoever asks inside a process and wants the answer as values, e.g. the sample data: nothing is left as text. */
export const carryOutAsk = async (schema: GraphQLSchema, op: Operation, ask: Ask): Promise<ExecutionResult> => {
  const { data, ...rest } = await answerAsk(schema, op, ask);
  return {
    ...rest,
    data: data instanceof ReadyText ? (JSON.parse(data.text) as ExecutionResult['data']) : data,
  } as ExecutionResult;
};

/** The same door as Apollo's executor. */
export const executorOf =
  (schema: GraphQLSchema): GatewayExecutor =>
  async ({ context, document, operation: definition, request }) => {
    const { op } = context as unknown as ApolloContext;
    const result = await answerAsk(schema, op, { document, definition, variables: request.variables ?? {} });
    return result as Awaited<ReturnType<GatewayExecutor>>;
  };
