import type { EntityManager } from '@mikro-orm/postgresql';
import type { RefusalCode } from '@asysta/schema/refusals';
import type { AuditEvent } from '@asysta/schema/catalogue';

/** What a file is called in the audit: its kind and id, e.g. `family`. */
export interface Subject {
  readonly kind: string;
  readonly id: string;
}

/**
 * How it ended: carried out; refused with a code; or failed by a fault of ours, after which the caller got an error and no answer.
 * Where a change was committed and only its answer failed, it stands here once as done and once as failed.
 */
export type Result = 'DONE' | 'REFUSED' | 'FAILED';

/** One line of the audit. It carries ids and names of fields, never their values. */
export interface AuditEntry {
  readonly occurredAt: Date;
  readonly requestId: string;
  readonly event: AuditEvent;
  readonly operation: string;
  readonly result: Result;
  /** The code it was refused with, and only then. */
  readonly refusal: RefusalCode | null;
  readonly staffMemberId: string | null;
  readonly clientId: string;
  readonly sessionId: string | null;
  readonly subjects: readonly Subject[];
  readonly changedFields: readonly string[];
}

const array = (values: readonly string[]): string => `{${values.join(',')}}`;

/** Appends one row per kind of subject (one row without subject when there is none) inside the open transaction. */
export const appendAudit = async (em: EntityManager, newId: () => string, entry: AuditEntry): Promise<void> => {
  const kinds = new Map<string | null, string[]>();
  for (const { kind, id } of entry.subjects) kinds.set(kind, [...(kinds.get(kind) ?? []), id]);
  if (kinds.size === 0) kinds.set(null, []);
  for (const [kind, ids] of kinds) {
    await em.execute(
      `insert into audit_entry (id, occurred_at, request_id, event, operation, result, refusal_code, staff_member_id, client_id,
         session_id, subject_kind, subject_ids, changed_fields) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        newId(),
        entry.occurredAt.toISOString(),
        entry.requestId,
        entry.event,
        entry.operation,
        entry.result,
        entry.refusal,
        entry.staffMemberId,
        entry.clientId,
        entry.sessionId,
        kind,
        array([...new Set(ids)]),
        array(entry.changedFields),
      ],
    );
  }
};
