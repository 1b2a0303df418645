import type { Statement } from './batch.ts';
import { compact } from './compact.ts';

/** Names a value of the request inside a text, with the type it has there; the same name is the same parameter. */
export type Hole = (label: string, type: string) => string;

/** What a request may bring, by the labels of the holes. */
export type Values = Readonly<Record<string, string | null>>;

interface Plan {
  readonly name: string;
  readonly text: string;
  readonly labels: readonly string[];
}

const plans = new Map<string, Plan>();

const planOf = (key: string, write: (hole: Hole) => string): Plan => {
  const found = plans.get(key);
  if (found) return found;
  const labels: string[] = [];
  const written = write((label, type) => {
    if (!labels.includes(label)) labels.push(label);
    return `$${labels.indexOf(label) + 1}::${type}`;
  });
  const plan = { name: `l${plans.size}`, text: compact(written), labels };
  plans.set(key, plan);
  return plan;
};

/** The statement under a key, written once, with the values of this request. */
export const statement = (key: string, write: (hole: Hole) => string, values: Values): Statement => {
  const { name, text, labels } = planOf(key, write);
  return { name, text, values: labels.map((label) => values[label] ?? null) };
};

/** The audit rows of a read inside its own statement: `groups` are a kind and its ids; none of them still leaves one row. */
export const auditOf = (event: string, operation: string, groups: string, hole: Hole, name = 'audited'): string => `
  ${name} as (
    insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, subject_kind, subject_ids)
    select uuidv7(), ${hole('now', 'timestamptz')}, ${hole('request', 'uuid')}, '${event}', '${operation}', 'DONE', ${hole('staff', 'uuid')},
      ${hole('client', 'text')}, ${hole('session', 'text')}, kind, coalesce(ids, '{}')
    from (${groups}) named(kind, ids)
  )`;
