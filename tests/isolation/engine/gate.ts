import { v7 } from 'uuid';
import { type Ask, loginRolesOf, partyTables, readTables, type Table } from './catalog.js';
import { type Copy, inVain, stateOf } from './database.js';
import type { Finding } from './structure.js';

const READABLE = `select c.oid::regclass::text as name, obj_description(c.oid, 'pg_class') as comment,
    (select quote_ident(a.attname) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       and has_column_privilege(c.oid, a.attnum, 'select') order by a.attnum limit 1) as column
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
    and has_schema_privilege(n.oid, 'usage') and has_any_column_privilege(c.oid, 'select')
    and c.relowner <> (select oid from pg_roles where rolname = current_user) order by 1`;

/** What the gate saw as one login role. */
export interface Gate {
  readonly looked: readonly string[];
  readonly findings: readonly Finding[];
}

/** With row security off, every object a login role may read must raise, unless it is of kind reference. */
export const schemaGate = async (copy: Copy): Promise<Gate> => {
  const looked: string[] = [];
  const findings: Finding[] = [];
  for (const role of await loginRolesOf(copy.ask)) {
    const ask = await copy.as(role);
    const objects = await ask<{ name: string; comment: string | null; column: string }>(READABLE);
    await inVain(ask, null, async () => {
      await ask('set local row_security = off');
      for (const { name, comment, column } of objects) {
        looked.push(`${role} ${name}`);
        if (comment?.startsWith('reference: ')) continue;
        const failed = await stateOf(ask, `select ${column} from ${name} limit 1`);
        if (failed?.code !== '42501') findings.push(`${role} reads ${name} past row security`);
      }
    });
  }
  return { looked, findings };
};

const rightsOf = async (ask: Ask, table: Table) => {
  const [rights] = await ask<{
    read: boolean;
    add: boolean;
    change: boolean;
    remove: boolean;
    column: string | null;
    changes: string | null;
  }>(
    `select has_any_column_privilege($1, 'select') as read, has_any_column_privilege($1, 'insert') as add, has_any_column_privilege($1, 'update') as change,
       has_table_privilege($1, 'delete') as remove,
       (select attname::text from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and has_column_privilege($1::regclass, attnum, 'select') order by attname = 'tenant_id' desc, attnum limit 1) as column,
       (select attname::text from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and has_column_privilege($1::regclass, attnum, 'update') and attname <> 'version' limit 1) as changes`,
    [table.name],
  );
  return rights;
};

const visible = async (ask: Ask, table: Table, column: string): Promise<number> => {
  const [row] = await ask<{ count: number }>(`select count(${column})::int as count from ${table.name}`);
  return row?.count ?? 0;
};

/** Without a party nothing answers: on a fresh connection and on one that has just served a party. */
export const contextFindings = async (copy: Copy, party: string): Promise<readonly Finding[]> => {
  const findings: Finding[] = [];
  const tables = partyTables(await readTables(copy.ask));
  for (const role of await loginRolesOf(copy.ask)) {
    const ask = await copy.as(role);
    for (const table of tables) {
      const rights = await rightsOf(ask, table);
      const column = rights?.read ? rights.column : null;
      const before = column ? await visible(ask, table, column) : 0;
      if (column) await inVain(ask, party, () => visible(ask, table, column));
      const after = column ? await visible(ask, table, column) : 0;
      if (before + after > 0) findings.push(`${role} reads ${before + after} rows of ${table.name} without a party`);
      if (!rights?.add) continue;
      const failed = await inVain(ask, null, () => stateOf(ask, `insert into ${table.name} (id) values ($1)`, [v7()]));
      if (!failed) findings.push(`${role} adds a row to ${table.name} without a party`);
    }
  }
  return findings;
};

/** What a login role can do, as one party, with the keys of another: read, change, remove, add. Nothing is the right answer. */
export const twinFindings = async (
  copy: Copy,
  near: ReadonlySet<string>,
  far: ReadonlySet<string>,
): Promise<readonly Finding[]> => {
  const findings: Finding[] = [];
  for (const role of await loginRolesOf(copy.ask)) {
    const ask = await copy.as(role);
    for (const table of partyTables(await readTables(copy.ask))) {
      const rights = await rightsOf(ask, table);
      const sides = table.kind === 'two-party' ? ['tenant_id', 'receiver_id'] : ['tenant_id'];
      const foreign = await copy.ask<{ id: string; version: number }>(
        `select id, version from ${table.name} where ${sides.map((side) => `${side} = any($1)`).join(' and ')}`,
        [[...far]],
      );
      const ids = foreign.map(({ id }) => id);
      for (const party of near) {
        await inVain(ask, party, async () => {
          const seen = rights?.read ? await ask(`select id from ${table.name} where id = any($1)`, [ids]).catch(() => []) : [];
          if (seen.length > 0) findings.push(`${role} reads rows of another party in ${table.name}`);
        });
        await inVain(ask, party, async () => {
          const changed =
            rights?.change && rights.changes
              ? await tried(ask, `update ${table.name} set ${rights.changes} = ${rights.changes} where id = any($1)`, ids)
              : 0;
          if (changed > 0) findings.push(`${role} changes rows of another party in ${table.name}`);
          const removed = rights?.remove ? await tried(ask, `delete from ${table.name} where id = any($1)`, ids) : 0;
          if (removed > 0) findings.push(`${role} removes rows of another party in ${table.name}`);
        });
      }
    }
  }
  return findings;
};

/** Rows touched, or 0 when it was refused. */
const tried = async (ask: Ask, sql: string, ids: readonly string[]): Promise<number> => {
  await ask('savepoint attempt');
  try {
    return (await ask(`${sql} returning 1`, [ids])).length;
  } catch {
    return 0;
  } finally {
    await ask('rollback to savepoint attempt');
  }
};

/** Every foreign key answers another party's parent and a parent that exists nowhere alike: with a refusal. */
export const foreignKeyFindings = async (ask: Ask, near: string, far: string): Promise<readonly Finding[]> => {
  const findings: Finding[] = [];
  const tables = partyTables(await readTables(ask));
  await inVain(ask, null, async () => {
    for (const table of tables) {
      for (const key of table.foreignKeys.filter(({ target }) => target !== 'party')) {
        const [child] = await ask<{ id: string }>(
          `select id from ${table.name} where tenant_id = $1 order by ${key.column} is null limit 1`,
          [near],
        );
        const [parent] = await ask<{ id: string }>(`select id from ${key.target} where tenant_id = $1 limit 1`, [far]);
        if (!child || !parent) {
          findings.push(`${key.name} has no rows to try it with`);
          continue;
        }
        const sql = `update ${table.name} set ${key.column} = $2 where id = $1`;
        const [foreign, nowhere] = [await stateOf(ask, sql, [child.id, parent.id]), await stateOf(ask, sql, [child.id, v7()])];
        if (foreign?.code !== '23503') findings.push(`${table.name}.${key.column} accepts a row of another party`);
        else if (foreign.text !== nowhere?.text)
          findings.push(`${table.name}.${key.column} tells another party's row from no row`);
      }
    }
  });
  return findings;
};

/** A value that another party holds is free for us: no unique index tells of it. */
export const uniqueFindings = async (ask: Ask, near: string, far: string): Promise<readonly Finding[]> => {
  const findings: Finding[] = [];
  await inVain(ask, null, async () => {
    for (const table of partyTables(await readTables(ask))) {
      for (const unique of table.uniques) {
        const columns = unique.columns.filter((column) => !['tenant_id', 'receiver_id', '(expression)'].includes(column));
        const [own] = await ask<{ id: string }>(`select id from ${table.name} where tenant_id = $1 limit 1`, [near]);
        const [other] = await ask<Record<string, unknown>>(`select * from ${table.name} where tenant_id = $1 limit 1`, [far]);
        if (!own || !other || columns.length === 0) continue;
        const sets = columns.map((column, at) => `${column} = $${at + 2}`).join(', ');
        const failed = await stateOf(ask, `update ${table.name} set ${sets} where id = $1`, [
          own.id,
          ...columns.map((column) => other[column]),
        ]);
        if (failed?.code === '23505' && failed.text.startsWith(unique.name.replace(/^public\./, ''))) {
          findings.push(`${unique.name} tells that another party holds the same value`);
        }
      }
    }
  });
  return findings;
};

const countsOf = async (ask: Ask, tables: readonly Table[], party: string): Promise<string> => {
  const counts: string[] = [];
  for (const { name } of tables) {
    const [row] = await ask<{ count: string }>(`select count(*) as count from ${name} where tenant_id = $1`, [party]);
    counts.push(`${name} ${row?.count}`);
  }
  return counts.join('\n');
};

/** Whatever one party deletes, the rows of the other stay. */
export const cascadeFindings = async (ask: Ask, near: string, far: string): Promise<readonly Finding[]> => {
  const findings: Finding[] = [];
  const tables = partyTables(await readTables(ask));
  await inVain(ask, null, async () => {
    const before = await countsOf(ask, tables, near);
    for (const { name } of tables) {
      await ask('savepoint one');
      try {
        await ask(`delete from ${name} where tenant_id = $1`, [far]);
        if ((await countsOf(ask, tables, near)) !== before)
          findings.push(`deleting from ${name} takes rows of another party along`);
      } catch {
        // A parent with children cannot be deleted at all: nothing cascades.
      }
      await ask('rollback to savepoint one');
    }
  });
  return findings;
};
