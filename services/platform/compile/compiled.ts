import { randomUUID } from 'node:crypto';
import { type DocumentNode, type GraphQLSchema, visit } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import type { EntityMetadata } from '@mikro-orm/core';
import type { Ask } from '../operation/ask.js';
import type { Operation } from '../operation/operation.js';
import { type Asked, askedRoots } from './asked.js';
import { Kept } from '../kept.js';
import { type Chosen, ordinaryWay, selectionOf, Uncompiled } from './selection.js';
import { splice } from './splice.js';
import { ROLE_OF_PARTY } from '../tenancy/doors.js';
import { factsOf, tellerOf } from './teller.js';
import { type Occasion, type Written, writeStatement } from './statement.js';

/** The `data` of an answer as text, ready to leave. */
export class ReadyText {
  constructor(readonly text: string) {}
}

/** What is known of a document as long as somebody else keeps it. */
interface Known {
  readonly number: number;
  /** Names of the variables that decide which fields are asked for at all. */
  readonly deciding: readonly string[];
}

/** For all documents together; honest clients have some hundred in a few shapes each, half a million characters of SQL. */
const ROOM = { most: 1_000, heaviest: 8_000_000 };

const documents = new WeakMap<DocumentNode, Known>();
let numbers = 0;

/** Roughly what a chosen field takes. */
const FIELD_WEIGHT = 200;

const fieldsOf = (chosen: readonly Chosen[]): number => chosen.reduce((sum, { under }) => sum + 1 + fieldsOf(under), 0);

/** By the document and what its deciding variables say. A node of a document keeps all of its text. */
export const selections = new Kept<readonly Chosen[]>(
  ROOM,
  (chosen) => fieldsOf(chosen) * FIELD_WEIGHT + (chosen[0]?.node.loc?.source.body.length ?? 0),
);
/** By the document and the shape in which it was asked for; a shape that cannot be compiled says why. */
export const statements = new Kept<Written | Uncompiled>(ROOM, (written) =>
  written instanceof Uncompiled ? 0 : written.text.length,
);

/** How much is kept at this moment, for whoever counts. */
export const keptPlans = (): Readonly<Record<'selections' | 'statements', number>> => ({
  selections: selections.size,
  statements: statements.size,
});

/** Names of the variables that decide which fields are asked for at all. */
const decidingVariables = (document: DocumentNode): readonly string[] => {
  const names = new Set<string>();
  visit(document, {
    Directive: (directive) => {
      visit(directive, { Variable: ({ name }) => void names.add(name.value) });
    },
  });
  return [...names].sort();
};

/** What is known of a document. */
export const knownOf = (document: DocumentNode): Known => {
  const known = documents.get(document) ?? { number: numbers++, deciding: decidingVariables(document) };
  documents.set(document, known);
  return known;
};

/** The metadata of a table as the caller's login role maps it; one that it does not map is never read. */
export const metaIn =
  ({ surroundings: { doors }, principal }: Operation) =>
  (entity: object): EntityMetadata => {
    const { className } = (entity as { readonly meta: { readonly className: string } }).meta;
    const role = ROLE_OF_PARTY[principal.party.kind];
    const meta = doors.maps(role, className) ? doors.metadata(role).find(className as never) : undefined;
    return (meta as EntityMetadata | undefined) ?? ordinaryWay(`${className} is no table of the caller's login role`);
  };

/** What a statement is written for when this caller asks. */
export const occasionOf = (schema: GraphQLSchema, op: Operation): Omit<Occasion, 'told' | 'sights'> => ({
  schema,
  closed: !op.proves('SECOND_FACTOR_TODAY'),
  metaOf: metaIn(op),
  maps: ({ className }) => op.surroundings.doors.maps(ROLE_OF_PARTY[op.principal.party.kind], className),
});

const coerced = (schema: GraphQLSchema, { definition, variables }: Ask): Record<string, unknown> => {
  const values = getVariableValues(schema, definition.variableDefinitions ?? [], variables);
  return values.coerced ?? ordinaryWay('a variable is refused');
};

const write = (occasion: Omit<Occasion, 'told' | 'sights'>, { roots, told, sights }: Asked): Written | Uncompiled => {
  try {
    return writeStatement({ ...occasion, told, sights }, roots);
  } catch (error) {
    if (error instanceof Uncompiled) return error;
    throw error;
  }
};

/** The arguments of root fields whose answer a rule makes, by their names in the answer. */
const argumentsBy = ({ roots }: Asked) =>
  new Map(roots.flatMap((root) => (root.kind === 'rows' && root.worked ? [[root.chosen.key, root.worked.args] as const] : [])));

interface Prepared {
  readonly written: Written;
  readonly asked: Asked;
}

const prepare = (schema: GraphQLSchema, op: Operation, ask: Ask): Prepared => {
  const { document, definition } = ask;
  const variables = coerced(schema, ask);
  const { number, deciding } = knownOf(document);
  const decided = [number, definition.name?.value, ...deciding.map((name) => String(variables[name]))].join('\n');
  const chosen = selections.remember(decided, () => selectionOf(schema, document, definition, variables));
  const occasion = occasionOf(schema, op);
  const asked = askedRoots(op, chosen, variables, occasion.metaOf);
  const shape = [decided, op.principal.party.kind, occasion.closed, ...asked.shape].join('\n');
  const written = statements.remember(shape, () => write(occasion, asked));
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
    const seam = randomUUID();
    const values = written.parameters.fill({ facts: factsOf(op, seam), conditions: asked.conditions, pages: asked.pages });
    const statement = { name: written.name, text: written.text, values };
    const [row] = await op.surroundings.doors.ask(op.principal, statement, { gone: op.gone });
    const text = row?.['data'];
    return typeof text !== 'string' ? null : new ReadyText(splice(text, seam, written.splices, tellerOf(op, argumentsBy(asked))));
  } catch (error) {
    if (error instanceof Uncompiled) return null;
    throw error;
  }
};
