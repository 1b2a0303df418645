import type { Config } from '../config.js';
import type { Doors, LoginRole } from './doors.js';

/** Connections that every process of this installation may hold at once, by login role without its prefix. */
export type Connections = Readonly<Record<string, number>>;

const API_ROLES: readonly LoginRole[] = ['identity', 'centre', 'partner', 'region'];

/** What the queue's library holds in one worker beside the pool of our doors: its own pool and that of the heartbeat. */
export const QUEUE_POOLS = { runner: 6, heartbeat: 2 } as const;

/** What the configured number of processes would hold with full pools. */
export const demandOf = (
  config: Pick<Config, 'ASYSTA_POOL_SIZE' | 'ASYSTA_API_PROCESSES' | 'ASYSTA_WORKER_PROCESSES'>,
): Connections => {
  const { ASYSTA_POOL_SIZE: poolSize, ASYSTA_API_PROCESSES: apis, ASYSTA_WORKER_PROCESSES: workers } = config;
  return {
    ...Object.fromEntries(API_ROLES.map((role) => [role, poolSize * apis])),
    worker: poolSize * workers,
    jobs: (QUEUE_POOLS.runner + QUEUE_POOLS.heartbeat) * workers,
  };
};

const LIMITS = `select substr(rolname, length('asysta_') + 1) as role, rolconnlimit as most from pg_roles
  where rolname like 'asysta\\_%' and rolconnlimit >= 0`;

const ROOM = `select sum(case name when 'max_connections' then setting::int else -setting::int end)::int as room from pg_settings
  where name in ('max_connections', 'reserved_connections', 'superuser_reserved_connections')`;

/**
 * Refuses to serve with pools that PostgreSQL would not fill: found at the first rush instead, the process that asks last
 * would fail while the others work.
 */
export const ensureRoomForPools = async (doors: Doors, role: LoginRole, demand: Connections): Promise<void> => {
  const limits: { role: string; most: number }[] = await doors.plain(role).execute(LIMITS);
  for (const limit of limits) {
    const wanted = demand[limit.role] ?? 0;
    if (wanted > limit.most)
      throw new Error(
        `asysta_${limit.role} may hold ${limit.most} connections and all processes together want ${wanted}: lower ASYSTA_POOL_SIZE, or run fewer processes`,
      );
  }
  const wanted = Object.values(demand).reduce((sum, each) => sum + each, 0);
  const [server]: { room: number }[] = await doors.plain(role).execute(ROOM);
  if (server && wanted > server.room)
    throw new Error(
      `PostgreSQL has room for ${server.room} connections and all processes together want ${wanted}: lower ASYSTA_POOL_SIZE, or raise max_connections`,
    );
};
