import type { Writing } from './writing.js';

/** Which rows are appended: columns beside those that every entry of a request has, and where they come from, as `told`. */
interface Entries {
  readonly columns: Readonly<Record<string, string>>;
  readonly from: string;
}

/** The one part of a generated statement that writes: the audit of what it answers, which stands or falls with it. */
export const auditedBy = ({ parameters }: Writing, { columns, from }: Entries): string => {
  const [now, request, person, client, session] = (['now', 'request', 'person', 'client', 'session'] as const).map((fact) =>
    parameters.fact(fact),
  );
  return `audited as (insert into audit_entry (id, occurred_at, request_id, event, operation, result, staff_member_id, client_id, session_id, ${Object.keys(columns).join(', ')})
    select uuidv7(), ${now}, ${request}, told.event, told.work, 'DONE', ${person}, ${client}, ${session}, ${Object.values(columns).join(', ')}
    from ${from})`;
};
