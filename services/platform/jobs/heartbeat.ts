import { setTimeout } from 'node:timers/promises';
import type { WorkerUtils } from 'graphile-worker';

interface Heart {
  readonly utils: WorkerUtils;
  /** Ids under which this process holds jobs now. */
  readonly workerIds: () => readonly string[];
  /** Pause between two beats, in milliseconds; three missed ones count as death. */
  readonly beatMs: number;
  readonly onFailure: (error: unknown) => void;
  readonly onTakenOver: (workers: number) => void;
}

const BEAT = `insert into worker_heartbeat (worker_id, beaten_at) select unnest($1::text[]), now()
  on conflict (worker_id) do update set beaten_at = excluded.beaten_at`;

const DEAD = `select distinct j.locked_by as id from graphile_worker.jobs j left join worker_heartbeat h on h.worker_id = j.locked_by
  where j.locked_at < now() - $1::interval and coalesce(h.beaten_at, '-infinity') < now() - $1::interval`;

const MISSED_BEATS = 3;

const takeOver = async ({ utils, beatMs, onTakenOver }: Heart): Promise<void> => {
  const silence = `${beatMs * MISSED_BEATS} milliseconds`;
  const dead = await utils.withPgClient(async (client) =>
    (await client.query<{ id: string }>(DEAD, [silence])).rows.map(({ id }) => id),
  );
  if (dead.length > 0) {
    await utils.forceUnlockWorkers(dead);
    onTakenOver(dead.length);
  }
  await utils.withPgClient((client) =>
    client.query('delete from worker_heartbeat where beaten_at < now() - $1::interval', [silence]),
  );
};

/**
 * Says "alive" for this process and gives back the jobs of processes that no longer do: the library by itself would hold a
 * crashed worker's jobs for four hours. Answers how to stop.
 */
export const beat = (heart: Heart): (() => Promise<void>) => {
  const end = new AbortController();
  const alive = async (): Promise<void> => {
    while (!end.signal.aborted) {
      try {
        await heart.utils.withPgClient((client) => client.query(BEAT, [heart.workerIds()]));
        await takeOver(heart);
      } catch (error) {
        heart.onFailure(error);
      }
      await setTimeout(heart.beatMs, undefined, { signal: end.signal }).catch(() => undefined);
    }
    await heart.utils.withPgClient((client) =>
      client.query('delete from worker_heartbeat where worker_id = any($1)', [heart.workerIds()]),
    );
  };
  const running = alive().catch(heart.onFailure);
  return async () => {
    end.abort();
    await running;
  };
};
