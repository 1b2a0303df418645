import { createHash } from 'node:crypto';
import type { RefusalCode } from '@asysta/schema/refusals';
import { type Actor, auditOf, type Deed } from '../audit/entry.js';
import type { AuditEvent } from '@asysta/schema/catalogue';
import { changedFieldsOf, openedSubjects } from '../audit/observed.js';
import { traceOf } from '../refusal/faults.js';
import { Refusal, refuse } from '../refusal/refusal.js';
import type { Prepared, Statement } from '../tenancy/exchange.js';
import type { Body } from './envelope.js';
import type { Operation, Payload } from './operation.js';

/** What a verb answers with: the id of the row the caller gets back, re-read under present rights. */
export type ResultId = string;

interface Task {
  /** Name of the root field. */
  readonly field: string;
  readonly audit: AuditEvent;
  readonly body: Body;
  readonly verb: () => Promise<ResultId>;
  /** How its answer is read by a statement; null in the ordinary way. */
  readonly payload: Payload | null;
}

/** What a change came to: the row to be read again, and the answer where a statement has read it already. */
export interface Outcome {
  readonly id: ResultId;
  readonly text: string | null;
}

/** A root field as the audit calls it. */
export interface Asked {
  readonly name: string;
  readonly event: AuditEvent;
}

/** What an entry says of every request alike: when, who, from where. */
const actorOf = ({ clock, newId, requestId, principal }: Operation): Actor => ({
  clock,
  newId,
  requestId,
  staffMemberId: principal.staffMemberId,
  clientId: principal.clientId,
  sessionId: principal.sessionId,
});

/**
 * What writes to the audit of the caller's party what happened: the last statement of the transaction that is open, in one message
 * with its commit.
 */
export const auditing = (op: Operation, deeds: readonly Deed[]): readonly Statement[] => {
  for (const { subjects = [] } of deeds) for (const { kind, id } of subjects) op.audited.add(`${kind}:${id}`);
  return deeds.length > 0 ? [auditOf(actorOf(op), deeds)] : [];
};

/** Takes what fields opened by themselves out of the operation, to be recorded once. */
export const takeOpened = (op: Operation): readonly Deed[] => op.opened.splice(0);

const recordAnswer = async (op: Operation): Promise<void> => {
  if (!op.inside) return;
  const work = op.answering ?? 'mutation';
  const opened = (await openedSubjects(op.em)).filter(({ kind, id }) => !op.audited.has(`${kind}:${id}`));
  const deeds: readonly Deed[] = [
    ...(opened.length > 0 ? [{ event: 'ANSWER_READ' as const, work, subjects: opened }] : []),
    ...takeOpened(op),
  ];
  if (deeds.length === 0) return void (await op.leave('COMMIT'));
  await op.turnToWrite();
  await op.leave('COMMIT', auditing(op, deeds));
};

/**
 * Ends the reading that follows a mutation, if one is open. Files its answer opened beside those the mutation named are recorded
 * under its own name before the answer may leave; one that cannot be recorded takes every other answer of the request along.
 */
export const endAnswer = async (op: Operation): Promise<void> => {
  if (op.unrecorded) throw op.unrecorded;
  try {
    await recordAnswer(op);
  } catch (error) {
    op.unrecorded = error as Error;
    throw error;
  }
};

type Unopened = Omit<Deed, 'subjects' | 'changedFields'>;

/** Records through a fresh door what was rolled back: nothing was changed and nothing opened. */
const recordOutside = async (op: Operation, deeds: readonly Unopened[]): Promise<void> => {
  const door = await op.surroundings.doors.write(op.principal);
  await door.end(deeds.length > 0 ? [auditOf(actorOf(op), deeds)] : []);
};

/** Records a refusal of each of these root fields through a fresh door, after the refused work was rolled back. */
export const recordRefusals = (op: Operation, fields: readonly Asked[], code: RefusalCode): Promise<void> =>
  recordOutside(
    op,
    fields.map(({ event, name }) => ({ event, work: name, result: 'REFUSED', refusal: code })),
  );

/**
 * Records through a fresh door that root fields failed. Never throws: what is wrong is already on its way to the caller and to
 * the log, and a database that is away can hold no entry either.
 */
export const recordFailures = async (op: Operation, fields: readonly Asked[]): Promise<void> => {
  try {
    await recordOutside(
      op,
      fields.map(({ event, name }) => ({ event, work: name, result: 'FAILED' })),
    );
  } catch (error) {
    for (const { name: field } of fields)
      op.surroundings.log.error({ requestId: op.requestId, field, fault: traceOf(error) }, 'failure not in the audit');
  }
};

/**
 * SHA-256 of root field and what is asked: the same key with another body is refused. The bytes are kept: what was sent before an
 * upgrade may come again after it.
 */
export const fingerprintOf = (field: string, body: Body): string =>
  createHash('sha256').update(field).update(JSON.stringify(body)).digest('hex');

/** What an earlier request with the same key did. */
interface Earlier {
  readonly result_id: ResultId;
  readonly fingerprint: string;
}

/** The row of this request, or null when its key was used before: what came of it, where that can be seen already. */
type Reservation = { readonly id: string } | { readonly id: null; readonly earlier: Earlier | null };

const EARLIER = `select null::uuid as id, result_id, encode(fingerprint, 'hex') as fingerprint from idempotency_record
where staff_member_id = $1 and key = $2`;

/** One statement, whether the key is new or was used; it reads what stood there before it. */
const RESERVE = `with mine as (
  insert into idempotency_record (staff_member_id, key, id, operation, fingerprint, recorded_at)
  values ($1, $2, $3, $4, decode($5, 'hex'), $6) on conflict do nothing returning id
)
select id, null::uuid as result_id, null as fingerprint from mine union all ${EARLIER} and not exists (select from mine)`;

const whose = (op: Operation, { body }: Task): readonly (string | null)[] => [op.principal.staffMemberId, body.idempotencyKey];

/** Reserves the key in this transaction, or answers what an earlier request with it did. */
const reserve = async (op: Operation, task: Task): Promise<Reservation> => {
  const recordedAt = op.clock.now().toISOString();
  const values = [...whose(op, task), op.newId(), task.field, fingerprintOf(task.field, task.body), recordedAt];
  const [row] = (await op.ask({ name: 'reserve-key', text: RESERVE, values })) as unknown as (Earlier & { id: string | null })[];
  if (row?.id) return { id: row.id };
  return { id: null, earlier: row ?? null };
};

/** The answer that a statement read; where it cannot be told, the ordinary way reads it: what was changed stays changed. */
const told = (op: Operation, payload: Payload, row: Readonly<Record<string, unknown>> | undefined): string | null => {
  try {
    return payload.told(op, row);
  } catch (error) {
    op.surroundings.log.error({ requestId: op.requestId, fault: traceOf(error) }, 'an answer could not be told');
    return null;
  }
};

/** Reads the answer of a change that an earlier request made. */
const readAgain = async (op: Operation, payload: Payload, id: ResultId): Promise<string | null> => {
  try {
    const [row] = await op.surroundings.doors.ask(op.principal, payload.ask(op, id, null), { gone: op.gone });
    return told(op, payload, row);
  } catch (error) {
    op.unrecorded = error as Error;
    throw error;
  }
};

/** Answers what an earlier request with the same key and body did, and records that it was asked again. */
const repeat = async (op: Operation, task: Task, seen: Earlier | null): Promise<Outcome> => {
  await op.enterWrite();
  // Who used the key at the very same moment had not committed when we looked, and has by now: we waited for them.
  const asked = { name: 'ask-key', text: EARLIER, values: whose(op, task) };
  const [earlier] = seen ? [seen] : ((await op.ask(asked)) as unknown as Earlier[]);
  if (earlier?.fingerprint !== fingerprintOf(task.field, task.body)) return refuse('IDEMPOTENCY_KEY_REUSED');
  const result = { kind: 'result', id: earlier.result_id };
  await op.leave('COMMIT', auditing(op, [{ event: 'REQUEST_REPEATED', work: task.field, subjects: [result] }]));
  const { payload } = task;
  return { id: earlier.result_id, text: payload && (await readAgain(op, payload, earlier.result_id)) };
};

const outcomeOf = (reservation: string, result: ResultId): Prepared => ({
  name: 'note-outcome',
  text: 'update idempotency_record set result_id = $1 where id = $2',
  values: [result, reservation],
});

/** Leaves the door with the work undone, and waits until the verb has noticed: what it still does must not meet the next door. */
const letGo = async (op: Operation, verb: Promise<unknown> | null): Promise<void> => {
  await op.leave('ROLLBACK');
  await verb?.catch(() => undefined);
};

/** Commits the change with its outcome and its audit, all in one message, and with the answer where a statement reads it. */
const conclude = async (op: Operation, { payload }: Task, reservation: string, id: ResultId, done: Deed): Promise<Outcome> => {
  const outcome = outcomeOf(reservation, id);
  if (!payload) {
    await op.leave('COMMIT', [outcome, ...auditing(op, [done])], true);
    return { id, text: null };
  }
  const [, read] = await op.leave('COMMIT', [outcome, payload.ask(op, id, done)], true);
  return { id, text: told(op, payload, read?.rows[0]) };
};

/** Begins the verb together with the reservation: what it asks first travels in the same message, behind it. */
const carryOut = async (op: Operation, task: Task): Promise<Outcome> => {
  await op.enterWrite();
  let verb: Promise<ResultId> | null = null;
  try {
    const reserving = reserve(op, task);
    verb = task.verb();
    // Whatever the verb comes to, the reservation is asked about first.
    verb.catch(() => undefined);
    const reservation = await reserving;
    if (reservation.id === null) {
      await letGo(op, verb);
      return await repeat(op, task, reservation.earlier);
    }
    const result = await verb;
    await op.flushLast();
    const done = {
      event: task.audit,
      work: task.field,
      subjects: [{ kind: 'result', id: result }, ...(await openedSubjects(op.em))],
      changedFields: changedFieldsOf(op.em),
    };
    return await conclude(op, task, reservation.id, result, done);
  } catch (error) {
    const refusal = op.refusalIn(error);
    await letGo(op, verb);
    throw refusal ?? error;
  }
};

/**
 * Carries out one mutation field: key, verb, flush, audit and outcome in one transaction. A refusal rolls everything back and
 * records itself, a fault is recorded by the executor; the same key again answers with the same id and changes nothing.
 */
export const perform = async (op: Operation, task: Task): Promise<Outcome> => {
  await endAnswer(op);
  try {
    return await carryOut(op, task);
  } catch (error) {
    if (error instanceof Refusal) await recordRefusals(op, [{ name: task.field, event: task.audit }], error.code);
    throw error;
  }
};
