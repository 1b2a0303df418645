/**
 * The four kinds of table of the platform and nothing else. Every draft of a migration makes its tables here, so isolation
 * (forced row security, composite keys, party-led indexes, column grants) cannot be forgotten or spelled differently. What the
 * helpers return is printed once (README.md); changing one changes later migrations only.
 */

/** Login roles that may be granted something; the suffix of asysta_<role>. */
export type GrantedRole = 'identity' | 'centre' | 'partner' | 'region' | 'worker' | 'jobs';

/** What one login role may do: `select` and `insert` cover every column of the table unless columns are listed. */
export interface Grant {
  readonly select?: true | readonly string[];
  readonly insert?: true | readonly string[];
  readonly update?: readonly string[];
  readonly delete?: true;
}

/** Column name → SQL of its type and constraints. */
export type Columns = Readonly<Record<string, string>>;

interface PartyTable {
  readonly name: string;
  /** One sentence above the policies: whose rows these are and why the listed roles may reach them. */
  readonly because: string;
  readonly columns: Columns;
  /** Column → table with the same party: becomes a composite foreign key. */
  readonly references?: Readonly<Record<string, string>>;
  readonly unique?: readonly (readonly string[] | { columns: readonly string[]; where: string })[];
  readonly index?: readonly (readonly string[])[];
  readonly grants: Partial<Record<GrantedRole, Grant>>;
}

interface TwoPartyTable extends PartyTable {
  /** Further condition under which the receiving party sees the row, e.g. not revoked and not expired. */
  readonly receiverSees?: string;
  /** True when the migrator itself writes rows here, party by party (onboarding). */
  readonly ownerWrites?: boolean;
  /** Column → two-party table with the same centre and receiver. */
  readonly sharedReferences?: Readonly<Record<string, string>>;
}

const PARTY = `nullif(current_setting('app.party', true), '')::uuid`;
const RECEIVERS: readonly GrantedRole[] = ['partner', 'region'];

const columnLines = (columns: Columns): string[] => Object.entries(columns).map(([name, type]) => `  ${name} ${type}`);

const columnList = (allowed: true | readonly string[], all: readonly string[]): string =>
  (allowed === true ? all : allowed).join(', ');

/** Column grants to login roles; `version` goes along with every update. */
export const grantLines = (table: string, all: readonly string[], grants: PartyTable['grants'], readable = all): string[] =>
  Object.entries(grants).flatMap(([role, grant]) => [
    ...(grant.select ? [`grant select (${columnList(grant.select, readable)}) on ${table} to asysta_${role}`] : []),
    ...(grant.insert ? [`grant insert (${columnList(grant.insert, all)}) on ${table} to asysta_${role}`] : []),
    ...(grant.update ? [`grant update (${[...grant.update, 'version'].join(', ')}) on ${table} to asysta_${role}`] : []),
    ...(grant.delete ? [`grant delete on ${table} to asysta_${role}`] : []),
  ]);

const enforce = (table: string): string[] => [
  `alter table ${table} enable row level security`,
  `alter table ${table} force row level security`,
];

const comment = (table: string, kind: string, because: string): string =>
  `comment on table ${table} is '${kind}: ${because.replaceAll("'", "''")}'`;

const uniqueLines = (table: PartyTable): string[] =>
  (table.unique ?? []).map((entry, position) => {
    const columns = 'columns' in entry ? entry.columns : entry;
    const where = 'columns' in entry ? ` where ${entry.where}` : '';
    return `create unique index ${table.name}_unique_${position + 1} on ${table.name} (tenant_id, ${columns.join(', ')})${where}`;
  });

/** Whether an index on the longer list serves whoever asks by the shorter one: it begins with the same columns, in whichever direction. */
const beginsWith = (longer: readonly string[], shorter: readonly string[]): boolean =>
  shorter.every((column, at) => column.split(' ')[0] === longer[at]?.split(' ')[0]);

/** Leaves out every index that another one, or a key, makes superfluous: each costs space and a write for every row. */
const needed = (indexes: readonly (readonly string[])[], keys: readonly (readonly string[])[]): (readonly string[])[] =>
  indexes.filter(
    (columns, at) =>
      !keys.some((key) => beginsWith(key, columns)) &&
      !indexes.some(
        (other, position) => position !== at && beginsWith(other, columns) && (other.length > columns.length || position < at),
      ),
  );

const indexLines = (table: PartyTable, extra: readonly string[]): string[] => {
  const keys = [['id'], ...(table.unique ?? []).flatMap((entry) => ('columns' in entry ? [] : [entry]))];
  const references = [...Object.keys(table.references ?? {}), ...extra].map((column) => [column]);
  return needed([...(table.index ?? []), ...references], keys).map(
    (columns, position) => `create index ${table.name}_index_${position + 1} on ${table.name} (tenant_id, ${columns.join(', ')})`,
  );
};

/** The receiver asks for what hangs on a shared row too, and across all centres. */
const receiverLines = (name: string, shared: readonly string[]): string[] => [
  `create index ${name}_receiver on ${name} (receiver_id, id)`,
  ...shared.map((column, position) => `create index ${name}_receiver_${position + 1} on ${name} (receiver_id, ${column})`),
];

/** The policy by which a login role reaches the rows of its party in a tenant table. */
export const ownRows = (table: string, role: string): string =>
  `create policy own_rows_${role} on ${table} as permissive for all to asysta_${role} using (tenant_id = ${PARTY}) with check (tenant_id = ${PARTY})`;

/** Rows of one party: a centre's files, any party's own staff and settings. */
export const tenantTable = (table: PartyTable): string[] => {
  const all = ['id', 'version', ...Object.keys(table.columns)];
  const references = Object.entries(table.references ?? {}).map(
    ([column, target]) => `  foreign key (tenant_id, ${column}) references ${target} (tenant_id, id)`,
  );
  return [
    `create table ${table.name} (\n${[
      `  tenant_id uuid not null default ${PARTY} references party (id)`,
      '  id uuid not null',
      '  version integer not null default 1',
      ...columnLines(table.columns),
      '  primary key (tenant_id, id)',
      ...references,
    ].join(',\n')}\n)`,
    ...uniqueLines(table),
    ...indexLines(table, []),
    ...enforce(table.name),
    comment(table.name, 'tenant', table.because),
    `create policy party_only on ${table.name} as restrictive for all to public using (tenant_id = ${PARTY}) with check (tenant_id = ${PARTY})`,
    ...Object.keys(table.grants).map((role) => ownRows(table.name, role)),
    ...grantLines(table.name, all, table.grants, ['tenant_id', ...all]),
  ];
};

/** One row between a centre (tenant_id) and a partner or region (receiver_id); never a copy, a policy for each side. */
export const twoPartyTable = (table: TwoPartyTable): string[] => {
  const all = ['tenant_id', 'receiver_id', 'id', 'version', ...Object.keys(table.columns)];
  const receiver = `receiver_id = ${PARTY}${table.receiverSees ? ` and (${table.receiverSees})` : ''}`;
  const side = (role: string): string => (RECEIVERS.includes(role as GrantedRole) ? receiver : `tenant_id = ${PARTY}`);
  const references = [
    ...Object.entries(table.references ?? {}).map(
      ([column, target]) => `  foreign key (tenant_id, ${column}) references ${target} (tenant_id, id)`,
    ),
    ...Object.entries(table.sharedReferences ?? {}).map(
      ([column, target]) => `  foreign key (tenant_id, receiver_id, ${column}) references ${target} (tenant_id, receiver_id, id)`,
    ),
  ];
  return [
    `create table ${table.name} (\n${[
      '  tenant_id uuid not null references party (id)',
      '  receiver_id uuid not null references party (id)',
      '  id uuid not null',
      '  version integer not null default 1',
      ...columnLines(table.columns),
      '  primary key (tenant_id, id)',
      '  unique (tenant_id, receiver_id, id)',
      ...references,
    ].join(',\n')}\n)`,
    ...uniqueLines(table),
    ...indexLines(table, Object.keys(table.sharedReferences ?? {})),
    ...receiverLines(table.name, Object.keys(table.sharedReferences ?? {})),
    ...enforce(table.name),
    comment(table.name, 'two-party', table.because),
    `create policy parties_only on ${table.name} as restrictive for all to public using (${PARTY} in (tenant_id, receiver_id)) with check (${PARTY} in (tenant_id, receiver_id))`,
    ...(table.ownerWrites
      ? [
          `create policy onboarding on ${table.name} as permissive for all to current_user using (tenant_id = ${PARTY}) with check (tenant_id = ${PARTY})`,
        ]
      : []),
    ...Object.keys(table.grants).map(
      (role) =>
        `create policy side_${role} on ${table.name} as permissive for all to asysta_${role} using (${side(role)}) with check (${side(role)})`,
    ),
    ...grantLines(table.name, all, table.grants),
  ];
};

/** Readable by every login role, written by migrations only; no column about a person. */
export const referenceTable = (table: { name: string; because: string; columns: Columns; key: readonly string[] }): string[] => [
  `create table ${table.name} (\n${[...columnLines(table.columns), `  primary key (${table.key.join(', ')})`].join(',\n')}\n)`,
  comment(table.name, 'reference', table.because),
  `grant select on ${table.name} to asysta_identity, asysta_centre, asysta_partner, asysta_region, asysta_worker`,
];

/** Rows needed before a party is known; only the named roles reach them, each through a policy of its own. */
export const platformTable = (table: {
  name: string;
  because: string;
  columns: Columns;
  /** True when the migrator itself writes rows here (onboarding of a party). */
  ownerWrites?: boolean;
  grants: Partial<Record<GrantedRole, Grant>>;
}): string[] => {
  const all = Object.keys(table.columns).filter((column) => !column.includes(' '));
  const owner = `current_user = (select pg_get_userbyid(relowner) from pg_class where oid = '${table.name}'::regclass)`;
  const roles = Object.keys(table.grants).map((role) => `'asysta_${role}'`);
  const named = `current_user in (${roles.join(', ')})${table.ownerWrites ? ` or ${owner}` : ''}`;
  return [
    `create table ${table.name} (\n${columnLines(table.columns).join(',\n')}\n)`,
    ...enforce(table.name),
    comment(table.name, 'platform', table.because),
    `create policy named_roles_only on ${table.name} as restrictive for all to public using (${named})`,
    ...(table.ownerWrites
      ? [`create policy onboarding on ${table.name} as permissive for all to current_user using (${owner})`]
      : []),
    ...Object.keys(table.grants).map(
      (role) =>
        `create policy role_${role} on ${table.name} as permissive for all to asysta_${role} using (current_user = 'asysta_${role}')`,
    ),
    ...grantLines(table.name, all, table.grants),
  ];
};

const listed = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(', ');

/** The condition that a text column holds one code of a closed list. */
export const isOneOf = (column: string, codes: readonly string[]): string => `${column} in (${listed(codes)})`;

/** The condition that every element of an array column is a code of a closed list. */
export const areAllOf = (column: string, codes: readonly string[]): string => `${column} <@ array[${listed(codes)}]::text[]`;

/** Column with one code of a closed list. */
export const oneOf = (column: string, codes: readonly string[]): string => `text not null check (${isOneOf(column, codes)})`;

/** Nullable column with one code of a closed list. */
export const oneOfOrNull = (column: string, codes: readonly string[]): string => `text check (${isOneOf(column, codes)})`;

/** Array column whose every element is a code of a closed list. */
export const someOf = (column: string, codes: readonly string[]): string => `text[] not null check (${areAllOf(column, codes)})`;
