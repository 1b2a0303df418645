import { Extensions, Mutation, Query, UseMiddleware, type MiddlewareFn } from 'type-graphql';
import * as v from 'valibot';
import type { PartyKind } from '@asysta/schema/parties/codes';
import type { AuditEvent, Permission } from '@asysta/schema/catalogue';
import { Refusal, refuse } from '../refusal/refusal.js';
import type { Operation } from './operation.js';
import { perform, recordRefusal } from './perform.js';

/** What every root field must say about itself; the boot assertion finds it in `field.extensions.operation`. */
export interface Declaration {
  readonly parties: readonly PartyKind[];
  readonly may: Permission;
  readonly audit: AuditEvent;
}

interface Common {
  /** Permission checked before any door opens. */
  readonly may: Permission;
  /** Event written to the audit of the caller's party. */
  readonly audit: AuditEvent;
  /** What the operation is for, in English with the Polish term: the description in the schema. */
  readonly about: string;
  /** Argument → type whose id it carries. */
  readonly ids?: Readonly<Record<string, string>>;
}

type QueryDeclaration = Common & {
  readonly nullable?: boolean;
  /** Work done in the audit's transaction after the answer is ready and before it leaves, e.g. a receipt of reading. */
  readonly afterRead?: (op: Operation) => Promise<void>;
};

export interface MutationInput {
  readonly idempotencyKey: string;
}

interface MutationDeclaration<Input extends MutationInput, Answer> extends Common {
  /** Shape and rules of the input; parsed before the verb runs, its problems are answered together. */
  readonly input: v.GenericSchema<unknown, Input>;
  /** Reads the result for the caller after the commit, under present rights. */
  readonly answer: (op: Operation, id: string) => Promise<Answer>;
}

type ReturnTypeThunk = (returns?: unknown) => object;

const parsed = <Input>(schema: v.GenericSchema<unknown, Input>, raw: unknown): Input => {
  const result = v.safeParse(schema, raw, { abortPipeEarly: true });
  if (result.success) return result.output;
  const fields = result.issues.map((issue) => ({
    field: ['input', v.getDotPath(issue)].filter(Boolean).join('.'),
    userMessage: issue.message,
  }));
  return refuse('BAD_USER_INPUT', { field: fields[0]?.field ?? 'input', fields });
};

/** Parses the input; one that cannot be understood is refused and, like every refusal, recorded. */
const understood = async <Input extends MutationInput, Answer>(
  op: Operation,
  operation: string,
  { input, audit }: MutationDeclaration<Input, Answer>,
  raw: unknown,
): Promise<Input> => {
  try {
    return parsed(input, raw);
  } catch (error) {
    if (error instanceof Refusal) await recordRefusal(op, audit, operation, error.code);
    throw error;
  }
};

const mutationDoor =
  <Input extends MutationInput, Answer>(declaration: MutationDeclaration<Input, Answer>): MiddlewareFn<Operation> =>
  async ({ context: op, args, info }, next) => {
    const input = await understood(op, info.fieldName, declaration, args['input']);
    args['input'] = input;
    const id = await perform(op, { operation: info.fieldName, audit: declaration.audit, input, verb: next });
    await op.enterRead();
    return declaration.answer(op, id);
  };

const extensionsOf = (parties: readonly PartyKind[], { may, audit, ids = {} }: Common) => ({
  operation: { parties, may, audit } satisfies Declaration,
  ids,
});

const declareQuery =
  (parties: readonly PartyKind[]) =>
  (type: ReturnTypeThunk, declaration: QueryDeclaration): MethodDecorator =>
  (target, key, descriptor) => {
    Query(type as () => StringConstructor, { nullable: declaration.nullable ?? false, description: declaration.about })(
      target,
      key,
      descriptor,
    );
    Extensions({
      ...extensionsOf(parties, declaration),
      ...(declaration.afterRead ? { afterRead: declaration.afterRead } : {}),
    })(target, key, descriptor);
  };

const declareMutation =
  (parties: readonly PartyKind[]) =>
  <Input extends MutationInput, Answer>(
    type: ReturnTypeThunk,
    declaration: MutationDeclaration<Input, Answer>,
  ): MethodDecorator =>
  (target, key, descriptor) => {
    Mutation(type as () => StringConstructor, { nullable: true, description: declaration.about })(target, key, descriptor);
    Extensions(extensionsOf(parties, declaration))(target, key, descriptor);
    UseMiddleware(mutationDoor(declaration))(target, key, descriptor);
  };

/** Reads by the staff of one centre. */
export const CentreQuery = declareQuery(['CENTRE']);
/** Changes by the staff of one centre. */
export const CentreMutation = declareMutation(['CENTRE']);
/** Reads by a partner institution. */
export const PartnerQuery = declareQuery(['PARTNER']);
/** Changes by a partner institution. */
export const PartnerMutation = declareMutation(['PARTNER']);
/** Reads by a regional authority. */
export const RegionQuery = declareQuery(['REGION']);
/** Reads that make sense for anybody signed in, whatever the party. */
export const MemberQuery = declareQuery(['CENTRE', 'PARTNER', 'REGION']);
