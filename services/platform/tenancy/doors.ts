import { setTimeout as pause } from 'node:timers/promises';
import type { EntityManager, EntitySchema } from '@mikro-orm/postgresql';
import type { PartyKind } from '@asysta/schema/parties/codes';
import { resolveFiles } from '../file/resolve-files.js';
import { askOnce } from './ask-once.js';
import type { Answer, Inside, Prepared, Statement } from './exchange.js';
import { type Mode, Passage } from './passage.js';
import { openPool, type OpenPool } from './pool.js';
import type { Party } from './principal.js';

/** Login roles a process may hold a pool for; none owns a table or bypasses row security. */
export type LoginRole = 'identity' | 'centre' | 'partner' | 'region' | 'worker';

/** Who enters: the party whose rows become visible, and the person for policies and audit. */
export interface Entrant {
  readonly party: Pick<Party, 'id' | 'kind'>;
  readonly staffMemberId: string | null;
}

/** What a transaction ends with: a statement of ours, or a prepared one. */
export type Last = Statement | Prepared;

/**
 * A transaction of one party, opened by the first statement. `end` commits it, with these last statements in the same message, and
 * tells what they answered; when that fails it is rolled back. `gather` lets the changes of a last flush travel with them. `turn` ends it too and answers the door behind it, on the same connection; `abandon` rolls it
 * back and never throws, so that nothing hides why the work failed. Afterwards the connection is free or gone, whatever happened.
 */
export interface OpenDoor {
  readonly em: EntityManager;
  ask(statement: Prepared): Promise<Record<string, unknown>[]>;
  end(last?: readonly Last[], written?: boolean): Promise<readonly Answer[]>;
  gather(): void;
  turn(mode: Mode): Promise<OpenDoor>;
  abandon(): Promise<void>;
  /** Stops the statement under way, because nobody waits for its answer any more; what was asked ends in an error. */
  stop(): Promise<void>;
}

const insideOf = ({ party, staffMemberId }: Entrant): Inside => ({ party: party.id, person: staffMemberId ?? '' });

/** The login role by which the people of a party enter. */
export const ROLE_OF_PARTY: Record<PartyKind, LoginRole> = { CENTRE: 'centre', PARTNER: 'partner', REGION: 'region' };

interface Asking {
  readonly as?: LoginRole;
  /** Told when nobody waits for the answer any more: the statement is stopped. */
  readonly gone?: AbortSignal;
}

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
  /** Called once per message to PostgreSQL, which is one wait, with the texts of its statements; tests count with it. */
  readonly onMessage?: (texts: readonly string[], role: LoginRole) => void;
}

const connect = async (
  role: LoginRole,
  { database, passwords, entities, onMessage, ...bounds }: DoorOptions,
): Promise<OpenPool> => {
  const url = new URL(database);
  url.username = `asysta_${role}`;
  url.password = passwords[role] ?? '';
  const opened = await openPool({
    url: url.href,
    entities: entities[role] ?? [],
    poolSize: bounds.poolSize,
    connectTimeoutMs: bounds.connectTimeoutMs,
    onMessage: onMessage && ((texts) => onMessage(texts, role)),
  });
  resolveFiles(opened.orm.getMetadata().getAll().values());
  return opened;
};

const doorOn = ({ orm, pool }: OpenPool, passage: Passage, mode: Mode): OpenDoor => {
  const em = orm.em.fork();
  em.setTransactionContext(passage);
  let open = true;
  const abandon = async (): Promise<void> => {
    if (!open) return;
    open = false;
    await passage.rollback();
  };
  const closing = async <T>(close: () => Promise<T>, written = false): Promise<T> => {
    try {
      // What was read is not searched for changes, nor what is written already.
      if (mode === 'READ' || written) em.clear();
      else await em.flush();
      const closed = await close();
      open = false;
      return closed;
    } catch (error) {
      await abandon();
      throw error;
    }
  };
  const told = (last: Last): string | Prepared => ('sql' in last ? em.getPlatform().formatQuery(last.sql, last.values) : last);
  return {
    em,
    abandon,
    end: (last = [], written = false) => closing(() => passage.commit(last.map(told)), written),
    ask: (statement) => passage.ask(statement),
    gather: () => passage.gather(),
    turn: (next) => closing(async () => doorOn({ orm, pool }, await passage.turn(next), next)),
    stop: () => passage.stop(),
  };
};

/** The only place that opens transactions and sets the party: every row anybody reads or writes passes one of these doors. */
export class Doors {
  readonly #pools: ReadonlyMap<LoginRole, OpenPool>;

  readonly #entities: DoorOptions['entities'];

  private constructor(pools: ReadonlyMap<LoginRole, OpenPool>, entities: DoorOptions['entities']) {
    this.#pools = pools;
    this.#entities = entities;
  }

  /** Connects one pool per login role that has a password. */
  static async connect(options: DoorOptions): Promise<Doors> {
    const pools = new Map<LoginRole, OpenPool>();
    for (const role of Object.keys(options.passwords) as LoginRole[]) {
      if (options.passwords[role]) pools.set(role, await connect(role, options));
    }
    return new Doors(pools, options.entities);
  }

  /** Read door: one READ ONLY REPEATABLE READ transaction, one connection, one snapshot of the party's rows. */
  read(entrant: Entrant, as?: LoginRole): Promise<OpenDoor> {
    return this.#open(entrant, as, 'READ');
  }

  /** Write door: one transaction in which the change, its audit, its jobs and its idempotency record stand or fall together. */
  write(entrant: Entrant, as?: LoginRole): Promise<OpenDoor> {
    return this.#open(entrant, as, 'WRITE');
  }

  /**
   * Compiled door: one prepared statement inside a party, in one wait and one snapshot, as the kind of the party or as another login
   * role. A generated statement may write nothing but its own audit, which stands or falls with what it answers.
   */
  ask(entrant: Entrant, statement: Prepared, { as, gone }: Asking = {}): Promise<Record<string, unknown>[]> {
    return askOnce(this.#pool(as ?? ROLE_OF_PARTY[entrant.party.kind]).pool, insideOf(entrant), statement, gone);
  }

  /** The same outside of every party, as `unscoped`. */
  askUnscoped(role: 'identity' | 'worker', statement: Prepared): Promise<Record<string, unknown>[]> {
    return askOnce(this.#pool(role).pool, null, statement);
  }

  /** The one unscoped door: parties, login sessions and revoked sessions, needed before a party is known. */
  unscoped(role: 'identity' | 'worker'): EntityManager {
    return this.#pool(role).orm.em.fork();
  }

  /** Connection without a party, for questions about the server itself; every table with rows of a party answers nothing. */
  plain(role: LoginRole): EntityManager {
    return this.#pool(role).orm.em.fork();
  }

  /** Names of the entities one role maps, with their tables: what the schema gate and the prober compare with the database. */
  metadata(role: LoginRole) {
    return this.#pool(role).orm.getMetadata();
  }

  /** Whether a login role maps a table by itself: one to which only a reference leads may not be granted to it. */
  maps(role: LoginRole, className: string): boolean {
    return (this.#entities[role] ?? []).some(({ meta }) => meta.className === className);
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

  /** Ends every connection; the ORM ends those of a pool only where it has asked something itself. */
  async close(): Promise<void> {
    const closing = [...this.#pools.values()].map(async ({ orm, pool }) => {
      await orm.close(true);
      if (!pool.ending) await pool.end();
    });
    await Promise.all(closing);
  }

  #pool(role: LoginRole): OpenPool {
    const pool = this.#pools.get(role);
    if (!pool) throw new Error(`No pool for the login role ${role}`);
    return pool;
  }

  // Nothing is opened yet: the first statement does, and brings party and person along.
  async #open(entrant: Entrant, as: LoginRole | undefined, mode: Mode): Promise<OpenDoor> {
    const opened = this.#pool(as ?? ROLE_OF_PARTY[entrant.party.kind]);
    return doorOn(opened, Passage.into(opened.pool, insideOf(entrant), mode), mode);
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
