import pg from 'pg';
import type { Place } from '../systems/system.ts';
import { batch, type Statement } from './batch.ts';

/** Login roles the limit uses, as the product does: one pool each. */
export type LoginRole = 'identity' | 'centre' | 'partner' | 'region';

const ROLES: readonly LoginRole[] = ['identity', 'centre', 'partner', 'region'];

/** Connections of a pool, as many as the product's. */
const POOL_SIZE = 8;

const ENTER: Statement = {
  name: 'enter',
  text: `select set_config('app.party', $1, true), set_config('app.person', $2, true)`,
  values: [],
};

/** One pool for each login role. */
export const openPools = ({ databasePort, database, passwords }: Place) => {
  const pools = new Map(
    ROLES.map((role) => [
      role,
      new pg.Pool({
        host: '127.0.0.1',
        port: databasePort,
        database,
        user: `asysta_${role}`,
        password: passwords[`asysta_${role}`],
        max: POOL_SIZE,
      }),
    ]),
  );

  const send = async (role: LoginRole, statements: readonly Statement[]) => {
    const client = await (pools.get(role) as pg.Pool).connect();
    try {
      const rows = await batch(client as unknown as pg.Client, statements);
      client.release();
      return rows;
    } catch (error) {
      client.release(true);
      throw error;
    }
  };

  return {
    /** A question that needs no party. */
    plain: async (role: LoginRole, statement: Statement) => (await send(role, [statement]))[0] ?? [],
    /** A statement inside a party: its setting and the statement are one transaction and one wait. */
    inside: async (role: LoginRole, party: string, person: string | null, statement: Statement) =>
      (await send(role, [{ ...ENTER, values: [party, person ?? ''] }, statement]))[1] ?? [],
    close: () => Promise.all([...pools.values()].map((pool) => pool.end())),
  };
};

/** What requests are carried out on. */
export type Pools = ReturnType<typeof openPools>;
