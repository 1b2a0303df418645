/**
 * Changes of tables that stand already and are in use. Each is spelled so that nobody waits: a new rule is added without reading the
 * table and validated afterwards, an index is made beside the running work. The printed migration puts the parts into files of their own.
 */
import { QUEUE_ROLE } from '../queue.js';
import { areAllOf, type Columns, type Grant, grantLines, type GrantedRole, isOneOf, ownRows } from './tables.js';

/** What login roles may do with the columns that are named; `true` would mean columns nobody here knows. */
type NamedGrants = Partial<
  Record<
    GrantedRole,
    Omit<Grant, 'select' | 'insert'> & { readonly select?: readonly string[]; readonly insert?: readonly string[] }
  >
>;

const addedRule = (table: string, name: string, rule: string, before = ''): string[] => [
  `alter table ${table} ${before}add constraint ${name} ${rule} not valid`,
  `alter table ${table} validate constraint ${name}`,
];

/**
 * An index of a table of a party, led by the party; of a two-party table led by the receiver when it is the receiver who asks. A
 * column may name its direction. What is only counted need not be fetched where `including` holds what its policy looks at. Made
 * anew from the beginning when an earlier attempt was interrupted.
 */
export const addIndex = (
  table: string,
  columns: readonly string[],
  options: {
    readonly unique?: true;
    readonly where?: string;
    readonly ledBy?: 'receiver_id';
    readonly including?: readonly string[];
  } = {},
): string[] => {
  const { including = [] } = options;
  const led = [options.ledBy ?? 'tenant_id', ...columns].join(', ');
  const names = columns.map((column) => column.split(' ')[0]);
  const parts = [table, ...(options.ledBy ? ['receiver'] : []), ...names, ...including, options.unique ? 'unique' : 'index'];
  const name = parts.join('_');
  const include = including.length > 0 ? ` include (${including.join(', ')})` : '';
  const where = options.where === undefined ? '' : ` where ${options.where}`;
  return [
    `drop index concurrently if exists ${name}`,
    `create ${options.unique ? 'unique ' : ''}index concurrently if not exists ${name} on ${table} (${led})${include}${where}`,
  ];
};

/** Takes an index away that another one makes superfluous; name it after the one that takes its place, so that nobody is without. */
export const dropIndex = (name: string): string[] => [`drop index concurrently if exists ${name}`];

/** New columns with who may use them, and composite foreign keys to rows of the same party; old rows have null or the default. */
export const addColumns = (
  table: string,
  columns: Columns,
  options: { readonly references?: Readonly<Record<string, string>>; readonly grants: NamedGrants },
): string[] => [
  ...Object.entries(columns).map(([name, type]) => `alter table ${table} add column ${name} ${type}`),
  ...grant(table, options.grants),
  ...Object.entries(options.references ?? {}).flatMap(([column, target]) => [
    ...addedRule(
      table,
      `${table}_tenant_id_${column}_fkey`,
      `foreign key (tenant_id, ${column}) references ${target} (tenant_id, id)`,
    ),
    ...addIndex(table, [column]),
  ]),
];

/** Another list of codes for a column made by `oneOf` or, with `each`, by `someOf`; rows with a code that is no longer listed are refused. */
export const widenCodes = (table: string, column: string, codes: readonly string[], options: { each?: true } = {}): string[] => {
  const name = `${table}_${column}_check`;
  const condition = options.each ? areAllOf(column, codes) : isOneOf(column, codes);
  return addedRule(table, name, `check (${condition})`, `drop constraint ${name}, `);
};

/** More rights on named columns for login roles that have a policy there. */
export const grant = (table: string, grants: NamedGrants): string[] => grantLines(table, [], grants);

/** Lets another login role reach the rows of its party in a tenant table, with a sentence why. */
export const admit = (table: string, role: GrantedRole, because: string, rights: NamedGrants[GrantedRole] & {}): string[] => [
  `-- ${because}\n${ownRows(table, role)}`,
  ...grant(table, { [role]: rights }),
];

/** The one door into the queue for callers, with the jobs it lets through: the party comes from the session, never from the caller. */
export const allowTasks = (tasks: readonly string[]): string[] => [
  `set local role ${QUEUE_ROLE}`,
  'create schema if not exists jobs',
  `create or replace function jobs.enqueue(task text, subject_id uuid) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare party uuid := nullif(current_setting('app.party', true), '')::uuid;
begin
  if party is null then raise exception 'no party' using errcode = '42501'; end if;
  if task not in (${tasks.map((task) => `'${task}'`).join(', ')}) then
    raise exception 'task not allowed' using errcode = '42501';
  end if;
  perform graphile_worker.add_job(task, json_build_object('party', party, 'subject', subject_id), job_key := task || ':' || subject_id, max_attempts := 8);
end $$`,
  'revoke all on function jobs.enqueue(text, uuid) from public',
  'revoke all on schema jobs from public',
  'grant usage on schema jobs to asysta_centre, asysta_partner, asysta_region',
  'grant execute on function jobs.enqueue(text, uuid) to asysta_centre, asysta_partner, asysta_region',
  'reset role',
];
