import { type DocumentNode, getNamedType, type GraphQLResolveInfo, isObjectType } from 'graphql';
import { randomUUID } from 'node:crypto';
import type { AuditEvent } from '@asysta/schema/catalogue';
import type { Deed } from '../audit/entry.js';
import { conditionsOfOne } from '../operation/finders.js';
import type { Operation, Payload, Payloads } from '../operation/operation.js';
import type { OneRoot, Root } from '../operation/root.js';
import { declarationOf } from '../operation/schema-rules.js';
import { apart, type Condition } from '../permission/condition.js';
import { type Asked, broughtBelow } from './asked.js';
import { auditedBy } from './audited.js';
import { knownOf, occasionOf, selections, statements } from './compiled.js';
import { type AskedRoot, type Placed, writeOneRoot } from './roots.js';
import { isSealed } from './sealed.js';
import { type Chosen, chosenUnder, ordinaryWay, Uncompiled } from './selection.js';
import { splice } from './splice.js';
import { nameOf, type Occasion, openedFiles, type Written, writingFor } from './statement.js';
import { factsOf, tellerOf } from './teller.js';

/** Read where a change was made before: by an earlier request, or by another field of this one. */
const ANSWER_READ: AuditEvent = 'ANSWER_READ';

/** One row for each kind of what was done, then one for each kind of file that only the answer opens. */
const ENTRIES = `(select $EVENT as event, '$WORK' as work, kind, array_agg(id order by place) as ids, $FIELDS as fields, min(place) as place
    from unnest($KINDS, $IDS) with ordinality as done (kind, id, place) group by kind
    union all select '${ANSWER_READ}', '$WORK', kind, ids, '{}', null from further where (select stands from verdict)) told order by told.place`;

/**
 * Writes the statement of an answer: the row, a verdict whether it may be answered, the audit of the change and of what the answer
 * opens beside it. What was done is recorded whatever the verdict; what was read only where it leaves.
 */
const writePayload = (occasion: Occasion, asked: AskedRoot): Written => {
  const writing = writingFor(occasion);
  const { parameters } = writing;
  const { field } = asked.chosen;
  const declaration = (field && declarationOf(field)) ?? ordinaryWay('a root without a declaration');
  const root = writeOneRoot(writing, asked, 0);
  const entries: Readonly<Record<string, string>> = {
    $EVENT: `'${declaration.audit}'`,
    $WORK: field?.name ?? '',
    $FIELDS: parameters.fact('changedFields'),
    $KINDS: parameters.fact('doneKinds'),
    $IDS: parameters.fact('doneIds'),
  };
  const text = [
    `with ${root.tables.join(',\n')}`,
    `verdict as (select not (${root.unless.join(' or ')}) as stands)`,
    openedFiles([root]),
    `further as (select kind, array_agg(id) as ids from opened, unnest(ids) id where (kind || ':' || id) <> all(${parameters.fact('recorded')}) group by kind)`,
    auditedBy(writing, {
      columns: { subject_kind: 'told.kind', subject_ids: 'told.ids', changed_fields: 'told.fields' },
      from: ENTRIES.replace(/\$[A-Z]+/g, (name) => entries[name] ?? name),
    }),
  ].join(',\n');
  const whole = `${text}\nselect case when stands then ${root.json} end as data, (select array_agg(kind || ':' || id) from further, unnest(ids) id) as opened from verdict`;
  return { name: nameOf(whole), text: whole, parameters, splices: writing.splices };
};

/** An answer as one request asks for it, with every condition it brings in the order of their places. */
interface AskedAnswer extends Pick<Asked, 'conditions' | 'told' | 'sights'> {
  readonly row: AskedRoot;
}

const askedOf = (op: Operation, chosen: Chosen, root: OneRoot, id: string): AskedAnswer => {
  const conditions: Condition[] = [];
  const place = (condition: Condition): Placed => ({ condition, position: conditions.push(condition) - 1 });
  const row: AskedRoot = {
    kind: 'rows',
    chosen,
    root,
    conditions: conditionsOfOne(op, root, id).map(place),
    behind: null,
    page: 0,
    parent: null,
    worked: null,
  };
  return { row, conditions, ...broughtBelow(op, [chosen], place) };
};

const array = (values: readonly string[]): string => `{${values.join(',')}}`;

const doneFacts = (op: Operation, done: Deed | null) => {
  const subjects = done?.subjects ?? [];
  return {
    doneKinds: array(subjects.map(({ kind }) => kind)),
    doneIds: array(subjects.map(({ id }) => id)),
    changedFields: array(done?.changedFields ?? []),
    recorded: array([...op.audited, ...subjects.map(({ kind, id }) => `${kind}:${id}`)]),
  };
};

/** The answer of one field as this request asks for it. */
const payloadOf = (written: Written, asked: (id: string) => AskedAnswer): Payload => {
  const seam = randomUUID().replaceAll('-', '');
  let sent: Deed | null = null;
  return {
    ask: (op, id, done) => {
      sent = done;
      const facts = { ...factsOf(op, seam), ...doneFacts(op, done) };
      const values = written.parameters.fill({ facts, conditions: asked(id).conditions, pages: [] });
      return { name: written.name, text: written.text, values };
    },
    told: (op, row) => {
      const { data, opened } = (row ?? {}) as { readonly data?: string | null; readonly opened?: readonly string[] | null };
      for (const { kind, id } of sent?.subjects ?? []) op.audited.add(`${kind}:${id}`);
      if (typeof data !== 'string') return null;
      for (const subject of opened ?? []) op.audited.add(subject);
      return splice(data, seam, written.splices, tellerOf(op, new Map()));
    },
  };
};

const NOBODYS_ID = '00000000-0000-0000-0000-000000000000';

const prepare = (document: DocumentNode, op: Operation, info: GraphQLResolveInfo): Payload => {
  const { schema, fragments, variableValues: variables, fieldNodes, parentType, path, operation } = info;
  const field = parentType.getFields()[info.fieldName] ?? ordinaryWay('a field of the schema itself');
  const root = field.extensions['reads'] as Root | undefined;
  if (root?.kind !== 'one') return ordinaryWay(`the answer of ${field.name} names no finder of one row`);
  const type = getNamedType(field.type);
  const [node] = fieldNodes;
  if (!isSealed(field) || !isObjectType(type) || !node) return ordinaryWay(`${field.name} is resolved otherwise than declared`);
  const { number, deciding } = knownOf(document);
  const key = String(path.key);
  const decided = ['ANSWER', number, operation.name?.value, key, ...deciding.map((name) => String(variables[name]))].join('\n');
  const under = selections.remember(decided, () => chosenUnder({ schema, fragments, variables }, type, fieldNodes));
  const asked = (id: string): AskedAnswer => askedOf(op, { key, field, parent: parentType, node, under }, root, id);
  const occasion = occasionOf(schema, op);
  const nobodys = asked(NOBODYS_ID);
  const texts = nobodys.conditions.map((condition) => apart(condition).text);
  const shape = [decided, op.principal.party.kind, occasion.closed, ...texts].join('\n');
  const written = statements.remember(shape, () => write(occasion, nobodys));
  return written instanceof Uncompiled ? ordinaryWay(written.message) : payloadOf(written, asked);
};

const write = (occasion: Omit<Occasion, 'told' | 'sights'>, { row, told, sights }: AskedAnswer): Written | Uncompiled => {
  try {
    return writePayload({ ...occasion, told, sights }, row);
  } catch (error) {
    if (error instanceof Uncompiled) return error;
    throw error;
  }
};

/** The answers of the mutations of a document as statements, each that can be compiled. */
export const payloadsOf =
  (document: DocumentNode): Payloads =>
  (op, info) => {
    try {
      return prepare(document, op, info);
    } catch (error) {
      if (error instanceof Uncompiled) return null;
      throw error;
    }
  };
