import { createHash } from 'node:crypto';
import type { RefusalCode } from '@asysta/schema/refusals';
import { type Actor, appendAudit, type Deed } from '../audit/entry.js';
import type { AuditEvent } from '@asysta/schema/catalogue';
import { changedFieldsOf, openedSubjects } from '../audit/observed.js';
import { traceOf } from '../refusal/faults.js';
import { refuse } from '../refusal/refusal.js';
import { through } from '../tenancy/doors.js';
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

/** What an entry says of every request alike: when, who, from where. */
const actorOf = ({ clock, newId, requestId, principal }: Operation): Actor => ({
  clock,
  newId,
  requestId,
  staffMemberId: principal.staffMemberId,
  clientId: principal.clientId,
  sessionId: principal.sessionId,
});

/** Appends to the audit of the caller's party what happened, in the transaction that is open. */
export const recordAudit = async (op: Operation, deed: Deed): Promise<void> => {
  await appendAudit(op.em, actorOf(op), deed);
  for (const { kind, id } of deed.subjects ?? []) op.audited.add(`${kind}:${id}`);
};

const recordAnswer = async (op: Operation): Promise<void> => {
  if (!op.inside) return;
  const work = op.answering ?? 'mutation';
  const opened = (await openedSubjects(op.em)).filter(({ kind, id }) => !op.audited.has(`${kind}:${id}`));
  await op.leave('COMMIT');
  if (opened.length === 0) return;
  await op.enterWrite();
  try {
    await recordAudit(op, { event: 'ANSWER_READ', work, subjects: opened });
    await op.leave('COMMIT');
  } catch (error) {
    await op.leave('ROLLBACK');
    throw error;
  }
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

/** Records through a fresh door what was rolled back: nothing was changed and nothing opened. */
const recordOutside = (op: Operation, deed: Omit<Deed, 'subjects' | 'changedFields'>): Promise<void> =>
  through(op.surroundings.doors.write(op.principal), (em) => appendAudit(em, actorOf(op), deed));

/** Records a refusal through a fresh door, after the refused work was rolled back. */
export const recordRefusal = (op: Operation, event: AuditEvent, field: string, code: RefusalCode): Promise<void> =>
  recordOutside(op, { event, work: field, result: 'REFUSED', refusal: code });

/**
 * Records through a fresh door that a root field failed. Never throws: what is wrong is already on its way to the caller and to
 * the log, and a database that is away can hold no entry either.
 */
export const recordFailure = async (op: Operation, event: AuditEvent, field: string): Promise<void> => {
  try {
    await recordOutside(op, { event, work: field, result: 'FAILED' });
  } catch (error) {
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

/**
 * Carries out one mutation field: key, verb, flush, audit and outcome in one transaction. A refusal rolls everything back and
 * records itself, a fault is recorded by the executor; the same key again answers with the same id and changes nothing.
 */
export const perform = async (op: Operation, task: Task): Promise<ResultId> => {
  await endAnswer(op);
  await op.enterWrite();
  try {
    const reservation = await reserve(op, task);
    if ('replay' in reservation) {
      await recordAudit(op, {
        event: 'REQUEST_REPEATED',
        work: task.field,
        subjects: [{ kind: 'result', id: reservation.replay }],
      });
      await op.leave('COMMIT');
      return reservation.replay;
    }
    const result = await task.verb();
    await op.em.flush();
    await op.em.execute(`update idempotency_record set result_id = ? where id = ?`, [result, reservation.id]);
    await recordAudit(op, {
      event: task.audit,
      work: task.field,
      subjects: [{ kind: 'result', id: result }, ...(await openedSubjects(op.em))],
      changedFields: changedFieldsOf(op.em),
    });
    await op.leave('COMMIT');
    return result;
  } catch (error) {
    const refusal = op.refusalIn(error);
    await op.leave('ROLLBACK');
    if (!refusal) throw error;
    await recordRefusal(op, task.audit, task.field, refusal.code);
    throw refusal;
  }
};
