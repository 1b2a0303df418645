import { type House, tablesOf } from '@asysta/services/platform/module/house';
import type { Doors, LoginRole } from '@asysta/services/platform/tenancy/doors';
import { readTables } from './catalog.js';
import type { Copy } from './database.js';
import type { Finding } from './structure.js';

interface Stored {
  readonly name: string;
  readonly required: boolean;
  readonly readable: boolean;
}

const COLUMNS = `select a.attname::text as name, a.attnotnull as required, has_column_privilege($2, a.attrelid, a.attnum, 'select') as readable
  from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped`;

/** Compares what a login role's entities map with what the database holds and grants. */
export const entityFindings = async (copy: Copy, doors: Doors, role: LoginRole): Promise<readonly Finding[]> => {
  const findings: Finding[] = [];
  const tables = await readTables(copy.ask);
  for (const { className, tableName, properties } of doors.metadata(role).getAll().values()) {
    const columns = await copy.ask<Stored>(COLUMNS, [tableName, `asysta_${role}`]);
    // A relation may point to a table the role has no right on at all: opening it fails closed.
    const closed = columns.every(({ readable }) => !readable);
    const mapped = Object.values(properties).filter(
      ({ fieldNames, persist, kind }) => fieldNames?.length && persist !== false && !['1:m', 'm:n'].includes(kind),
    );
    for (const { name, fieldNames, nullable, lazy } of mapped) {
      for (const field of fieldNames) {
        const column = columns.find((one) => one.name === field);
        const say = (fault: string): void => void findings.push(`${className}.${name}: ${fault}`);
        if (!column) {
          say(`${tableName} has no column ${field}`);
          continue;
        }
        if (!column.readable && !lazy && !closed) say(`asysta_${role} may not read ${tableName}.${field}`);
        if (column.required === (nullable ?? false))
          say(`${tableName}.${field} is ${column.required ? '' : 'not '}required, the entity says otherwise`);
        if (field === 'tenant_id' && tables.find((table) => table.name === tableName)?.kind === 'tenant')
          say('maps the party, which is the database’s');
      }
    }
    if (!('version' in properties) && columns.some((column) => column.name === 'version'))
      findings.push(`${className} has no version, so a lost update would go unnoticed`);
  }
  return findings;
};

const REACHED = `select r.role, c.relname as table from unnest($1::text[]) r(role) cross join pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and has_any_column_privilege(r.role, c.oid, 'select, insert, update')`;

/** Compares the register with the database: every table has its module, every listed table exists and its role may reach it. */
export const ownershipFindings = async (
  copy: Copy,
  { modules, tables }: Pick<House, 'modules' | 'tables'>,
): Promise<readonly Finding[]> => {
  const stored = (await readTables(copy.ask)).map(({ name }) => name);
  const listed = modules.flatMap(({ name, entities = {} }) =>
    Object.entries(entities).flatMap(([role, schemas]) =>
      tablesOf({ name, entities: { [role]: schemas } }).map((table) => ({ name, role: `asysta_${role}`, table })),
    ),
  );
  const reached = await copy.ask<{ role: string; table: string }>(REACHED, [[...new Set(listed.map(({ role }) => role))]]);
  return [
    ...stored.filter((table) => !tables.has(table)).map((table) => `${table} belongs to no module`),
    ...[...tables]
      .filter(([table]) => !stored.includes(table))
      .map(([table, owner]) => `${owner} lists ${table}, which is no table`),
    ...listed
      .filter(({ role, table }) => !reached.some((one) => one.role === role && one.table === table))
      .map(({ name, role, table }) => `${name} lists ${table} for ${role}, which has no right on it`),
  ];
};
