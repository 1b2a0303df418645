import { createHash } from 'node:crypto';
import type { RefusalCode } from '@asysta/schema/refusals';
import { type Actor, auditOf, type Deed } from '../audit/entry.js';
import type { AuditEvent } from '@asysta/schema/catalogue';
import { changedFieldsOf, openedSubjects } from '../audit/observed.js';
import { traceOf } from '../refusal/faults.js';
import { refuse } from '../refusal/refusal.js';
import type { Statement } from '../tenancy/doors.js';
import type { Body } from './envelope.js';
import type { Operation } from './operation.js';

/** What a verb answers with: the id of the row the caller gets back, re-read under present rights. */
export type ResultId = string;

interface Task {
  /** Name of the root field. */
  readonly field: string;
  readonly audit: AuditEvent;
  readonly body: Body;
  readonly verb: () => Promise<ResultId>;
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

/**
 * Ends the reading that follows a mutation. Files its answer opened beside those the mutation named are recorded before the
 * answer may leave.
 */
export const endAnswer = async (op: Operation, field: string): Promise<void> => {
  if (!op.inside) return;
  const opened = (await openedSubjects(op.em)).filter(({ kind, id }) => !op.audited.has(`${kind}:${id}`));
  if (opened.length === 0) return op.leave('COMMIT');
  await op.turnToWrite();
  await op.leave('COMMIT', auditing(op, [{ event: 'ANSWER_READ', work: field, subjects: opened }]));
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
 * SHA-256 of root field and parsed body: the same key with another body is refused. The bytes are kept: what was sent before an
 * upgrade may come again after it.
 */
export const fingerprintOf = (field: string, body: Body): string =>
  createHash('sha256').update(field).update(JSON.stringify(body)).digest('hex');

/** Reserves the key in this transaction, or answers the id of what an earlier request with it did. */
const reserve = async (op: Operation, task: Task): Promise<{ id: string } | { replay: ResultId }> => {
  const fingerprint = fingerprintOf(task.field, task.body);
  const id = op.newId();
  const inserted: unknown[] = await op.em.execute(
    `insert into idempotency_record (id, staff_member_id, key, operation, fingerprint, recorded_at)
     values (?, ?, ?, ?, decode(?, 'hex'), ?) on conflict do nothing returning id`,
    [id, op.principal.staffMemberId, task.body.idempotencyKey, task.field, fingerprint, op.clock.now().toISOString()],
  );
  if (inserted.length > 0) return { id };
  const [earlier]: { result_id: string; fingerprint: string }[] = await op.em.execute(
    `select result_id, encode(fingerprint, 'hex') as fingerprint from idempotency_record where staff_member_id = ? and key = ?`,
    [op.principal.staffMemberId, task.body.idempotencyKey],
  );
  if (!earlier || earlier.fingerprint !== fingerprint) return refuse('IDEMPOTENCY_KEY_REUSED');
  return { replay: earlier.result_id };
};

const outcomeOf = (reservation: string, result: ResultId): Statement => ({
  sql: 'update idempotency_record set result_id = ? where id = ?',
  values: [result, reservation],
});

/**
 * Carries out one mutation field: key, verb, flush, audit and outcome in one transaction. A refusal rolls everything back and
 * records itself, a fault is recorded by the executor; the same key again answers with the same id and changes nothing.
 */
export const perform = async (op: Operation, task: Task): Promise<ResultId> => {
  await endAnswer(op, task.field);
  await op.enterWrite();
  try {
    const reservation = await reserve(op, task);
    if ('replay' in reservation) {
      const repeated = { event: 'REQUEST_REPEATED', work: task.field, subjects: [{ kind: 'result', id: reservation.replay }] } as const;
      await op.leave('COMMIT', auditing(op, [repeated]));
      return reservation.replay;
    }
    const result = await task.verb();
    await op.em.flush();
    const done = {
      event: task.audit,
      work: task.field,
      subjects: [{ kind: 'result', id: result }, ...(await openedSubjects(op.em))],
      changedFields: changedFieldsOf(op.em),
    };
    // All is written: what the end would search for changes again is let go.
    op.em.clear();
    await op.leave('COMMIT', [outcomeOf(reservation.id, result), ...auditing(op, [done])]);
    return result;
  } catch (error) {
    const refusal = op.refusalIn(error);
    await op.leave('ROLLBACK');
    if (!refusal) throw error;
    await recordRefusals(op, [{ name: task.field, event: task.audit }], refusal.code);
    throw refusal;
  }
};
