import { randomBytes } from 'node:crypto';
import { type DocumentNode, type GraphQLSchema, visit } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import type { EntityMetadata } from '@mikro-orm/core';
import type { Ask } from '../operation/ask.js';
import type { Operation } from '../operation/operation.js';
import { type Asked, askedRoots } from './asked.js';
import { type Chosen, ordinaryWay, selectionOf, Uncompiled } from './selection.js';
import { splice } from './splice.js';
import { ROLE_OF_PARTY } from '../tenancy/doors.js';
import { factsOf, tellerOf } from './teller.js';
import { type Written, writeStatement } from './statement.js';

/** The `data` of an answer as text, ready to leave. */
export class ReadyText {
  constructor(readonly text: string) {}
}

/** What is kept of a document. */
interface Known {
  /** Names of the variables that decide which fields are asked for at all. */
  readonly deciding: readonly string[];
  /** By what those variables say. */
  readonly selections: Map<string, readonly Chosen[]>;
  /** One entry for each shape in which it was asked for; a shape that cannot be compiled says why. */
  readonly shapes: Map<string, Written | Uncompiled>;
}

/** A document is asked for in few shapes by honest callers; the rest goes round. */
const MOST_SHAPES = 64;

const documents = new WeakMap<DocumentNode, Known>();

/** Keeps what was made for a key, and no more of it than honest callers need. */
export const remember = <Value>(kept: Map<string, Value>, key: string, make: () => Value): Value => {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const [oldest] = kept.keys();
  if (kept.size >= MOST_SHAPES && oldest !== undefined) kept.delete(oldest);
  const made = make();
  kept.set(key, made);
  return made;
};

/** Names of the variables that decide which fields are asked for at all. */
export const decidingVariables = (document: DocumentNode): readonly string[] => {
  const names = new Set<string>();
  visit(document, {
    Directive: (directive) => {
      visit(directive, { Variable: ({ name }) => void names.add(name.value) });
    },
  });
  return [...names].sort();
};

const knownOf = (document: DocumentNode): Known => {
  const known = documents.get(document) ?? { deciding: decidingVariables(document), selections: new Map(), shapes: new Map() };
  documents.set(document, known);
  return known;
};

/** Metadata as the login role of the caller maps it. */
export const metaIn =
  (op: Operation) =>
  (entity: object): EntityMetadata => {
    const { className } = (entity as { readonly meta: { readonly className: string } }).meta;
    return (
      (op.surroundings.doors.metadata(ROLE_OF_PARTY[op.principal.party.kind]).find(className as never) as
        EntityMetadata | undefined) ?? ordinaryWay(`${className} is no table of the caller's login role`)
    );
  };

const coerced = (schema: GraphQLSchema, { definition, variables }: Ask): Record<string, unknown> => {
  const values = getVariableValues(schema, definition.variableDefinitions ?? [], variables);
  return values.coerced ?? ordinaryWay('a variable is refused');
};

const write = (occasion: Parameters<typeof writeStatement>[0], { roots }: Asked): Written | Uncompiled => {
  try {
    return writeStatement(occasion, roots);
  } catch (error) {
    if (error instanceof Uncompiled) return error;
    throw error;
  }
};

interface Prepared {
  readonly written: Written;
  readonly asked: Asked;
}

const prepare = (schema: GraphQLSchema, op: Operation, ask: Ask): Prepared => {
  const { document, definition } = ask;
  const variables = coerced(schema, ask);
  const known = knownOf(document);
  const decided = [definition.name?.value, ...known.deciding.map((name) => String(variables[name]))].join('\n');
  const chosen = remember(known.selections, decided, () => selectionOf(schema, document, definition, variables));
  const metaOf = metaIn(op);
  const asked = askedRoots(op, chosen, variables, metaOf);
  const closed = !op.proves('SECOND_FACTOR_TODAY');
  const shape = [decided, op.principal.party.kind, closed, ...asked.shape].join('\n');
  const written = remember(known.shapes, shape, () => write({ schema, closed, metaOf }, asked));
  if (written instanceof Uncompiled) throw written;
  return { written, asked };
};

/** The statement a document is answered by as this caller asks for it, or why there is none; for whoever reviews what is written. */
export const statementOf = (schema: GraphQLSchema, op: Operation, ask: Ask): Written | Uncompiled => {
  try {
    return prepare(schema, op, ask).written;
  } catch (error) {
    if (error instanceof Uncompiled) return error;
    throw error;
  }
};

/**
 * Answers a query by one statement that reads what it asks for and records what it opened; null where the ordinary way must
 * answer: for what the compiler does not know, and for whatever is refused.
 */
export const answerCompiled = async (schema: GraphQLSchema, op: Operation, ask: Ask): Promise<ReadyText | null> => {
  try {
    const { written, asked } = prepare(schema, op, ask);
    const seam = randomBytes(16).toString('hex');
    const values = written.parameters.fill({ facts: factsOf(op, seam), conditions: asked.conditions, pages: asked.pages });
    const statement = { name: written.name, text: written.text, values };
    const [row] = await op.surroundings.doors.ask(op.principal, statement, { gone: op.gone });
    const text = row?.['data'];
    return typeof text !== 'string' ? null : new ReadyText(splice(text, seam, written.splices, tellerOf(op)));
  } catch (error) {
    if (error instanceof Uncompiled) return null;
    throw error;
  }
};
