import { EventEmitter } from 'node:events';
import {
  type JobHelpers,
  Logger as QueueLogger,
  makeWorkerUtils,
  parseCronItems,
  run,
  type Runner,
  type Task,
  type WorkerEvents,
  type WorkerUtils,
} from 'graphile-worker';
import type { Pool } from 'pg';
import type { Logger } from '../log.js';
import { traceOf } from '../refusal/faults.js';
import { QUEUE_POOLS } from '../tenancy/connection-limits.js';
import { carryOut, fanOut, type Wish, type Workshop } from './carry-out.js';
import { beat } from './heartbeat.js';
import type { Job, Schedule } from './job.js';
import { queuePool } from './queue-pool.js';
import { ensureSafeQueue } from './safe-queue.js';

interface WorkerOptions extends Workshop {
  /** PostgreSQL address of the queue's own login role, asysta_jobs. */
  readonly queue: string;
  /** How long the queue waits for a connection. */
  readonly connectTimeoutMs: number;
  readonly log: Logger;
  readonly jobs: readonly Job[];
  readonly schedules: readonly Schedule[];
  /** Pause between two heartbeats, in milliseconds. */
  readonly beatMs: number;
  /** How many jobs run side by side. */
  readonly concurrency?: number;
  /** Called when the queue ends though nobody has stopped it: no job is taken any more. */
  readonly onEnded: () => void;
}

/** A running worker; `stop` finishes the jobs in hand and takes no more. */
export interface Worker {
  stop(): Promise<void>;
}

const EVERY_HOUR = '0 * * * *';
const HOUR_MS = 3_600_000;
/** How far back missed hours are made up for after the worker was down. */
const BACKFILL_MS = 12 * HOUR_MS;
const ATTEMPTS = 8;

const addAll = async (helpers: JobHelpers, wishes: readonly Wish[]): Promise<void> => {
  for (const { job, partyId, subjectId } of wishes) {
    await helpers.addJob(
      job.name,
      { party: partyId, subject: subjectId },
      { jobKey: `${job.name}:${partyId}:${subjectId}`, maxAttempts: ATTEMPTS },
    );
  }
};

/** The queue keeps the message of a failed job in its table and its log: it gets class and SQLSTATE, never what the database said. */
const guarded =
  (name: string, log: Logger, work: (payload: unknown) => Promise<readonly Wish[]>): Task =>
  async (payload, helpers) => {
    try {
      await addAll(helpers, await work(payload));
    } catch (error) {
      const trace = traceOf(error);
      log.error({ job: name, attempt: helpers.job.attempts, ...trace }, 'job failed');
      throw new Error([trace.name, trace.sqlState].filter(Boolean).join(' '));
    }
  };

const LEVELS = { error: 'error', warning: 'warn', info: 'debug', debug: 'debug' } as const;

const quietly = (log: Logger): QueueLogger =>
  new QueueLogger(({ label, taskIdentifier }) => (level, _message, meta) => {
    const error = meta && 'error' in meta && meta['error'] ? traceOf(meta['error']) : {};
    log[LEVELS[level]]({ queue: label, job: taskIdentifier, ...error }, 'queue');
  });

/** The jobs and schedules by the names under which the queue knows them. */
const tasksOf = (options: WorkerOptions): Record<string, Task> =>
  Object.fromEntries<Task>([
    ...options.jobs.map(
      (job) => [job.name, guarded(job.name, options.log, (payload) => carryOut(job, payload, options))] as const,
    ),
    ...options.schedules.map(
      (schedule) =>
        [schedule.name, guarded(schedule.name, options.log, (payload) => fanOut(schedule, payload, options))] as const,
    ),
  ]);

const everyHour = (schedules: readonly Schedule[]) =>
  parseCronItems(
    schedules.map(({ name }) => ({
      task: name,
      match: EVERY_HOUR,
      options: { backfillPeriod: BACKFILL_MS, maxAttempts: ATTEMPTS },
    })),
  );

const openQueue = async (pgPool: Pool, logger: QueueLogger): Promise<WorkerUtils> => {
  const utils = await makeWorkerUtils({ pgPool, logger });
  await ensureSafeQueue(utils).catch(async (error: unknown) => {
    await utils.release();
    throw error;
  });
  return utils;
};

interface Taking {
  readonly pgPool: Pool;
  readonly logger: QueueLogger;
  /** Is told under which ids jobs are taken. */
  readonly workerIds: Set<string>;
}

const takeJobs = (options: WorkerOptions, { pgPool, logger, workerIds }: Taking): Promise<Runner> => {
  const events: WorkerEvents = new EventEmitter();
  events.on('worker:create', ({ worker }) => void workerIds.add(worker.workerId));
  return run({
    pgPool,
    logger,
    events,
    concurrency: options.concurrency ?? 4,
    noHandleSignals: true,
    pollInterval: Math.min(options.beatMs, 2_000),
    taskList: tasksOf(options),
    parsedCronItems: everyHour(options.schedules),
  });
};

/** Starts taking jobs: stamped ones of the given kinds and those of the schedules. */
export const startWorker = async (options: WorkerOptions): Promise<Worker> => {
  const { log, beatMs } = options;
  const logger = quietly(log);
  const pools = {
    heartbeat: queuePool({ ...options, size: QUEUE_POOLS.heartbeat }),
    runner: queuePool({ ...options, size: QUEUE_POOLS.runner }),
  };
  const endPools = async (): Promise<void> => void (await Promise.all(Object.values(pools).map((pool) => pool.end())));
  const utils = await openQueue(pools.heartbeat, logger).catch(async (error: unknown) => {
    await endPools();
    throw error;
  });
  const workerIds = new Set<string>();
  const runner = await takeJobs(options, { pgPool: pools.runner, logger, workerIds });
  const stopBeating = beat({
    utils,
    workerIds: () => [...workerIds],
    beatMs,
    onFailure: (error) => log.error(traceOf(error), 'heartbeat failed'),
    onTakenOver: (workers) => log.warn({ workers }, 'jobs of dead workers taken over'),
  });
  let stands: 'RUNNING' | 'STOPPING' | 'ENDED' = 'RUNNING';
  const noteEnd = (error?: unknown): void => {
    if (stands === 'STOPPING') return;
    stands = 'ENDED';
    log.error(error === undefined ? {} : traceOf(error), 'the queue ended by itself');
    options.onEnded();
  };
  void runner.promise.then(() => noteEnd(), noteEnd);
  return {
    stop: async () => {
      const ended = stands === 'ENDED';
      stands = 'STOPPING';
      if (!ended) await runner.stop();
      await stopBeating();
      await utils.release();
      await endPools();
    },
  };
};
