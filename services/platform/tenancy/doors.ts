import { setTimeout as pause } from 'node:timers/promises';
import { type EntityManager, type EntitySchema, IsolationLevel, type MikroORM } from '@mikro-orm/postgresql';
import type { PartyKind } from '@asysta/schema/parties/codes';
import { resolveFiles } from '../file/resolve-files.js';
import { type Lease, leasedBy, leasedConnection } from './lease.js';
import { openPool } from './pool.js';
import type { Party } from './principal.js';
import { carryOutTogether, type Statement } from './statement.js';

/** Login roles a process may hold a pool for; none owns a table or bypasses row security. */
export type LoginRole = 'identity' | 'centre' | 'partner' | 'region' | 'worker';

/** Who enters: the party whose rows become visible, and the person for policies and audit. */
export interface Entrant {
  readonly party: Pick<Party, 'id' | 'kind'>;
  readonly staffMemberId: string | null;
}

/**
 * An open transaction of one party. `end` commits it, and when that fails it is rolled back; `abandon` rolls it back and never
 * throws, so that nothing hides why the work failed. Afterwards the connection is free or gone, whatever happened.
 */
export interface OpenDoor {
  readonly em: EntityManager;
  end(): Promise<void>;
  abandon(): Promise<void>;
}

/** Sets the party for what follows before the same Sync; with the implicit transaction it is gone. */
const enteringStatement = ({ party, staffMemberId }: Entrant): Statement => ({
  name: 'enter',
  text: "select set_config('app.party', $1, true), set_config('app.person', $2, true)",
  values: [party.id, staffMemberId ?? ''],
});

/** The login role by which the people of a party enter. */
export const ROLE_OF_PARTY: Record<PartyKind, LoginRole> = { CENTRE: 'centre', PARTNER: 'partner', REGION: 'region' };

interface DoorOptions {
  /** PostgreSQL address without a user. */
  readonly database: string;
  /** Password per login role; a role without one gets no pool and its parties cannot enter. */
  readonly passwords: Partial<Record<LoginRole, string>>;
  /** Entities each role maps; a role never maps a table it has no grant on. */
  readonly entities: Partial<Record<LoginRole, readonly EntitySchema[]>>;
  /** Connections per pool. */
  readonly poolSize?: number;
  /** How long anybody waits for a connection before the answer is TEMPORARILY_UNAVAILABLE. */
  readonly connectTimeoutMs?: number;
  /** Called once per SQL statement with its text; tests count statements with it. */
  readonly onStatement?: (sql: string, role: LoginRole) => void;
}

const connect = async (
  role: LoginRole,
  { database, passwords, entities, onStatement, ...bounds }: DoorOptions,
): Promise<MikroORM> => {
  const url = new URL(database);
  url.username = `asysta_${role}`;
  url.password = passwords[role] ?? '';
  const orm = await openPool({
    url: url.href,
    entities: entities[role] ?? [],
    poolSize: bounds.poolSize,
    connectTimeoutMs: bounds.connectTimeoutMs,
    onStatement: onStatement && ((sql) => onStatement(sql, role)),
  });
  resolveFiles(orm.getMetadata().getAll().values());
  return orm;
};

const doorOn = (em: EntityManager, lease: Lease): OpenDoor => {
  let open = true;
  const abandon = async (): Promise<void> => {
    if (!open) return;
    open = false;
    // Where not even the rollback works, closing the connection is the rollback.
    await em.rollback().catch((error: unknown) => lease.destroy(error));
  };
  return {
    em,
    abandon,
    end: async () => {
      try {
        await em.commit();
        open = false;
      } catch (error) {
        await abandon();
        throw error;
      }
    },
  };
};

/** The only place that opens transactions and sets the party: every row anybody reads or writes passes one of these doors. */
export class Doors {
  readonly #pools: ReadonlyMap<LoginRole, MikroORM>;

  readonly #onStatement: DoorOptions['onStatement'];

  private constructor(pools: ReadonlyMap<LoginRole, MikroORM>, onStatement: DoorOptions['onStatement']) {
    this.#pools = pools;
    this.#onStatement = onStatement;
  }

  /** Connects one pool per login role that has a password. */
  static async connect(options: DoorOptions): Promise<Doors> {
    const pools = new Map<LoginRole, MikroORM>();
    for (const role of Object.keys(options.passwords) as LoginRole[]) {
      if (options.passwords[role]) pools.set(role, await connect(role, options));
    }
    return new Doors(pools, options.onStatement);
  }

  /** Read door: one READ ONLY REPEATABLE READ transaction, one connection, one snapshot of the party's rows. */
  read(entrant: Entrant, as?: LoginRole): Promise<OpenDoor> {
    return this.#open(entrant, as, { readOnly: true, isolationLevel: IsolationLevel.REPEATABLE_READ });
  }

  /** Write door: one transaction in which the change, its audit, its jobs and its idempotency record stand or fall together. */
  write(entrant: Entrant, as?: LoginRole): Promise<OpenDoor> {
    return this.#open(entrant, as, {});
  }

  /**
   * Compiled door: one generated statement of the party, one wait, one snapshot. It may write nothing but its own audit, which
   * stands or falls with what it answers; a connection on which anything went wrong is closed.
   */
  async ask(entrant: Entrant, statement: Statement): Promise<readonly (readonly (string | null)[])[]> {
    const role = ROLE_OF_PARTY[entrant.party.kind];
    const pool = await this.#pool(role).em.getDriver().getConnection().getNativeClient();
    const { client, lease } = await leasedConnection(pool);
    this.#onStatement?.(statement.text, role);
    try {
      const rows = await carryOutTogether(client, [enteringStatement(entrant), statement]);
      client.release();
      return rows;
    } catch (error) {
      lease.destroy(error);
      throw error;
    }
  }

  /** The one unscoped door: parties, login sessions and revoked sessions, needed before a party is known. */
  unscoped(role: 'identity' | 'worker'): EntityManager {
    return this.#pool(role).em.fork();
  }

  /** Connection without a party, for questions about the server itself; every table with rows of a party answers nothing. */
  plain(role: LoginRole): EntityManager {
    return this.#pool(role).em.fork();
  }

  /** Names of the entities one role maps, with their tables: what the schema gate and the prober compare with the database. */
  metadata(role: LoginRole) {
    return this.#pool(role).getMetadata();
  }

  /** Login roles for which the database gives no answer in time; readiness asks them all at once. */
  async unanswered(withinMs: number): Promise<readonly LoginRole[]> {
    const answers = await Promise.all(
      [...this.#pools.keys()].map(async (role) => {
        const asked = this.plain(role)
          .execute('select 1')
          .then(
            () => true,
            () => false,
          );
        return { role, answered: await Promise.race([asked, pause(withinMs, false, { ref: false })]) };
      }),
    );
    return answers.flatMap(({ role, answered }) => (answered ? [] : [role]));
  }

  async close(): Promise<void> {
    await Promise.all([...this.#pools.values()].map((orm) => orm.close(true)));
  }

  #pool(role: LoginRole): MikroORM {
    const orm = this.#pools.get(role);
    if (!orm) throw new Error(`No pool for the login role ${role}`);
    return orm;
  }

  async #open(
    entrant: Entrant,
    as: LoginRole | undefined,
    transaction: Parameters<EntityManager['begin']>[0],
  ): Promise<OpenDoor> {
    const orm = this.#pool(as ?? ROLE_OF_PARTY[entrant.party.kind]);
    const variables = { 'app.party': entrant.party.id, 'app.person': entrant.staffMemberId ?? '' };
    const em = orm.em.fork({ session: { variables } });
    return doorOn(em, await leasedBy(() => em.begin(transaction)));
  }
}

/** Runs work behind a door and closes it: commit when it answers, rollback when it throws; what it threw is what the caller gets. */
export const through = async <T>(opening: Promise<OpenDoor>, work: (em: EntityManager) => Promise<T>): Promise<T> => {
  const door = await opening;
  try {
    const answer = await work(door.em);
    await door.end();
    return answer;
  } catch (error) {
    await door.abandon();
    throw error;
  }
};
