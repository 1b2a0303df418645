import type { EntityManager } from '@mikro-orm/postgresql';
import type { RefusalCode } from '@asysta/schema/refusals';
import type { AuditEvent } from '@asysta/schema/catalogue';
import type { Clock } from '../clock.js';
import type { NewId } from '../ids.js';
import type { Statement } from '../tenancy/exchange.js';

/** What a file is called in the audit: its kind and id, e.g. `family`. */
export interface Subject {
  readonly kind: string;
  readonly id: string;
}

/**
 * How it ended: carried out; refused with a code; or failed by a fault of ours, after which the caller got an error and no answer.
 * Where a change was committed and only its answer was refused or failed, it stands here once as done and once as that.
 */
export type Result = 'DONE' | 'REFUSED' | 'FAILED';

/** Whoever acts, and what an entry takes from them: when, in which request, who and through which client. */
export interface Actor {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly requestId: string;
  readonly staffMemberId: string | null;
  readonly clientId: string;
  readonly sessionId: string | null;
}

/** A process of ours that acts in nobody's name: the worker with a job, the asysta command. */
export const ourProcess = ({ clock, newId }: Pick<Actor, 'clock' | 'newId'>, clientId: string): Actor => ({
  clock,
  newId,
  requestId: newId(),
  staffMemberId: null,
  clientId,
  sessionId: null,
});

/** What was done. It carries ids and names of fields, never their values. */
export interface Deed {
  readonly event: AuditEvent;
  /** By what it was asked for: a root field, a job or a command. */
  readonly work: string;
  readonly subjects?: readonly Subject[];
  /** Carried out, unless another end is told. */
  readonly result?: Result;
  /** The code it was refused with, and only then. */
  readonly refusal?: RefusalCode | null;
  readonly changedFields?: readonly string[];
}

const array = (values: readonly string[]): string => `{${values.join(',')}}`;

const COLUMNS = [
  'id',
  'occurred_at',
  'request_id',
  'event',
  'operation',
  'result',
  'refusal_code',
  'staff_member_id',
  'client_id',
  'session_id',
  'subject_kind',
  'subject_ids',
  'changed_fields',
];

/** One row per kind of subject, one without subject when there is none. */
const rowsOf = (actor: Actor, deed: Deed): readonly unknown[][] => {
  const { event, work, subjects = [], result = 'DONE', refusal = null, changedFields = [] } = deed;
  const kinds = new Map<string | null, string[]>();
  for (const { kind, id } of subjects) kinds.set(kind, [...(kinds.get(kind) ?? []), id]);
  if (kinds.size === 0) kinds.set(null, []);
  return [...kinds].map(([kind, ids]) => [
    actor.newId(),
    actor.clock.now().toISOString(),
    actor.requestId,
    event,
    work,
    result,
    refusal,
    actor.staffMemberId,
    actor.clientId,
    actor.sessionId,
    kind,
    array([...new Set(ids)]),
    array(changedFields),
  ]);
};

/** The one statement that appends all of these deeds; at least one must be told. */
export const auditOf = (actor: Actor, deeds: readonly Deed[]): Statement => {
  const rows = deeds.flatMap((deed) => rowsOf(actor, deed));
  const row = `(${COLUMNS.map(() => '?').join(', ')})`;
  return {
    sql: `insert into audit_entry (${COLUMNS.join(', ')}) values ${rows.map(() => row).join(', ')}`,
    values: rows.flat(),
  };
};

/** Appends what was done inside the open transaction, in one statement. */
export const appendAudit = async (em: EntityManager, actor: Actor, deed: Deed): Promise<void> => {
  const { sql, values } = auditOf(actor, [deed]);
  await em.execute(sql, [...values]);
};
