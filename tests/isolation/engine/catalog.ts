/** What pg_catalog says of our tables. Everything the isolation suite does is generated from here, so a new table is covered the day it is made. */

/** Asks a database something and answers the rows. */
export type Ask = <Row = Record<string, unknown>>(sql: string, values?: readonly unknown[]) => Promise<Row[]>;

export type Kind = 'tenant' | 'two-party' | 'reference' | 'platform';

export interface Column {
  readonly name: string;
  /** Type as PostgreSQL prints it, e.g. `text[]`. */
  readonly type: string;
  readonly required: boolean;
  readonly defaulted: boolean;
  /** Whether PostgreSQL reckons it from other columns, and takes no value for it. */
  readonly reckoned: boolean;
}

export interface ForeignKey {
  readonly name: string;
  readonly table: string;
  readonly columns: readonly string[];
  readonly target: string;
  readonly targetColumns: readonly string[];
  /** The column beside the party's: the one a client could choose. */
  readonly column: string;
}

export interface UniqueIndex {
  readonly name: string;
  readonly table: string;
  readonly columns: readonly string[];
}

export interface Table {
  readonly name: string;
  readonly kind: Kind | null;
  readonly columns: readonly Column[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly uniques: readonly UniqueIndex[];
  /** Definitions of the CHECK constraints. */
  readonly checks: readonly string[];
}

/** All login roles by name, as the migrations made them. */
export const loginRolesOf = async (ask: Ask): Promise<readonly string[]> =>
  (
    await ask<{ name: string }>(
      `select rolname as name from pg_roles where rolname like 'asysta\\_%' and rolname <> 'asysta_owner' and rolcanlogin order by 1`,
    )
  ).map(({ name }) => name);

const COLUMNS = `select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required, a.atthasdef as defaulted, a.attgenerated <> '' as reckoned
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by c.relname, a.attnum`;

const FOREIGN_KEYS = `select con.conname as name, con.conrelid::regclass::text as table, con.confrelid::regclass::text as target,
    (select array_agg(a.attname::text order by k.position) from unnest(con.conkey) with ordinality k(attnum, position)
       join pg_attribute a on a.attrelid = con.conrelid and a.attnum = k.attnum) as columns,
    (select array_agg(a.attname::text order by k.position) from unnest(con.confkey) with ordinality k(attnum, position)
       join pg_attribute a on a.attrelid = con.confrelid and a.attnum = k.attnum) as "targetColumns"
  from pg_constraint con where con.contype = 'f' and con.connamespace = 'public'::regnamespace order by 1`;

const UNIQUES = `select i.indexrelid::regclass::text as name, i.indrelid::regclass::text as table,
    (select array_agg(coalesce(a.attname::text, '(expression)') order by k.position) from unnest(i.indkey::int2[]) with ordinality k(attnum, position)
       left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum) as columns
  from pg_index i join pg_class c on c.oid = i.indrelid where i.indisunique and c.relnamespace = 'public'::regnamespace order by 1`;

const CHECKS = `select conrelid::regclass::text as table, pg_get_constraintdef(oid) as text from pg_constraint
  where contype = 'c' and connamespace = 'public'::regnamespace`;

const KINDS = `select relname as table, substring(obj_description(oid, 'pg_class') from '^(tenant|two-party|reference|platform): ') as kind
  from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname not like 'migration%' order by 1`;

type Of<Row> = Row & { readonly table: string };

/** Reads every table of the product with its kind, columns, keys and checks. */
export const readTables = async (ask: Ask): Promise<readonly Table[]> => {
  const columns = await ask<Of<Column>>(COLUMNS);
  const keys = await ask<Of<Omit<ForeignKey, 'column'>>>(FOREIGN_KEYS);
  const uniques = await ask<UniqueIndex>(UNIQUES);
  const checks = await ask<Of<{ text: string }>>(CHECKS);
  const kinds = await ask<Of<{ kind: Kind | null }>>(KINDS);
  return kinds.map(({ table, kind }) => ({
    name: table,
    kind,
    columns: columns.filter((column) => column.table === table),
    foreignKeys: keys.filter((key) => key.table === table).map((key) => ({ ...key, column: key.columns.at(-1) ?? '' })),
    uniques: uniques.filter((unique) => unique.table === table),
    checks: checks.filter((check) => check.table === table).map(({ text }) => text),
  }));
};

/** Tables that hold rows of a party. */
export const partyTables = (tables: readonly Table[]): readonly Table[] =>
  tables.filter(({ kind }) => kind === 'tenant' || kind === 'two-party');

/** Party tables so ordered that a table stands after those it points to. */
export const parentsFirst = (tables: readonly Table[]): readonly Table[] => {
  const left = new Map(partyTables(tables).map((table) => [table.name, table]));
  const sorted: Table[] = [];
  while (left.size > 0) {
    const next = [...left.values()].filter((table) =>
      table.foreignKeys.every(({ target }) => target === table.name || !left.has(target)),
    );
    if (next.length === 0) throw new Error(`Tables point at each other in a circle: ${[...left.keys()].join(', ')}`);
    for (const table of next) left.delete(table.name);
    sorted.push(...next);
  }
  return sorted;
};

/** Tables that lead, over any number of foreign keys, to the family: rows about people. The shared copies are not among them. */
export const aboutFamilies = (tables: readonly Table[]): ReadonlySet<string> => {
  const found = new Set(['family']);
  for (const table of parentsFirst(tables)) {
    if (table.kind === 'tenant' && table.foreignKeys.some(({ target }) => found.has(target))) found.add(table.name);
  }
  return found;
};
