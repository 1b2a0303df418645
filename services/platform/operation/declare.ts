import { createParameterDecorator, Ctx, Extensions, Mutation, Query, UseMiddleware, type MiddlewareFn } from 'type-graphql';
import * as v from 'valibot';
import type { PartyKind } from '@asysta/schema/parties/codes';
import type { AuditEvent, Permission } from '@asysta/schema/catalogue';
import { spending } from '../permission/allowance.js';
import { Refusal, refuse } from '../refusal/refusal.js';
import type { Found } from './root.js';
import { askedOf } from './asked.js';
import { bodyOf, type Change, type ContentSchema, entriesOf, type Kind, type Sent } from './envelope.js';
import { publishInput } from './inputs.js';
import type { Answering, AnswerOf, ValueOf } from './publish.js';
import type { Operation } from './operation.js';
import { endAnswer, perform, recordRefusals, type ResultId } from './perform.js';

/** What every root field must say about itself; the boot assertion finds it in `field.extensions.declaration`. */
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
  /** What the field is for, in English with the Polish term: the description in the schema. */
  readonly about: string;
  /** Argument → type whose id it carries. */
  readonly ids?: Readonly<Record<string, string>>;
}

type QueryDeclaration<Nullable extends boolean> = Common & {
  /** The finder the field calls, where it calls no more than one: from it the read is compiled to one statement. */
  readonly reads?: Found;
  readonly nullable?: Nullable;
  /**
   * Work done in the audit's transaction after the answer is ready and before it leaves, about what resolvers noted while it was
   * read, e.g. a receipt of reading. A compiled read calls no resolver and notes nothing.
   */
  readonly afterRead?: (op: Operation) => Promise<void>;
};

interface MutationDeclaration<Content, Changes extends boolean, Answer> extends Common, Kind {
  /** Content of the input. Its rules are parsed before the verb runs; its type in the contract is made from it, envelope included. */
  readonly input: ContentSchema<Content>;
  /** What is handed over, in a few English words: the description of the argument. */
  readonly takes: string;
  /** True when a row the person saw is changed: the envelope then asks for its version, and the verb receives it. */
  readonly changes?: Changes;
  /** True when the verb asks about what is unlikely: the envelope then takes what the person has confirmed. */
  readonly asks?: boolean;
  /** How many persons the content tries whether they are known: so much is taken from the caller's allowance, whatever becomes of it. */
  readonly spends?: (content: Content) => number;
  /** True where a document may ask for nothing else beside it, nor twice for it. */
  readonly alone?: boolean;
  /** Reads the result for the caller under present rights; from a finder that knows its root, the reading is compiled. */
  readonly answer: ((op: Operation, id: string) => Promise<Answer>) & Partial<Found>;
}

/** The method of a declared mutation: it is called with the parsed content, and answers the id of the row to be read again. */
type Verb<Content, Changes extends boolean> = (
  input: Changes extends true ? Change<Content> : Content,
  op: Operation,
) => Promise<ResultId>;

/** Parses the input; one that cannot be understood is refused and, like every refusal, recorded. */
const understood = async <Content, Answer>(
  op: Operation,
  field: string,
  { input, audit, ...kind }: MutationDeclaration<Content, boolean, Answer>,
  raw: unknown,
): Promise<Sent> => {
  try {
    return bodyOf(input, kind, raw);
  } catch (error) {
    if (error instanceof Refusal) await recordRefusals(op, [{ name: field, event: audit }], error.code);
    throw error;
  }
};

/**
 * Takes from the allowance what the content asks for, before anything is looked at; where too little is left the whole is refused. A
 * refusal that comes later gives nothing back: it too would tell who is known.
 */
const spend = async <Content, Answer>(
  op: Operation,
  field: string,
  { spends, audit }: MutationDeclaration<Content, boolean, Answer>,
  content: Content,
): Promise<void> => {
  const count = spends?.(content) ?? 0;
  if (count === 0) return;
  await endAnswer(op);
  const [spent] = await op.surroundings.doors.ask(op.principal, spending(op, count));
  if (spent) return;
  await recordRefusals(op, [{ name: field, event: audit }], 'ALLOWANCE_USED_UP');
  refuse('ALLOWANCE_USED_UP');
};

/** What a change answers with, read after its commit. Where it is refused or fails, nothing was opened: the door is left unrecorded. */
const answerOf = async <Answer>(op: Operation, field: string, read: () => Promise<Answer>): Promise<Answer> => {
  await op.enterRead(field);
  try {
    return await read();
  } catch (error) {
    await op.leave('ROLLBACK');
    throw error;
  }
};

const mutationDoor =
  <Content, Answer>(declaration: MutationDeclaration<Content, boolean, Answer>): MiddlewareFn<Operation> =>
  async ({ context: op, args, info }, next) => {
    const { confirmed = [], ...body } = await understood(op, info.fieldName, declaration, args['input']);
    const { idempotencyKey: _ofTheDoor, ...input } = body;
    args['input'] = input;
    await spend(op, info.fieldName, declaration, input as Content);
    op.confirmed = new Set(confirmed);
    const payload = op.payloads(op, info);
    const { id, text } = await perform(op, {
      field: info.fieldName,
      audit: declaration.audit,
      body: askedOf(declaration.input, body),
      verb: next,
      payload,
    });
    const key = String(info.path.key);
    op.changed.add(key);
    if (text === null) return answerOf(op, info.fieldName, () => declaration.answer(op, id));
    op.answers.set(key, text);
    return null;
  };

/** The one argument of a mutation, its type made from the content's schema and called after the mutation. */
const InputOf = <Content, Answer>(mutation: string, { input, takes, ...kind }: MutationDeclaration<Content, boolean, Answer>) => {
  const name = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const made = publishInput(name, v.getDescription(input), entriesOf(input, kind));
  return createParameterDecorator(({ args }) => args['input'], {
    arg: { name: 'input', typeFunc: () => made, options: { description: takes } },
  });
};

const extensionsOf = (parties: readonly PartyKind[], { may, audit, ids = {} }: Common) => ({
  declaration: { parties, may, audit } satisfies Declaration,
  ids,
});

const declareQuery =
  (parties: readonly PartyKind[]) =>
  <const Type, Nullable extends boolean = false>(
    type: () => Type,
    declaration: QueryDeclaration<Nullable>,
  ): Answering<AnswerOf<Type, Nullable>> =>
  (target, key, descriptor) => {
    Query(type as () => StringConstructor, { nullable: declaration.nullable ?? false, description: declaration.about })(
      target,
      key,
      descriptor,
    );
    Extensions({
      ...extensionsOf(parties, declaration),
      ...(declaration.reads ? { reads: declaration.reads.root } : {}),
      ...(declaration.afterRead ? { afterRead: declaration.afterRead } : {}),
    })(target, key, descriptor);
  };

const declareMutation =
  (parties: readonly PartyKind[]) =>
  <Content, const Type, Changes extends boolean = false>(
    type: () => Type,
    declaration: MutationDeclaration<Content, Changes, ValueOf<Type>>,
  ) =>
  <Method extends Verb<Content, Changes>>(target: object, key: string, descriptor: TypedPropertyDescriptor<Method>): void => {
    Mutation(type as () => StringConstructor, { nullable: true, description: declaration.about })(target, key, descriptor);
    const { root: reads } = declaration.answer;
    Extensions({
      ...extensionsOf(parties, declaration),
      ...(reads ? { reads } : {}),
      ...(declaration.alone ? { alone: true } : {}),
    })(target, key, descriptor);
    InputOf(key, declaration)(target, key, 0);
    Ctx()(target, key, 1);
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
