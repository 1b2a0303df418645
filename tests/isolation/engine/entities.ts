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
