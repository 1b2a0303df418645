import type { Ask } from '../engine/catalog.js';

const OURS = `not in ('pg_catalog', 'information_schema') and nspname !~ '^pg_'`;

const held = (what: string, acl: string, from: string): string =>
  `select ${what} || ' ' || case when a.grantee = 0 then 'everybody' else pg_get_userbyid(a.grantee) end || ' ' || a.privilege_type || case when a.is_grantable then ' to give on' else '' end as line
     from ${from} cross join lateral aclexplode(${acl}) a`;

const TABLES = `pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname ${OURS}`;
const FUNCTIONS = `pg_proc p join pg_namespace n on n.oid = p.pronamespace and n.nspname ${OURS}`;

/** What makes two databases the same, kind by kind; each query answers lines that say one thing each. */
const KINDS = {
  columns: `select c.oid::regclass || ' ' || row_number() over (partition by c.oid order by a.attnum) || ' ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
      || case when a.attnotnull then ' not null' else '' end || ' default ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '-')
      || ' collation ' || a.attcollation::regcollation || ' generated "' || a.attidentity::text || a.attgenerated::text || '"' as line
    from ${TABLES} join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum where c.relkind in ('r', 'p', 'v', 'm', 'f', 'c')`,
  constraints: `select coalesce(nullif(k.conrelid, 0)::regclass::text, k.contypid::regtype::text) || ' ' || k.conname || ' ' || pg_get_constraintdef(k.oid) as line
    from pg_constraint k join pg_namespace n on n.oid = k.connamespace and n.nspname ${OURS}`,
  indexes: `select pg_get_indexdef(i.indexrelid) || case when i.indisvalid then '' else ' invalid' end as line
    from pg_index i join ${TABLES} on c.oid = i.indexrelid`,
  policies: `select p.polrelid::regclass || ' ' || p.polname || case when p.polpermissive then ' permissive ' else ' restrictive ' end || p.polcmd::text
      || ' to ' || (select string_agg(case when r = 0 then 'public' else pg_get_userbyid(r) end, ',' order by r) from unnest(p.polroles) r)
      || ' using ' || coalesce(pg_get_expr(p.polqual, p.polrelid), '-') || ' check ' || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '-') as line from pg_policy p`,
  'row security': `select c.oid::regclass || ' ' || c.relrowsecurity || ' forced ' || c.relforcerowsecurity as line from ${TABLES} where c.relkind in ('r', 'p')`,
  grants: [
    held(
      'c.oid::regclass',
      `coalesce(c.relacl, acldefault(case when c.relkind = 'S' then 's' else 'r' end::"char", c.relowner))`,
      TABLES,
    ),
    held(`c.oid::regclass || '.' || t.attname`, 't.attacl', `${TABLES} join pg_attribute t on t.attrelid = c.oid`),
    held(
      `'schema ' || n.nspname`,
      `coalesce(n.nspacl, acldefault('n', n.nspowner))`,
      `(select * from pg_namespace where nspname ${OURS}) n`,
    ),
    held('p.oid::regprocedure', `coalesce(p.proacl, acldefault('f', p.proowner))`, FUNCTIONS),
    held(`'the database'`, 'd.datacl', '(select * from pg_database where datname = current_database()) d'),
    held(`'by default ' || d.defaclobjtype::text`, 'd.defaclacl', 'pg_default_acl d'),
  ].join(' union all '),
  functions: `select pg_get_functiondef(p.oid) as line from ${FUNCTIONS} where p.prokind in ('f', 'p')`,
  triggers: `select pg_get_triggerdef(t.oid) || ' ' || t.tgenabled::text as line from pg_trigger t where not t.tgisinternal`,
  views: `select c.oid::regclass || ' ' || coalesce(c.reloptions::text, '') || ' ' || pg_get_viewdef(c.oid) as line from ${TABLES} where c.relkind in ('v', 'm')`,
  sequences: `select s.seqrelid::regclass || ' ' || s.seqtypid::regtype || ' ' || s.seqstart || ' ' || s.seqincrement || ' ' || s.seqmax || ' ' || s.seqcycle as line from pg_sequence s`,
  comments: `select pg_describe_object(classoid, objoid, objsubid) || ': ' || description as line from pg_description where objoid >= 16384`,
  owners: `select c.oid::regclass || ' ' || pg_get_userbyid(c.relowner) as line from ${TABLES}
    union all select p.oid::regprocedure || ' ' || pg_get_userbyid(p.proowner) from ${FUNCTIONS}
    union all select 'schema ' || nspname || ' ' || pg_get_userbyid(nspowner) from pg_namespace where nspname ${OURS}`,
  extensions: `select extname || ' ' || extversion as line from pg_extension`,
} as const;

export type StateKind = keyof typeof KINDS | 'rows';

/** Tables whose rows migrations write, with what of them counts: not the moment of a migration. */
const written = async (ask: Ask): Promise<readonly string[]> => {
  const tables = await ask<{ name: string }>(
    `select oid::regclass::text as name from pg_class where relkind = 'r' and obj_description(oid, 'pg_class') like 'reference: %'`,
  );
  return [
    ...tables.map(({ name }) => `select '${name} ' || to_jsonb(t)::text as line from ${name} t`),
    `select 'migration ' || name || ' ' || checksum as line from migration`,
    `select 'graphile_worker.migrations ' || id as line from graphile_worker.migrations`,
  ];
};

/** Everything that makes a migrated database what it is: one line each, led by its kind, in an order that depends on nothing else. */
export const stateLines = async (ask: Ask): Promise<readonly string[]> => {
  const queries = [...Object.entries<string>(KINDS), ...(await written(ask)).map((query) => ['rows', query] as const)];
  const lines: string[] = [];
  for (const [kind, query] of queries) lines.push(...(await ask<{ line: string }>(query)).map(({ line }) => `${kind}: ${line}`));
  return lines.sort();
};

/** What one of the two has and the other lacks. */
export const differences = (one: readonly string[], other: readonly string[]): readonly string[] => {
  const without = (lines: readonly string[], others: readonly string[]): readonly string[] => {
    const rest = new Set(others);
    return lines.filter((line) => !rest.has(line));
  };
  return [...without(one, other).map((line) => `- ${line}`), ...without(other, one).map((line) => `+ ${line}`)];
};
