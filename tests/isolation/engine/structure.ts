import { aboutFamilies, type Ask, loginRolesOf, partyTables, readTables, type Table } from './catalog.js';

/** One sentence per fault; no finding means that the structure holds. */
export type Finding = string;

const PARTY = `(NULLIF(current_setting('app.party'::text, true), ''::text))::uuid`;
const OWN = `(tenant_id = ${PARTY})`;
const RECEIVED = `(receiver_id = ${PARTY})`;

interface Policy {
  readonly table: string;
  readonly name: string;
  readonly permissive: boolean;
  readonly command: string;
  readonly roles: readonly string[];
  readonly using: string | null;
  readonly check: string | null;
}

const POLICIES = `select p.polrelid::regclass::text as table, p.polname as name, p.polpermissive as permissive, p.polcmd::text as command,
    (select array_agg(case when r = 0 then 'public' else pg_get_userbyid(r)::text end order by r) from unnest(p.polroles) r) as roles,
    pg_get_expr(p.polqual, p.polrelid) as using, pg_get_expr(p.polwithcheck, p.polrelid) as check
  from pg_policy p where p.polrelid::regclass::text not like 'graphile_worker.%' order by 1, 2`;

/** The policies of the product, one line each: what the golden file holds. */
export const policyLines = async (ask: Ask): Promise<readonly string[]> =>
  (await ask<Policy>(POLICIES)).map(
    ({ table, name, permissive, command, roles, using, check }) =>
      `${table} ${name} ${permissive ? 'permissive' : 'restrictive'} ${command} to ${roles.join(',')} using ${using ?? '-'} check ${check ?? '-'}`,
  );

const SECURITY = `select oid::regclass::text as table, relrowsecurity as enabled, relforcerowsecurity as forced from pg_class
  where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`;

const forced = async (ask: Ask, tables: readonly Table[]): Promise<Finding[]> => {
  const rows = await ask<{ table: string; enabled: boolean; forced: boolean }>(SECURITY);
  return tables.flatMap(({ name, kind }) => {
    const row = rows.find(({ table }) => table === name);
    if (kind === null) return [`${name} does not say of which kind it is`];
    return kind === 'reference' || (row?.enabled && row.forced) ? [] : [`${name} does not force row security`];
  });
};

const startsWith = (table: Table, text: string | null): boolean => {
  if (text === OWN) return true;
  return table.kind === 'two-party' && text !== null && (text === RECEIVED || text.startsWith(`(${RECEIVED} AND `));
};

const restrictive = (table: Table): readonly string[] =>
  table.kind === 'tenant'
    ? [OWN]
    : [`(${PARTY} = ANY (ARRAY[tenant_id, receiver_id]))`, `((${PARTY} = tenant_id) OR (${PARTY} = receiver_id))`];

const policed = async (ask: Ask, tables: readonly Table[]): Promise<Finding[]> => {
  const policies = await ask<Policy>(POLICIES);
  const always = policies
    .filter(({ using, check }) => using === 'true' || check === 'true')
    .map(({ table, name }) => `${table}: ${name} is true for everybody`);
  const perTable = partyTables(tables).flatMap((table) => {
    const own = policies.filter((policy) => policy.table === table.name);
    const fence = own.find(
      ({ permissive, command, roles, using, check }) =>
        !permissive &&
        command === '*' &&
        roles.join() === 'public' &&
        restrictive(table).includes(using ?? '') &&
        restrictive(table).includes(check ?? ''),
    );
    const weak = own.filter(
      ({ permissive, using, check }) => permissive && !(startsWith(table, using) && startsWith(table, check ?? using)),
    );
    const open = own.filter(({ permissive, roles }) => permissive && roles.some((role) => !role.startsWith('asysta_')));
    return [
      ...(fence ? [] : [`${table.name} has no restrictive policy on the party for all commands`]),
      ...weak.map(({ name }) => `${table.name}: ${name} does not repeat the party's predicate`),
      ...open.map(({ name, roles }) => `${table.name}: ${name} speaks to ${roles.join(', ')} instead of one login role`),
    ];
  });
  return [...always, ...perTable];
};

/** A share ends for its receiver by itself: where the table knows an end, the receiver's policy must ask for it. */
const ended = async (ask: Ask, tables: readonly Table[]): Promise<Finding[]> => {
  const policies = await ask<Policy>(POLICIES);
  return tables
    .filter(({ kind }) => kind === 'two-party')
    .flatMap(({ name, columns }) =>
      columns
        .filter((column) => ['revoked_at', 'expires_at'].includes(column.name))
        .flatMap((column) =>
          policies
            .filter(({ table, roles, permissive }) => permissive && table === name && /_(partner|region)$/.test(roles.join()))
            .filter(({ using }) => !using?.includes(column.name))
            .map((policy) => `${name}: ${policy.name} does not look at ${column.name}`),
        ),
    );
};

const keyed = (tables: readonly Table[]): Finding[] => {
  const ofParty = new Set(partyTables(tables).map(({ name }) => name));
  return partyTables(tables).flatMap((table) => [
    ...table.foreignKeys
      .filter(({ target, columns, targetColumns }) => {
        if (!ofParty.has(target)) return target !== 'party';
        const both = [columns, targetColumns].map((side) => side.slice(0, -1).join());
        return both[0] !== both[1] || !['tenant_id', 'tenant_id,receiver_id'].includes(both[0] ?? '');
      })
      .map(({ name, target }) => `${table.name}: the foreign key ${name} to ${target} does not carry the party`),
    ...table.uniques
      .filter(({ columns }) => columns[0] !== 'tenant_id')
      .map(({ name }) => `${table.name}: the unique index ${name} does not start with the party`),
  ]);
};

const INDEXED = `select distinct i.indrelid::regclass::text as table from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
  where a.attname = 'tenant_id' and i.indisvalid and i.indpred is null`;

const indexed = async (ask: Ask, tables: readonly Table[]): Promise<Finding[]> => {
  const good = new Set((await ask<{ table: string }>(INDEXED)).map(({ table }) => table));
  return partyTables(tables)
    .filter(({ name }) => !good.has(name))
    .map(({ name }) => `${name} has no index led by the party`);
};

/** An index and the one that begins with the same columns under the same condition, so that it answers whatever the first one answers. */
const SUPERFLUOUS = `select i.indexrelid::regclass::text as name, min(j.indexrelid::regclass::text) as other
  from pg_index i join pg_class c on c.oid = i.indrelid and c.relnamespace = 'public'::regnamespace
    join pg_index j on j.indrelid = i.indrelid and j.indexrelid <> i.indexrelid
  where not i.indisunique and i.indnatts = i.indnkeyatts and i.indexprs is null
    and (j.indkey::int2[])[0:i.indnkeyatts - 1] = (i.indkey::int2[])[0:i.indnkeyatts - 1] and j.indnkeyatts >= i.indnkeyatts
    and pg_get_expr(i.indpred, i.indrelid) is not distinct from pg_get_expr(j.indpred, j.indrelid)
    and (j.indisunique or j.indnkeyatts > i.indnkeyatts or j.indexrelid < i.indexrelid)
  group by i.indexrelid order by 1`;

const superfluous = async (ask: Ask): Promise<Finding[]> =>
  (await ask<{ name: string; other: string }>(SUPERFLUOUS)).map(
    ({ name, other }) => `${name} is superfluous: ${other} begins with the same columns`,
  );

const DEFINERS = `select n.nspname || '.' || p.proname as name, coalesce(p.proconfig::text, '') as config, r.rolsuper or r.rolbypassrls as powerful
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_roles r on r.oid = p.proowner
  where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')`;

/** The one door through which callers reach what they may not touch. */
const ALLOWED_DEFINERS = ['jobs.enqueue'];

const definers = async (ask: Ask): Promise<Finding[]> =>
  (await ask<{ name: string; config: string; powerful: boolean }>(DEFINERS)).flatMap(({ name, config, powerful }) => [
    ...(ALLOWED_DEFINERS.includes(name) ? [] : [`${name} runs with the rights of its owner and is not on the list`]),
    ...(config.includes('search_path=pg_catalog') ? [] : [`${name} does not pin its search path`]),
    ...(powerful ? [`${name} belongs to a login that passes row security`] : []),
  ]);

const VIEWS = `select c.oid::regclass::text as name, c.relkind::text as kind, coalesce(c.reloptions::text, '') as options from pg_class c
  where c.relkind in ('v', 'm', 'f') and c.relnamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
    and c.relnamespace::regnamespace::text not in ('graphile_worker', 'stats')`;

const views = async (ask: Ask): Promise<Finding[]> =>
  (await ask<{ name: string; kind: string; options: string }>(VIEWS)).flatMap(({ name, kind, options }) => {
    if (kind !== 'v') return [`${name} keeps rows outside row security`];
    return options.includes('security_invoker=true') ? [] : [`${name} reads with the rights of its owner`];
  });

const PERSONAL =
  /pesel|surname|given_name|display_name|birth|phone|street|address|subject|family|note|content|signator|applicant/;

const references = (tables: readonly Table[]): Finding[] =>
  tables
    .filter(({ kind }) => kind === 'reference')
    .flatMap(({ name, columns }) =>
      columns
        .filter((column) => PERSONAL.test(column.name))
        .map((column) => `${name}.${column.name}: a table everybody reads names a person`),
    );

/** What the name of a column promises; who reads a column past the audit is believed by its name (decision 0003). */
const PROMISES: readonly (readonly [name: RegExp, type: RegExp])[] = [
  [/^id$|_id$/, /^uuid$/],
  [/_on$|^valid_(from|to)$/, /^date$/],
  [/_at$/, /^time/],
];

/** Names from elsewhere (OpenID Connect, the queue), in tables of the floor, which no module may name. */
const OTHERS_WORDS = ['audit_entry.client_id', 'audit_entry.session_id', 'worker_heartbeat.worker_id'];

const named = (tables: readonly Table[]): Finding[] =>
  tables.flatMap((table) =>
    table.columns.flatMap(({ name, type }) =>
      PROMISES.filter(
        ([promise, kept]) => promise.test(name) && !kept.test(type) && !OTHERS_WORDS.includes(`${table.name}.${name}`),
      ).map(() => `${table.name}.${name} is a ${type}, which its name does not say`),
    ),
  );

/** Everything security.md §4 asks of the catalog except rights: force, policies, keys, indexes, definer functions, views, and names that keep their word. */
export const structureFindings = async (ask: Ask): Promise<readonly Finding[]> => {
  const tables = await readTables(ask);
  return [
    ...(await forced(ask, tables)),
    ...(await policed(ask, tables)),
    ...(await ended(ask, tables)),
    ...keyed(tables),
    ...(await indexed(ask, tables)),
    ...(await superfluous(ask)),
    ...(await definers(ask)),
    ...(await views(ask)),
    ...references(tables),
    ...named(tables),
  ];
};

const COLUMN_GRANTS = `select distinct held.table, acl.privilege_type as right, coalesce(r.rolname, 'public') as role from (
    select relname as table, relacl as acl, relowner as owner from pg_class where relnamespace = 'public'::regnamespace and relacl is not null
    union all select c.relname, a.attacl, c.relowner from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and a.attacl is not null
  ) held cross join lateral aclexplode(held.acl) acl left join pg_roles r on r.oid = acl.grantee where acl.grantee <> held.owner order by 1, 2, 3`;

const RIGHTS = `select what || ' ' || case when acl.grantee = 0 then 'everybody' else pg_get_userbyid(acl.grantee) end || ' ' || acl.privilege_type
      || case when acl.is_grantable then ' to give on' else '' end || coalesce(' ' || string_agg(part, ', ' order by position), '') as line
  from (
    select c.oid::regclass::text as what, null as part, 0 as position, c.relacl as acl, c.relowner as owner, c.relnamespace as space from pg_class c
    union all select c.oid::regclass::text, a.attname, a.attnum, a.attacl, c.relowner, c.relnamespace from pg_class c join pg_attribute a on a.attrelid = c.oid
    union all select 'schema ' || nspname, null, 0, nspacl, nspowner, oid from pg_namespace
    union all select p.oid::regprocedure::text, null, 0, coalesce(p.proacl, acldefault('f', p.proowner)), p.proowner, p.pronamespace from pg_proc p
    union all select 'the database', null, 0, datacl, datdba, 'public'::regnamespace from pg_database where datname = current_database()
  ) held cross join lateral aclexplode(held.acl) acl
  where space in (select oid from pg_namespace where nspname not in ('pg_catalog', 'information_schema') and nspname !~ '^pg_') and acl.grantee <> held.owner
  group by what, acl.grantee, acl.privilege_type, acl.is_grantable, part is null order by 1`;

/** Every right that somebody holds on what is not theirs, one line each with the columns it is for: what the golden file holds. */
export const rightLines = async (ask: Ask): Promise<readonly string[]> =>
  (await ask<{ line: string }>(RIGHTS)).map(({ line }) => line);

const READ_AND_WRITE = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];

const WIDE = `select r.rolname as role, what.text from pg_roles r cross join lateral (
    select 'may make things in schema ' || n.nspname as text from pg_namespace n
      where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and n.nspowner <> r.oid and has_schema_privilege(r.oid, n.oid, 'create')
    union all select 'may make temporary tables' where has_database_privilege(r.oid, current_database(), 'temp')
    union all select 'may make schemas' where has_database_privilege(r.oid, current_database(), 'create')
    union all select 'owns ' || c.oid::regclass from pg_class c where c.relowner = r.oid and c.relnamespace = 'public'::regnamespace
    union all select 'is superuser or bypasses row security' where r.rolsuper or r.rolbypassrls
    union all select 'is a member of ' || pg_get_userbyid(m.roleid) from pg_auth_members m where m.member = r.oid
  ) what where r.rolname = any($1)`;

/** Who may do what: no rights for everybody, none that row security does not see, none of a partner or region on rows about people. */
export const grantFindings = async (ask: Ask): Promise<readonly Finding[]> => {
  const tables = await readTables(ask);
  const roles = await loginRolesOf(ask);
  const grants = await ask<{ table: string; right: string; role: string }>(COLUMN_GRANTS);
  const policies = await ask<Policy>(POLICIES);
  const people = aboutFamilies(tables);
  const wide = await ask<{ role: string; text: string }>(WIDE, [roles]);
  const faults = grants.flatMap(({ table, right, role }) => {
    const kind = tables.find(({ name }) => name === table)?.kind;
    const said = policies.some((policy) => policy.table === table && policy.permissive && policy.roles.includes(role));
    return [
      ...(role === 'public' ? [`${table}: everybody is granted ${right}`] : []),
      ...(READ_AND_WRITE.includes(right) ? [] : [`${table}: ${role} is granted ${right}, which row security does not see`]),
      ...(kind === 'reference' && right !== 'SELECT' ? [`${table}: ${role} may ${right} a table that migrations write`] : []),
      ...(kind !== 'reference' && role !== 'public' && !said
        ? [`${table}: ${role} is granted ${right} without a policy of its own`]
        : []),
      ...(/_(partner|region|identity)$/.test(role) && people.has(table)
        ? [`${table}: ${role} is granted ${right} on rows about families`]
        : []),
    ];
  });
  return [...faults, ...wide.map(({ role, text }) => `${role} ${text}`)];
};
