import { DataloaderType, IsolationLevel, MikroORM, type EntityManager, type EntitySchema } from '@mikro-orm/postgresql';
import { changeObserver } from '../audit/observed.js';
import { resolveFiles } from '../file/resolve-files.js';
import type { PartyKind } from '@asysta/schema/parties/codes';
import type { Party } from './principal.js';

/** Login roles a process may hold a pool for; none owns a table or bypasses row security. */
export type LoginRole = 'identity' | 'centre' | 'partner' | 'region' | 'worker';

/** Who enters: the party whose rows become visible, and the person for policies and audit. */
export interface Entrant {
  readonly party: Pick<Party, 'id' | 'kind'>;
  readonly staffMemberId: string | null;
}

/** An open transaction of one party; `end` commits it, `abandon` rolls it back. Exactly one of them is called, once. */
export interface OpenDoor {
  readonly em: EntityManager;
  end(): Promise<void>;
  abandon(): Promise<void>;
}

const ROLE_OF_PARTY: Record<PartyKind, LoginRole> = { CENTRE: 'centre', PARTNER: 'partner', REGION: 'region' };

interface DoorOptions {
  /** PostgreSQL address without a user. */
  readonly database: string;
  /** Password per login role; a role without one gets no pool and its parties cannot enter. */
  readonly passwords: Partial<Record<LoginRole, string>>;
  /** Entities each role maps; a role never maps a table it has no grant on. */
  readonly entities: Partial<Record<LoginRole, readonly EntitySchema[]>>;
  /** Connections per pool. */
  readonly poolSize?: number;
  /** Called once per SQL statement with its text; tests count statements with it. */
  readonly onStatement?: (sql: string, role: LoginRole) => void;
}

const connect = async (role: LoginRole, options: DoorOptions): Promise<MikroORM> => {
  const url = new URL(options.database);
  url.username = `asysta_${role}`;
  url.password = options.passwords[role] ?? '';
  const orm = await MikroORM.init({
    clientUrl: url.href,
    entities: [...(options.entities[role] ?? [])],
    discovery: { warnWhenNoEntities: false },
    dataloader: DataloaderType.ALL,
    sessionContext: 'transaction',
    pool: { min: 0, max: options.poolSize ?? 8 },
    forceUtcTimezone: true,
    allowGlobalContext: false,
    subscribers: [changeObserver],
    debug: options.onStatement ? ['query'] : false,
    ...(options.onStatement
      ? { logger: () => undefined, loggerFactory: () => statementLogger((sql) => options.onStatement?.(sql, role)) }
      : {}),
  });
  resolveFiles(orm.getMetadata().getAll().values());
  return orm;
};

const statementLogger = (note: (sql: string) => void) => ({
  log: () => undefined,
  error: () => undefined,
  warn: () => undefined,
  setDebugMode: () => undefined,
  isEnabled: () => true,
  logQuery: (context: { query: string }) => note(context.query),
});

/** The only place that opens transactions and sets the party: every row anybody reads or writes passes one of these doors. */
export class Doors {
  readonly #pools: ReadonlyMap<LoginRole, MikroORM>;

  private constructor(pools: ReadonlyMap<LoginRole, MikroORM>) {
    this.#pools = pools;
  }

  /** Connects one pool per login role that has a password. */
  static async connect(options: DoorOptions): Promise<Doors> {
    const pools = new Map<LoginRole, MikroORM>();
    for (const role of Object.keys(options.passwords) as LoginRole[]) {
      if (options.passwords[role]) pools.set(role, await connect(role, options));
    }
    return new Doors(pools);
  }

  /** Read door: one READ ONLY REPEATABLE READ transaction, one connection, one snapshot of the party's rows. */
  read(entrant: Entrant, as?: LoginRole): Promise<OpenDoor> {
    return this.#open(entrant, as, { readOnly: true, isolationLevel: IsolationLevel.REPEATABLE_READ });
  }

  /** Write door: one transaction in which the change, its audit, its jobs and its idempotency record stand or fall together. */
  write(entrant: Entrant, as?: LoginRole): Promise<OpenDoor> {
    return this.#open(entrant, as, {});
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
    await em.begin(transaction);
    return { em, end: () => em.commit(), abandon: () => em.rollback() };
  }
}

/** Runs work behind a door and closes it: commit when it answers, rollback when it throws. */
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
